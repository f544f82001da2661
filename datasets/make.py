"""Makes every data file of this folder again from its source and says whether the bytes are the same.

    pip install numpy scikit-learn statsmodels rdata
    apt-get download r-cran-modeldata && dpkg-deb -x r-cran-modeldata_*.deb modeldata
    python make.py --modeldata modeldata          # compares; add --write to replace the files

Made and compared with Python 3.11, numpy 2.4.6, scikit-learn 1.9.1, statsmodels 0.15.0, rdata 1.1.0 and
r-cran-modeldata 1.1.0-1. Without --modeldata the two sets of that package are left out.
"""

import argparse
import bz2
import csv
import gzip
import importlib.util
import io
import lzma
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
    if options.modeldata:
        made["wa_churn"] = modeldata(options.modeldata, "wa_churn")
        made["credit_data"] = modeldata(options.modeldata, "credit_data")
    different = 0
    for name, data in sorted(made.items()):
        file = HERE / name / (name + ".csv")
        if options.write:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(data)
        same = file.exists() and file.read_bytes() == data
        different += not same
        print(f"{name}: {'same bytes' if same else 'DIFFERENT'}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())

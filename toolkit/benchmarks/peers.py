"""One peer as a worker: reads "task<TAB>file" from standard input and answers "seconds<TAB>cpu seconds<TAB>check" or "-" where it has no such task."""

import sys
import time

RFM_DAY = "2025-01-01"


class Pandas:
    def __init__(self):
        import pandas

        self.pd = pandas

    def read(self, path):
        return self.pd.read_csv(path, parse_dates=["time"])

    def facts(self, t):
        return [len(t), int(t["quantity"].sum()), t["price"].sum(), t["customer"].nunique(), int(t["customer"].isna().sum()), str(t["time"].max())]

    def rfm(self, t):
        clean = t.drop_duplicates()
        clean = clean[clean["customer"].notna() & (clean["quantity"] > 0) & (clean["price"] > 0)]
        clean = clean.assign(amount=clean["quantity"] * clean["price"])
        by = clean.groupby("customer").agg(last=("time", "max"), frequency=("order", "nunique"), monetary=("amount", "sum"))
        by["recency"] = (self.pd.Timestamp(RFM_DAY) - by["last"].dt.normalize()).dt.days
        return by

    def rfm_facts(self, r):
        return [len(r), int(r["recency"].sum()), int(r["frequency"].sum()), r["monetary"].sum()]

    def group_few(self, t):
        r = t.groupby("category").agg(n=("price", "size"), q=("quantity", "sum"), m=("price", "mean"))
        return lambda: [len(r), int(r["n"].sum()), int(r["q"].sum()), r["m"].sum()]

    def group_many(self, t):
        r = t.groupby("customer").agg(n=("price", "size"), q=("quantity", "sum"), m=("price", "mean"))
        return lambda: [len(r), int(r["n"].sum()), int(r["q"].sum()), r["m"].sum()]

    def group_two(self, t):
        r = t.groupby(["city", "category"]).agg(n=("price", "size"), q=("quantity", "sum"), m=("price", "mean"))
        return lambda: [len(r), int(r["n"].sum()), int(r["q"].sum()), r["m"].sum()]

    def distinct(self, t):
        r = t.drop_duplicates()
        return lambda: [len(r), int(r["quantity"].sum())]

    def customers(self, t):
        c = t[["customer"]].dropna().drop_duplicates().sort_values("customer").reset_index(drop=True)
        c["band"] = c.index % 7
        return c

    def join(self, t, c):
        r = t.merge(c, on="customer", how="inner")
        return lambda: [len(r), int(r["band"].sum())]

    def sort_number(self, t):
        r = t.sort_values(["price", "quantity"], kind="stable")
        return lambda: [len(r), r["order"].iloc[0], r["order"].iloc[-1]]

    def sort_text(self, t):
        r = t.sort_values("item", kind="stable")
        return lambda: [len(r), r["order"].iloc[0], r["order"].iloc[-1]]


class Polars:
    def __init__(self):
        import polars

        self.pl = polars

    def read(self, path):
        return self.pl.read_csv(path, try_parse_dates=True)

    def facts(self, t):
        c = t["customer"]
        return [t.height, int(t["quantity"].sum()), t["price"].sum(), c.drop_nulls().n_unique(), c.null_count(), str(t["time"].max())]

    def rfm(self, t):
        pl = self.pl
        clean = t.unique().filter(pl.col("customer").is_not_null() & (pl.col("quantity") > 0) & (pl.col("price") > 0))
        by = clean.group_by("customer").agg(
            last=pl.col("time").max().dt.date(), frequency=pl.col("order").n_unique(), monetary=(pl.col("quantity") * pl.col("price")).sum()
        )
        day = pl.lit(RFM_DAY).str.to_date()
        return by.with_columns(recency=(day - pl.col("last")).dt.total_days()).sort("customer")

    def rfm_facts(self, r):
        return [r.height, int(r["recency"].sum()), int(r["frequency"].sum()), r["monetary"].sum()]

    def _group(self, t, *keys):
        pl = self.pl
        r = t.filter(pl.col(keys[0]).is_not_null()).group_by(*keys).agg(n=pl.len(), q=pl.col("quantity").sum(), m=pl.col("price").mean()).sort(*keys)
        return lambda: [r.height, int(r["n"].sum()), int(r["q"].sum()), r["m"].sum()]

    def group_few(self, t):
        return self._group(t, "category")

    def group_many(self, t):
        return self._group(t, "customer")

    def group_two(self, t):
        return self._group(t, "city", "category")

    def distinct(self, t):
        r = t.unique(keep="first", maintain_order=True)
        return lambda: [r.height, int(r["quantity"].sum())]

    def customers(self, t):
        c = t.select("customer").drop_nulls().unique().sort("customer")
        return c.with_columns(band=self.pl.int_range(c.height) % 7)

    def join(self, t, c):
        r = t.join(c, on="customer", how="inner", maintain_order="left")
        return lambda: [r.height, int(r["band"].sum())]

    def sort_number(self, t):
        r = t.sort("price", "quantity", maintain_order=True)
        return lambda: [r.height, r["order"][0], r["order"][-1]]

    def sort_text(self, t):
        r = t.sort("item", maintain_order=True)
        return lambda: [r.height, r["order"][0], r["order"][-1]]


class DuckDb:
    """Tables stay inside DuckDB; results of verbs are made as tables there too."""

    def __init__(self):
        import duckdb

        self.db = duckdb.connect()

    def _make(self, name, sql):
        self.db.execute(f"create or replace table {name} as {sql}")
        return name

    def _one(self, sql):
        return list(self.db.execute(sql).fetchone())

    def read(self, path):
        return self._make("t", f"select * from read_csv('{path}')")

    def facts(self, t):
        return self._one(
            f'select count(*), sum(quantity)::bigint, sum(price), count(distinct customer), sum((customer is null)::int)::bigint, max("time")::text from {t}'
        )

    def rfm(self, t):
        return self._make(
            "r",
            f"""select customer, date_diff('day', max("time")::date, date '{RFM_DAY}') recency, count(distinct "order") frequency, sum(quantity * price) monetary
                from (select distinct * from {t} where customer is not null and quantity > 0 and price > 0) group by customer order by customer""",
        )

    def rfm_facts(self, r):
        return self._one(f"select count(*), sum(recency)::bigint, sum(frequency)::bigint, sum(monetary) from {r}")

    def _group(self, t, keys):
        first = keys.split(",")[0]
        self._make("g", f"select {keys}, count(*) n, sum(quantity) q, avg(price) m from {t} where {first} is not null group by {keys} order by {keys}")
        return lambda: self._one("select count(*), sum(n)::bigint, sum(q)::bigint, sum(m) from g")

    def group_few(self, t):
        return self._group(t, "category")

    def group_many(self, t):
        return self._group(t, "customer")

    def group_two(self, t):
        return self._group(t, "city, category")

    def distinct(self, t):
        self._make("d", f"select distinct * from {t}")
        return lambda: self._one("select count(*), sum(quantity)::bigint from d")

    def customers(self, t):
        return self._make("c", f"select customer, (row_number() over (order by customer) - 1) % 7 band from (select distinct customer from {t} where customer is not null)")

    def join(self, t, c):
        self._make("j", f"select t.*, c.band from {t} t join {c} c using (customer)")
        return lambda: self._one("select count(*), sum(band)::bigint from j")

    def sort_number(self, t):
        self._make("s", f"select * from {t} order by price, quantity, rowid")
        return lambda: self._one('select (select count(*) from s), (select "order" from s limit 1), (select "order" from s offset (select count(*) - 1 from s))')

    def sort_text(self, t):
        self._make("s", f"select * from {t} order by item, rowid")
        return lambda: self._one('select (select count(*) from s), (select "order" from s limit 1), (select "order" from s offset (select count(*) - 1 from s))')


class Worker:
    def __init__(self, engine):
        self.engine = engine
        self.path = None

    def timed(self, work):
        wall, cpu = time.perf_counter(), time.process_time()
        result = work()
        return time.perf_counter() - wall, time.process_time() - cpu, result

    def answer(self, task, path):
        e = self.engine
        if task == "read":
            wall, cpu, t = self.timed(lambda: e.read(path))
            return wall, cpu, e.facts(t)
        if task == "file-to-rfm":
            wall, cpu, r = self.timed(lambda: e.rfm(e.read(path)))
            return wall, cpu, e.rfm_facts(r)
        if self.path != path:
            self.path, self.table = path, e.read(path)
            self.known = e.customers(self.table)
        if task == "rfm":
            wall, cpu, r = self.timed(lambda: e.rfm(self.table))
            return wall, cpu, e.rfm_facts(r)
        work = getattr(e, task.replace("-", "_"))
        wall, cpu, facts = self.timed(lambda: work(self.table, self.known) if task == "join" else work(self.table))
        return wall, cpu, facts()


def written(fact):
    return f"{fact:.8e}" if isinstance(fact, float) else str(fact)


def main():
    worker = Worker({"pandas": Pandas, "polars": Polars, "duckdb": DuckDb}[sys.argv[1]]())
    print("ready", flush=True)
    for line in sys.stdin:
        task, path = line.rstrip("\n").split("\t")
        wall, cpu, facts = worker.answer(task, path)
        print(f"{wall:.6f}\t{cpu:.6f}\t{' '.join(written(f) for f in facts)}", flush=True)


if __name__ == "__main__":
    main()

"""Compares the tables of `mufakat rollup` with those of docs/many.sql, row by row both ways, then the answers to every
question of docs/many.md over journals and over tables. Run by tests/many.sh in the folder that holds `journals`."""

import collections
import csv
import glob
import json
import os
import pathlib
import re
import subprocess
import sys
import time

TABLES = """places workshops stages items item_counts readiness priorities quick_wins programmes programme_years
    follow_ups attendance themes theme_sources""".split()

# An order over several votes is the program's alone.
NOT_IN_SQL = {"priorities": ["rank"]}


def blocks(page):
    """The blocks of SQL of a page, by the heading that they stand under."""
    found = {}
    heading, inside = None, None
    for line in page.splitlines():
        if inside is None and line.startswith("#"):
            heading = line.lstrip("#").strip()
        if inside is None and line.startswith("```"):
            inside, kind = [], line[3:]
        elif inside is not None and line.startswith("```"):
            if kind == "sql":
                found[heading] = "\n".join(inside) + "\n"
            inside = None
        elif inside is not None:
            inside.append(line)
    return found


def statements(text):
    return [one for one in re.split(r";\s*\n", text) if one.strip()]


def cell(value):
    """A value as CSV has it, without apostrophes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.1f}"
    return str(value)


def safe(text):
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


class Engine:
    """Something that answers SQL: what it is called, and rows with their columns for a query."""

    def __init__(self, name, run, query):
        self.name, self.run, self.query = name, run, query


def duckdb_engine(name):
    import duckdb

    db = duckdb.connect()

    def query(text):
        found = db.execute(text)
        return [column[0] for column in found.description], found.fetchall()

    return Engine(name, db.execute, query)


def spark_engine():
    from pyspark.sql import SparkSession

    folder = os.path.abspath("spark")
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.shuffle.partitions", "4").config("spark.driver.memory", "3g")
    builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
    builder = builder.config("spark.ui.showConsoleProgress", "false").config("spark.log.level", "OFF")
    session = builder.config("spark.sql.warehouse.dir", folder).getOrCreate()

    def query(text):
        found = session.sql(text)
        return found.columns, [tuple(row) for row in found.collect()]

    return Engine("Spark", session.sql, query)


class Comparison:
    """Counts what is equal, and tells what is not."""

    def __init__(self):
        self.wrong = 0

    def rows(self, what, one, other):
        """Each is (what it is called, its columns, its rows as lists of texts)."""
        (left, columns, rows), (right, others, against) = one, other
        if sorted(columns) != sorted(others):
            self.wrong += 1
            print(f"  {what}: columns differ: {left} {columns}, {right} {others}")
            return
        places = [others.index(column) for column in columns]
        rows = collections.Counter(tuple(row) for row in rows)
        against = collections.Counter(tuple(row[place] for place in places) for row in against)
        if rows == against:
            print(f"  {what}: {rows.total()} rows are equal")
            return
        self.wrong += 1
        print(f"  {what}: {(rows & against).total()} of {rows.total()} and {against.total()} rows are equal; columns {columns}")
        for name, only in ((left, rows - against), (right, against - rows)):
            for row in sorted(only)[:1]:
                print(f"    {only.total()} only in {name}, the first: {row}")


def program(*words):
    """What the program prints; files left out are told, and no reason to stop."""
    began = time.monotonic()
    files = sorted(glob.glob("journals/*.jsonl"))
    done = subprocess.run([os.environ["MUFAKAT"], "rollup", *files, *words], capture_output=True, text=True)
    if done.returncode not in (0, 1) or not files:
        sys.exit(f"mufakat rollup {' '.join(words)} over {len(files)} files: {done.returncode}\n{done.stderr}")
    print(f"mufakat rollup {words[0]}: {len(files)} files, {time.monotonic() - began:.1f} s")
    for line in done.stderr.splitlines()[:3]:
        print(f"  {line}")
    return done.stdout


def of_csv(table):
    with open(f"tables/{table}.csv", encoding="utf-8-sig", newline="") as file:
        columns, *rows = csv.reader(file)
    return columns, rows


def of_json(table, tables):
    """Columns and rows as texts; those of CSV where there are no rows."""
    columns = list(tables[table][0]) if tables[table] else of_csv(table)[0]
    return columns, [[cell(row[column]) for column in columns] for row in tables[table]]


def without(columns, rows, left_out):
    places = [place for place, column in enumerate(columns) if column not in left_out]
    return [columns[place] for place in places], [[row[place] for place in places] for row in rows]


def compare_tables(compared, engine, tables):
    for table in TABLES:
        columns, rows = engine.query(f"SELECT * FROM {table}")
        texts = [[cell(value) for value in row] for row in rows]
        left_out = NOT_IN_SQL.get(table, [])
        written = [[safe(text) for text in row] for row in texts]
        compared.rows(table, (engine.name, columns, written), ("CSV", *without(*of_csv(table), left_out)))
        compared.rows(f"{table}, JSON", (engine.name, columns, texts), ("JSON", *without(*of_json(table, tables), left_out)))


def compare_questions(compared, questions, engine, over_tables):
    for title, text in questions.items():
        [question] = statements(text)
        one, other = engine.query(question), over_tables.query(question)
        texts = [[[cell(value) for value in row] for row in rows] for _, rows in (one, other)]
        compared.rows(title, (engine.name, one[0], texts[0]), (over_tables.name, other[0], texts[1]))


def load(engine, prologue, views, instead):
    began = time.monotonic()
    for statement in statements(prologue) + statements(views):
        try:
            engine.run(statement.replace(*instead))
        except Exception as error:  # Spark's are pages long.
            what = next(line for line in statement.splitlines() if not line.startswith("--"))
            sys.exit(f"{engine.name}: {what} {str(error).splitlines()[0]}")
    print(f"{engine.name}: all tables made in {time.monotonic() - began:.1f} s")


def main():
    root = pathlib.Path(sys.argv[1])
    page = (root / "docs/many.md").read_text(encoding="utf-8")
    views = (root / "docs/many.sql").read_text(encoding="utf-8")
    sql = blocks(page)
    over_journals = sql.pop("DuckDB over the journals")
    over_csv = sql.pop("DuckDB over the tables")
    on_spark = sql.pop("Spark over the journals")
    program("--csv", "tables")
    tables = json.loads(program("--json"))

    compared = Comparison()
    csv_engine = duckdb_engine("DuckDB over CSV")
    for statement in statements(over_csv):
        csv_engine.run(statement)
    engines = [(lambda: duckdb_engine("DuckDB"), over_journals, ("TEMPORARY VIEW", "TABLE"))]
    if "--spark" in sys.argv:
        engines.append((spark_engine, on_spark, ("OR REPLACE TEMPORARY VIEW", "TABLE")))
    for make, prologue, instead in engines:
        engine = make()
        load(engine, prologue, views, instead)
        began = time.monotonic()
        compare_tables(compared, engine, tables)
        compare_questions(compared, sql, engine, csv_engine)
        print(f"{engine.name}: {len(TABLES)} tables and {len(sql)} questions compared in {time.monotonic() - began:.1f} s")
    if compared.wrong:
        sys.exit(f"{compared.wrong} comparisons differ")
    print("everything is equal")


main()

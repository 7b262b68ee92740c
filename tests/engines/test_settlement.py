"""One settlement file, read in five ways, has one report."""

import csv
import io
import json
import subprocess
import sys
from collections import Counter

import duckdb
import pandas
import polars
import pytest
import settlement
import warehouse
from conftest import ROOT
from local_spark import session
from pyspark.sql import functions as F

import rspcode.arrow
from rspcode.spark import with_verdict


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """A file in GBK, the same in UTF-8 for who reads no GBK, and the right report."""
    folder = tmp_path_factory.mktemp("settlement")
    codes = settlement.write(folder / "gbk.csv")
    text = (folder / "gbk.csv").read_bytes().decode("gbk")
    (folder / "utf8.csv").write_bytes(text.encode("utf-8"))
    right = settlement.right(codes)
    assert right.total() == settlement.ROWS
    assert len(right) > 4
    return folder, right, settlement.right_summary(codes)


def report(answers):
    """Count the rows of these columns: any library's, once it is a list."""
    return Counter(zip(list(answers["outcome"]), list(answers["next"]), strict=True))


# The command that cargo installs reads every encoding, the one of the package UTF-8.
CARGO = ["cargo", "run", "-q", "--locked", "--manifest-path", ROOT / "Cargo.toml"]


@pytest.mark.parametrize(
    ("name", "command", "encoding"),
    [
        ("gbk.csv", [*CARGO, "-p", "rspcode-cli", "--"], "gbk"),
        ("utf8.csv", [sys.executable, "-m", "rspcode"], "utf-8"),
    ],
)
def test_the_command_line(file, name, command, encoding):
    folder, right, summary = file

    def answer(*options):
        asked = ["classify", settlement.CONTEXT, folder / name, "--column", settlement.COLUMN]
        program = [*command, *asked, "--encoding", encoding, *options]
        return subprocess.run(program, capture_output=True, check=True).stdout

    answered = answer("--fields", "outcome,next", "--prefix", "").decode(encoding)
    rows = csv.DictReader(io.StringIO(answered, newline=""))
    assert Counter((row["outcome"], row["next"]) for row in rows) == right
    assert json.loads(answer("--summary", "--format", "json"))["contexts"] == [summary]


def test_pandas(file):
    folder, right, _ = file
    # Nothing is a missing value but what is not there: a bill may say "null".
    df = pandas.read_csv(folder / "gbk.csv", encoding="gbk", dtype=str, keep_default_na=False)
    codes = df[settlement.COLUMN].str.removeprefix("`")
    answers = pandas.DataFrame.from_arrow(rspcode.arrow.classify(settlement.CONTEXT, codes))
    assert report(answers) == right


def test_polars(file):
    folder, right, _ = file
    df = polars.read_csv(folder / "gbk.csv", encoding="gbk", infer_schema=False)
    codes = df[settlement.COLUMN].str.strip_prefix("`")
    answers = polars.DataFrame(rspcode.arrow.classify(settlement.CONTEXT, codes))
    assert report(answers) == right


def test_duckdb(file):
    folder, right, _ = file
    connection = duckdb.connect()
    connection.execute(warehouse.sql("duckdb"))
    connection.execute(
        "CREATE TABLE your_table AS SELECT "
        f"CASE WHEN {settlement.COLUMN}[1] = '`' THEN {settlement.COLUMN}[2:] END AS code "
        f"FROM read_csv('{folder / 'utf8.csv'}', all_varchar = true, header = true, "
        "delim = ',', quote = '\"', escape = '\"', new_line = '\\r\\n')"
    )
    query = warehouse.join(warehouse.sql("duckdb"))
    counts = f"SELECT outcome, next, count(*) FROM ({query}) GROUP BY ALL"
    rows = connection.execute(counts).fetchall()
    assert {(outcome, then): count for outcome, then, count in rows} == right


def test_spark(file, tmp_path):
    folder, right, _ = file
    spark = session(tmp_path)
    reader = spark.read.option("header", True).option("escape", '"').option("multiLine", True)
    df = reader.csv(str(folder / "utf8.csv"))
    codes = df.withColumn("code", F.regexp_replace(settlement.COLUMN, "^`", ""))
    counts = with_verdict(codes, "code", settlement.CONTEXT, fields=["outcome", "next"])
    rows = counts.groupBy("code_outcome", "code_next").count().collect()
    assert {(outcome, then): count for outcome, then, count in rows} == right
    spark.stop()

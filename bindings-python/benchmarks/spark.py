"""A column of codes in Spark: `with_verdict` against other ways to the same columns.

    python bindings-python/benchmarks/spark.py MILLIONS... [--rounds N]

For each size all ways run in one Spark of two threads, in a new order each round, from Parquet into
nothing. What counts is the time of the processor, of the virtual machine and of the Pythons that it
starts, in nanoseconds a row: the median over the rounds.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
from pathlib import Path

import pyarrow
import pyarrow.compute
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from rspcode import CODES, classify
from rspcode._native import SPELLINGS
from rspcode.spark import with_verdict

LISTED = [code.code.value for code in CODES]
WORDS = [*LISTED, *SPELLINGS]
FIELDS = ("outcome", "next", "may_release_goods")
WHITE_SPACE = " \t\n\f\r"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("millions", type=int, nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "3g",
        "spark.sql.parquet.compression.codec": "uncompressed",
    }
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]")
    spark = builder.config(map=settings).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as folder:
        for millions in asked.millions:
            measure(spark, Path(folder), millions, asked.rounds)


def measure(spark: SparkSession, folder: Path, millions: int, rounds: int) -> None:
    path = str(folder / f"{millions}.parquet")
    typical(spark, millions * 1_000_000).write.parquet(path)
    rows = spark.read.parquet(path)
    check(rows)
    taken: dict[str, list[float]] = {name: [] for name in WAYS}
    for _ in range(rounds + 1):
        for name in random.sample(list(WAYS), len(WAYS)):
            before = processor_time()
            WAYS[name](rows).write.format("noop").mode("overwrite").save()
            taken[name].append((processor_time() - before) / millions * 1000)
    # The first round warms the machine up.
    medians = {name: statistics.median(times[1:]) for name, times in taken.items()}
    ours = medians["with_verdict"]
    print(f"{millions} million rows")
    for name, median in medians.items():
        print(f"  {name:<32} {median:7.0f} ns a row  with_verdict/it {ours / median:5.2f}")


def typical(spark: SparkSession, count: int) -> DataFrame:
    """40 % SUCCESS, 30 % success, 10 % PROCESSING, 19 % any listed code, 1 % not listed."""
    of_hundred = F.pmod(F.hash("id"), F.lit(100))
    listed = F.element_at(
        F.array(*map(F.lit, LISTED)), F.pmod(F.xxhash64("id"), F.lit(len(LISTED))).cast("int") + 1
    )
    code = (
        F.when(of_hundred < 40, "SUCCESS")
        .when(of_hundred < 70, "success")
        .when(of_hundred < 80, "PROCESSING")
        .when(of_hundred < 99, listed)
        .otherwise(F.concat(listed, F.lit("X")))
    )
    amount = F.pmod(F.hash("id", F.lit(1)), F.lit(100_000))
    return spark.range(0, count, 1, 4).select("id", code.alias("code"), amount.alias("amount"))


def scan(df: DataFrame) -> DataFrame:
    return df


def ours(df: DataFrame) -> DataFrame:
    return with_verdict(df, "code", "pay_state", fields=FIELDS)


def answers(df: DataFrame) -> DataFrame:
    """Return a row for every spelling, and one for what is none."""
    rows = []
    for word in [*WORDS, "*"]:
        verdict = classify("pay_state", word)
        rows.append((word, *(getattr(verdict, field) for field in FIELDS)))
    plain = [(word, str(outcome), str(then), goods) for word, outcome, then, goods in rows]
    return df.sparkSession.createDataFrame(
        plain, "spelling string, outcome string, next string, goods boolean"
    )


def trimming_join(df: DataFrame) -> DataFrame:
    """As people write it who know of white space and of what is not listed."""
    trimmed = F.btrim("code", F.lit(WHITE_SPACE))
    spelling = F.when(trimmed.isin(WORDS), trimmed).otherwise("*")
    return df.withColumn("spelling", spelling).join(F.broadcast(answers(df)), "spelling")


def left_join(df: DataFrame) -> DataFrame:
    """As people write it who do not: it is wrong."""
    codes = answers(df).withColumnRenamed("spelling", "code")
    return df.join(F.broadcast(codes), "code", "left")


def in_arrow(df: DataFrame) -> DataFrame:
    """By pyarrow in Python, a batch at a time."""
    verdicts = [classify("pay_state", word) for word in [*WORDS, "*"]]
    values = {
        "outcome": pyarrow.array([str(verdict.outcome) for verdict in verdicts]),
        "next": pyarrow.array([str(verdict.next) for verdict in verdicts]),
        "goods": pyarrow.array([verdict.may_release_goods for verdict in verdicts]),
    }
    words = pyarrow.array(WORDS)

    def answered(batches):
        for batch in batches:
            trimmed = pyarrow.compute.utf8_trim(batch["code"], WHITE_SPACE)
            found = pyarrow.compute.index_in(trimmed, value_set=words).fill_null(len(words))
            columns = [column.take(found) for column in values.values()]
            yield pyarrow.RecordBatch.from_arrays(
                [*batch.columns, *columns], [*batch.schema.names, *values]
            )

    schema = "id bigint, code string, amount int, outcome string, next string, goods boolean"
    return df.mapInArrow(answered, schema)


WAYS = {
    "with_verdict": ours,
    "scan alone": scan,
    "join, every row trimmed": trimming_join,
    "left join, nothing trimmed": left_join,
    "mapInArrow, pyarrow": in_arrow,
}


def check(rows: DataFrame) -> None:
    """Every way that is not marked as wrong has to give the same rows."""
    some = rows.limit(100_000).cache()

    def counts(df: DataFrame, names) -> list:
        return sorted(map(tuple, df.groupBy(*names).count().collect()))

    right = counts(ours(some), ["code", *(f"code_{field}" for field in FIELDS)])
    for way in (trimming_join, in_arrow):
        assert counts(way(some), ["code", "outcome", "next", "goods"]) == right
    some.unpersist()


def processor_time() -> float:
    """Return the seconds of the processor that this process and all below it have taken."""
    children: dict[int, list[int]] = {}
    ticks: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # It has ended meanwhile; its parent has its time.
        number = int(entry.parent.name)
        children.setdefault(int(fields[1]), []).append(number)
        ticks[number] = sum(map(int, fields[11:15]))
    found, todo = 0, [os.getpid()]
    while todo:
        number = todo.pop()
        found += ticks.get(number, 0)
        todo += children.get(number, [])
    return found / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()

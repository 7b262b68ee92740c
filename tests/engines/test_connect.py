"""`rspcode.spark` over Spark Connect, where a data frame is a plan that goes to a server."""

import pytest
import warehouse
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from rspcode import VERDICTS
from rspcode.spark import with_verdict


@pytest.fixture(scope="module")
def spark():
    builder = SparkSession.builder.remote("local[2]")
    spark = builder.config("spark.driver.host", "127.0.0.1").getOrCreate()
    yield spark
    spark.stop()


@pytest.mark.parametrize("is_column", [False, True])
def test_a_column_is_answered_as_classify_does(spark, vectors, is_column):
    context = F.lit("pay_state") if is_column else "pay_state"
    # A plan holds no text of a mebibyte.
    stored = warehouse.hostile(vectors, lambda text: len(text) < 10_000)
    rows = [(number, code) for number, (code, _) in enumerate(stored)]
    df = spark.createDataFrame(rows, "number int, code string")
    fields = ["id", "outcome", "next", "may_release_goods"]
    answered = with_verdict(df, "code", context, fields=fields).drop("code").orderBy("number")
    verdicts = [VERDICTS[cells[1]] for _, cells in stored]
    right = [tuple(getattr(verdict, field) for field in fields) for verdict in verdicts]
    assert [tuple(row)[1:] for row in answered.collect()] == right

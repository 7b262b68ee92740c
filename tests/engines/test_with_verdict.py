"""`rspcode.spark`: every hostile text, columns of every type, and what is refused."""

import re

import pytest
import warehouse
from conftest import ROOT
from local_spark import COLLATIONS, codes, session
from pyspark.errors import PySparkException
from pyspark.sql import functions as F

from rspcode import VERDICTS, Context, classify
from rspcode.spark import with_verdict

README = "bindings-python/README.md"

DECIDING = [
    "id",
    "code",
    "outcome",
    "cause",
    "next",
    "actor",
    "is_final",
    "may_release_goods",
    "may_charge_again",
]
TEXTS = ["context", "basis", "message", "explanation", "payer_text"]


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    spark = session(tmp_path_factory.mktemp("warehouse"))
    yield spark
    spark.stop()


def as_rows(verdicts, fields):
    """Return the fields as Spark holds them: words are strings there."""
    return [tuple(getattr(verdict, field) for field in fields) for verdict in verdicts]


@pytest.mark.parametrize("collation", COLLATIONS)
def test_a_column_is_answered_as_classify_does(spark, vectors, collation):
    stored = warehouse.hostile(vectors)
    df = codes(spark, stored, collation)
    # A reply and a state, where a collation is what matters: the next test has all contexts.
    for position, context in list(enumerate(Context))[: 2 if collation else None]:
        right = as_rows((VERDICTS[cells[position]] for _, cells in stored), DECIDING)
        rows = with_verdict(df, "code", context).drop("code").orderBy("number").collect()
        assert [tuple(row) for row in rows] == [(number, *row) for number, row in enumerate(right)]


@pytest.mark.parametrize("collation", COLLATIONS)
def test_the_context_may_be_a_column(spark, vectors, collation):
    stored = warehouse.hostile(vectors)
    words = spark.createDataFrame([(word.value,) for word in Context], "context string")
    if collation:
        words = words.withColumn("context", F.collate("context", collation))
    df = codes(spark, stored, collation).crossJoin(words)
    answered = with_verdict(df, F.col("code"), F.col("context"), fields=[*DECIDING, *TEXTS])
    found = {}
    for row in answered.drop("code").collect():
        found.setdefault((row.number, row.context), []).append(tuple(row)[2:])
    assert len(found) == len(stored) * len(Context)
    for number, (_, cells) in enumerate(stored):
        right = as_rows((VERDICTS[cell] for cell in cells), [*DECIDING, *TEXTS])
        for context, row in zip(Context, right, strict=True):
            assert found[number, context.value] == [row]


@pytest.mark.parametrize("kind", ["string", "binary", "varchar(20)", "char(20)"])
def test_what_holds_text_is_taken(spark, kind):
    plain = "binary" if kind == "binary" else "string"
    spark.sql("DROP TABLE IF EXISTS kept")
    spark.sql(f"CREATE TABLE kept (code {kind})")
    spark.sql(f"INSERT INTO kept SELECT CAST(' success\t' AS {plain})")
    [row] = with_verdict(spark.table("kept"), "code", "pay_state").collect()
    assert (row.code_code, row.code_may_release_goods) == ("SUCCESS", True)


def test_bytes_that_are_no_text_are_not_listed(spark):
    df = spark.createDataFrame([(bytearray(b"SUCCESS\xff"),), (bytearray(b"\xff"),)], "code binary")
    rows = with_verdict(df, "code", "pay_state").collect()
    assert [row.code_id for row in rows] == [0, 0]


def test_nothing_but_null_is_no_answer(spark):
    [row] = with_verdict(spark.sql("SELECT NULL AS code"), "code", "cancel_reply").collect()
    assert (row.code_id, row.code_next) == (0, classify("cancel_reply", None).next)


def test_the_callers_columns_stay_as_they_are(spark):
    df = spark.sql(
        "SELECT 1 AS id, 'SUCCESS' AS rsp_code, 2 AS context, 3 AS spelling, "
        "named_struct('code', 'FAIL') AS data"
    )
    answered = with_verdict(df, "rsp_code", "pay_state", fields=["outcome"])
    assert answered.columns == [*df.columns, "rsp_code_outcome"]
    answered = with_verdict(
        answered, "data.code", "query_reply", fields=("next", "id"), prefix="query_"
    )
    assert answered.columns == [*df.columns, "rsp_code_outcome", "query_next", "query_id"]
    [row] = answered.collect()
    assert tuple(row)[:4] == (1, "SUCCESS", 2, 3)
    assert tuple(row)[5:] == (
        "succeeded",
        *as_rows([classify("query_reply", "FAIL")], ["next", "id"])[0],
    )


def test_no_field_is_asked_for(spark):
    df = spark.sql("SELECT 'x' AS code")
    assert with_verdict(df, "code", "pay_state", fields=[]).collect() == df.collect()


def test_names_that_are_there_twice_stay(spark):
    df = spark.sql("SELECT 'FAIL' AS code, 1 AS a, 2 AS a")
    [row] = with_verdict(df, "code", "pay_state", fields=["id"]).collect()
    assert tuple(row) == ("FAIL", 1, 2, classify("pay_state", "FAIL").id)


def test_no_row_runs_python_and_nothing_is_shuffled(spark, capsys):
    df = spark.range(10).select(F.col("id").cast("string").alias("code"))
    for context in ("pay_state", F.lit("pay_state")):
        with_verdict(df, "code", context).explain()
        plan = capsys.readouterr().out
        assert "BroadcastHashJoin" in plan
        assert not any(word in plan for word in ("Python", "Arrow", "Exchange hash", "SortMerge"))
        # What is never null is not looked at for that.
        assert plan.count("btrim") + plan.count("trim(") <= 3


@pytest.mark.parametrize("context", ["x", None, ""])
def test_a_row_without_a_context_is_an_error(spark, context):
    rows = [("SUCCESS", "pay_state"), ("SUCCESS", context)]
    df = spark.createDataFrame(rows, "code string, context string")
    answered = with_verdict(df, "code", F.col("context"))
    with pytest.raises(PySparkException, match=f"no context: {context or ''}"):
        answered.collect()


def test_what_cannot_be_is_refused(spark):
    df = spark.sql("SELECT 'SUCCESS' AS code, 1 AS number, 'x' AS Code_Next")
    with pytest.raises(ValueError, match=r"unknown context; the valid words are .*; not 'paid'"):
        with_verdict(df, "code", "paid")
    with pytest.raises(ValueError, match="has a column 'code_next' already: give another prefix"):
        with_verdict(df, "code", "pay_state")
    with pytest.raises(ValueError, match="'paid' is no field of a verdict; they are context, id"):
        with_verdict(df, "code", "pay_state", fields=["paid"])
    with pytest.raises(TypeError, match="fields must be an iterable of names, not one str"):
        with_verdict(df, "code", "pay_state", fields="next")
    with pytest.raises(TypeError, match="column must be a column of string or binary, not integer"):
        with_verdict(df, "number", "pay_state", prefix="x_")
    with pytest.raises(TypeError, match="context must be a column of string, not integer"):
        with_verdict(df, "code", F.col("number"), prefix="x_")
    with pytest.raises(PySparkException, match="no_such_column"):
        with_verdict(df, "no_such_column", "pay_state", prefix="x_")


@pytest.mark.parametrize(("file", "fence"), [("docs/sql.md", "python"), (README, "py")])
def test_the_programs_of_the_documents_run(spark, file, fence):
    text = (ROOT / file).read_text("utf-8")
    [program] = re.findall(rf"^```{fence}\n(.*?)^```$", text, re.M | re.S)
    payments = spark.sql("SELECT 7 AS id, 'success' AS rsp_code UNION ALL SELECT 8, 'FAIL'")
    names = {"payments": payments}
    exec(program, names)
    assert [row.id for row in names["paid"].collect()] == [7]


def test_a_stream_is_answered(spark, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "codes.txt").write_text("SUCCESS\n notpay\nwhat?\n", "utf-8")
    stream = with_verdict(spark.readStream.text(str(tmp_path / "in")), "value", "pay_state")
    query = stream.writeStream.format("memory").queryName("answered").trigger(availableNow=True)
    query.start().awaitTermination()
    rows = spark.table("answered").collect()
    right = [classify("pay_state", row.value) for row in rows]
    assert len(rows) == 3
    assert [tuple(row)[1:] for row in rows] == as_rows(right, DECIDING)

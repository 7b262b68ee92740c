"""Spark: the SQL of the command, over columns of any collation."""

import pytest
import warehouse
from local_spark import COLLATIONS, codes, session


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    """A session with the table, put there twice, as after a new version."""
    spark = session(tmp_path_factory.mktemp("warehouse"))
    for statement in warehouse.statements(warehouse.sql("spark")) * 2:
        spark.sql(statement)
    yield spark
    spark.stop()


def ask(spark):
    # The texts of a mebibyte need not come back.
    return lambda query: spark.sql(query.replace("t.*", "t.number")).collect()


@pytest.mark.parametrize("collation", COLLATIONS)
def test_the_join_answers_as_classify_does(spark, vectors, collation):
    stored = warehouse.hostile(vectors)
    codes(spark, stored, collation).createOrReplaceTempView("your_table")
    wrong, asked = warehouse.wrong(ask(spark), warehouse.join(warehouse.sql("spark")), stored)
    assert (wrong, asked) == (0, len(stored) * 11)


def test_the_table_is_the_total_one(spark):
    rows = spark.sql("SELECT * FROM rspcode").collect()
    assert warehouse.as_text(map(tuple, rows)) == warehouse.total()


def test_the_check_finds_nothing_until_something_is_wrong(spark):
    check = warehouse.sql("spark", "--check").rstrip().removesuffix(";")
    assert spark.sql(check).collect() == []
    trims = check.replace("rspcode_spelling(asked.code)", "CAST(trim(asked.code) AS BINARY)")
    assert trims != check
    assert len(spark.sql(trims).collect()) > 100


@pytest.mark.parametrize("collation", COLLATIONS[:2])
def test_the_join_that_people_write_is_wrong(spark, vectors, collation, tell):
    stored = warehouse.hostile(vectors)
    codes(spark, stored, collation).createOrReplaceTempView("your_table")
    _, listed = warehouse.FILL_LISTED.split("INSERT INTO listed ")
    spark.sql(listed).createOrReplaceTempView("listed")
    for key in ("trim(t.code)", r"btrim(t.code, ' \t\n\f\r')"):
        query = warehouse.written_by_people(f"{key} COLLATE UTF8_LCASE" if collation else key)
        wrong, asked = warehouse.wrong(ask(spark), query, stored)
        tell(f"Spark, {collation or 'UTF8_BINARY'}: LEFT JOIN by {key}: {wrong} of {asked} wrong")
        assert wrong > 100

"""The SQL of the command on two engines that run in a process: hostile texts and collations."""

import contextlib
import sqlite3

import duckdb
import pyarrow
import pytest
import warehouse

import rspcode


def duck(default=""):
    connection = duckdb.connect()
    if default:
        connection.execute(f"SET default_collation = {default}")
    connection.execute(warehouse.sql("duckdb"))
    return connection


def lite(encoding="UTF-8"):
    connection = sqlite3.connect(":memory:")
    connection.execute(f"PRAGMA encoding = '{encoding}'")
    connection.executescript(warehouse.sql("sqlite"))
    return connection


@pytest.fixture
def opened():
    """Keep a connection until the test is over."""
    with contextlib.ExitStack() as stack:
        yield lambda connection: stack.enter_context(contextlib.closing(connection))


@pytest.mark.parametrize("default", ["", "nocase"])
@pytest.mark.parametrize("collation", ["", "COLLATE nocase", "COLLATE nocase.noaccent"])
def test_duckdb_answers_as_classify_does(vectors, collation, default, opened):
    connection = opened(duck(default))
    stored = warehouse.hostile(vectors)
    codes = pyarrow.table({"number": range(len(stored)), "code": [code for code, _ in stored]})
    connection.execute(f"CREATE TABLE your_table (number INTEGER, code VARCHAR {collation})")
    connection.execute("INSERT INTO your_table SELECT number, code FROM codes")
    assert len(codes) == len(stored)
    query = warehouse.join(warehouse.sql("duckdb"))
    wrong, asked = warehouse.wrong(lambda sql: connection.execute(sql).fetchall(), query, stored)
    assert (wrong, asked) == (0, len(stored) * 11)


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16"])
@pytest.mark.parametrize("collation", ["BINARY", "NOCASE", "RTRIM"])
def test_sqlite_answers_as_classify_does(vectors, collation, encoding, opened):
    connection = opened(lite(encoding))
    stored = warehouse.hostile(vectors)
    connection.execute(f"CREATE TABLE your_table (number INTEGER, code TEXT COLLATE {collation})")
    codes = [(number, code) for number, (code, _) in enumerate(stored)]
    connection.executemany("INSERT INTO your_table VALUES (?, ?)", codes)
    query = warehouse.join(warehouse.sql("sqlite"))
    wrong, asked = warehouse.wrong(lambda sql: connection.execute(sql).fetchall(), query, stored)
    assert (wrong, asked) == (0, len(stored) * 11)


@pytest.mark.parametrize(("dialect", "connect"), [("duckdb", duck), ("sqlite", lite)])
def test_the_check_finds_what_is_wrong(dialect, connect, opened):
    connection = opened(connect())

    def found():
        return connection.execute(warehouse.sql(dialect, "--check")).fetchall()

    assert found() == []
    connection.execute("CREATE TABLE kept AS SELECT * FROM rspcode")
    version = rspcode.TABLE_VERSION
    for change, wrong in [
        ("UPDATE rspcode SET id = 2 WHERE context = 'pay_state' AND code = 'SUCCESS'", "SUCCESS"),
        ("DELETE FROM rspcode WHERE id = 0", None),
        (f"UPDATE rspcode SET table_version = {version + 1}", f"rows of table version {version}"),
    ]:
        connection.execute(change)
        assert wrong in {code for _, code, *_ in found()}
        connection.execute("DELETE FROM rspcode")
        connection.execute("INSERT INTO rspcode SELECT * FROM kept")
        assert found() == []


@pytest.mark.parametrize(("dialect", "connect"), [("duckdb", duck), ("sqlite", lite)])
def test_the_table_is_the_total_one(dialect, connect, opened):
    """And running it again changes nothing."""
    connection = opened(connect())
    text = warehouse.sql(dialect)
    rows = "SELECT * FROM rspcode ORDER BY context, spelling"
    first = connection.execute(rows).fetchall()
    run = connection.execute if dialect == "duckdb" else connection.executescript
    run(text)
    assert connection.execute(rows).fetchall() == first
    assert warehouse.as_text(first) == warehouse.total()

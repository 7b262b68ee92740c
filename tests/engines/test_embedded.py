"""DuckDB and SQLite: the Python suite proves the SQL, and here is what people write instead."""

import sqlite3

import duckdb
import pytest
import warehouse

KINDS = {
    "DuckDB": [("varchar", 1), ("varchar COLLATE nocase", 100)],
    "SQLite": [("text", 1), ("text COLLATE NOCASE", 100)],
}


def connect(engine):
    if engine == "DuckDB":
        connection = duckdb.connect()
        connection.execute(warehouse.sql("duckdb"))
    else:
        connection = sqlite3.connect(":memory:")
        connection.executescript(warehouse.sql("sqlite"))
    connection.execute(warehouse.LISTED)
    connection.execute(warehouse.FILL_LISTED)
    return connection


@pytest.mark.parametrize(
    ("engine", "kind", "least"),
    [(engine, *kind) for engine, kinds in KINDS.items() for kind in kinds],
)
def test_the_join_that_people_write_is_wrong(vectors, engine, kind, least, tell):
    connection = connect(engine)
    stored = warehouse.hostile(vectors)
    connection.execute(f"CREATE TABLE your_table (number integer, code {kind})")
    codes = [(number, code) for number, (code, _) in enumerate(stored)]
    connection.executemany("INSERT INTO your_table VALUES (?, ?)", codes)

    def ask(query):
        return connection.execute(query).fetchall()

    # The column on the left, whose collation counts.
    for key in ("trim(t.code)", "t.code"):
        query = warehouse.written_by_people("r.code").replace("r.code = r.code", f"{key} = r.code")
        wrong, asked = warehouse.wrong(ask, query, stored)
        tell(f"{engine}, {kind}: LEFT JOIN by {key}: {wrong} of {asked} wrong")
        assert wrong >= least

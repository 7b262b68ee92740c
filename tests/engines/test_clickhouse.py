"""ClickHouse, as the library `chdb`: types that texts are kept in, and bytes that are no text."""

import csv
import json

import pytest
import warehouse
from chdb import session

TYPES = ["Nullable(String)", "LowCardinality(Nullable(String))"]


@pytest.fixture(scope="module")
def server():
    """A server with the table, put there twice, as after a new version."""
    with session.Session() as server:
        server.query("CREATE DATABASE warehouse")
        server.query("USE warehouse")
        for statement in warehouse.statements(warehouse.sql("clickhouse")) * 2:
            server.query(statement)
        yield server


def rows(server, query):
    # Not `splitlines`, to which more characters are the end of a line.
    lines = server.query(query, "JSONCompactEachRow").bytes().split(b"\n")
    return [json.loads(line) for line in lines if line]


def ask(server):
    return lambda query: rows(server, query.replace("t.*", "t.number"))


def keep(server, codes, kind, tmp_path):
    """Store the codes by a file, which may hold a text of a mebibyte."""
    path = tmp_path / "codes.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        for number, code in enumerate(codes):
            writer.writerow([number, code is None, "" if code is None else code.hex()])
    server.query(
        f"CREATE OR REPLACE TABLE your_table (number UInt32, code {kind}) "
        "ENGINE = MergeTree ORDER BY number"
    )
    server.query(
        "INSERT INTO your_table SELECT number, if(is_null, NULL, unhex(digits)) "
        f"FROM file('{path}', 'CSV', 'number UInt32, is_null Bool, digits String')"
    )
    assert rows(server, "SELECT count() FROM your_table") in ([[len(codes)]], [[str(len(codes))]])


@pytest.mark.parametrize("kind", TYPES)
def test_the_join_answers_as_classify_does(server, vectors, kind, tmp_path):
    stored = warehouse.hostile(vectors)
    keep(
        server,
        [code if code is None else code.encode("utf-8") for code, _ in stored],
        kind,
        tmp_path,
    )
    wrong, asked = warehouse.wrong(ask(server), warehouse.join(warehouse.sql("clickhouse")), stored)
    assert (wrong, asked) == (0, len(stored) * 11)


def test_bytes_that_are_no_text_are_answered(server, vectors, tmp_path):
    stored = [(bytes.fromhex(it["hex"]), it["cells"]) for it in vectors["inputs"] if "hex" in it]
    assert len(stored) > 10
    keep(server, [code for code, _ in stored], "String", tmp_path)
    wrong, asked = warehouse.wrong(ask(server), warehouse.join(warehouse.sql("clickhouse")), stored)
    assert (wrong, asked) == (0, len(stored) * 11)


def test_the_table_is_the_total_one(server):
    assert warehouse.as_text(rows(server, "SELECT * FROM rspcode")) == warehouse.total()


def test_the_check_finds_nothing_until_something_is_wrong(server):
    check = warehouse.sql("clickhouse", "--check").rstrip().removesuffix(";")
    assert rows(server, check) == []
    trims = check.replace("rspcode_spelling(asked.code)", "trim(asked.code)")
    assert trims != check
    assert len(rows(server, trims)) > 100


def test_the_join_that_people_write_is_wrong(server, vectors, tmp_path, tell):
    """What a LEFT JOIN does not find are empty texts and zeros, and no COALESCE sees that."""
    stored = warehouse.hostile(vectors)
    keep(
        server,
        [code if code is None else code.encode("utf-8") for code, _ in stored],
        TYPES[0],
        tmp_path,
    )
    server.query(f"{warehouse.LISTED} ENGINE = Memory")
    server.query(warehouse.FILL_LISTED)
    wrong, asked = warehouse.wrong(ask(server), warehouse.written_by_people("trim(t.code)"), stored)
    tell(f"ClickHouse: LEFT JOIN by trim(code), COALESCE: {wrong} of {asked} wrong")
    assert wrong > asked // 2

"""PostgreSQL, the server of Debian: columns of every type and collation that texts are kept in."""

import psycopg
import pytest
import warehouse

# The second loses nothing but the blanks at its end, which are dropped anyway.
TYPES = [
    "text",
    "char(64)",
    "varchar",
    "citext",
    'text COLLATE "C"',
    'text COLLATE "en-US-x-icu"',
    "text COLLATE folding",
]
FOLDING = (
    "CREATE COLLATION folding (provider = icu, locale = 'und-u-ks-level1', deterministic = false)"
)


@pytest.fixture
def server():
    """A server with the table, put there twice, as after a new version."""
    with psycopg.connect(autocommit=True) as server:
        server.execute("CREATE EXTENSION IF NOT EXISTS citext")
        server.execute("DROP COLLATION IF EXISTS folding CASCADE")
        server.execute(FOLDING)
        server.execute("DROP TABLE IF EXISTS your_table")
        for _ in range(2):
            server.execute(warehouse.sql("postgres"))
        yield server


def keep(server, vectors, kind):
    """Return what was stored in a column of this type; PostgreSQL keeps no NUL in a text."""
    longest = 64 if kind.startswith("char(") else 10_000_000
    fits = lambda text: "\0" not in text and len(text) <= longest  # noqa: E731
    stored = warehouse.hostile(vectors, fits)
    server.execute(f"CREATE TABLE your_table (number integer, code {kind})")
    with server.cursor() as cursor, cursor.copy("COPY your_table FROM STDIN") as copy:
        for number, (code, _) in enumerate(stored):
            copy.write_row((number, code))
    return stored


def ask(server):
    return lambda query: server.execute(query).fetchall()


@pytest.mark.parametrize("kind", TYPES)
def test_the_join_answers_as_classify_does(server, vectors, kind):
    stored = keep(server, vectors, kind)
    wrong, asked = warehouse.wrong(ask(server), warehouse.join(warehouse.sql("postgres")), stored)
    assert (wrong, asked) == (0, len(stored) * 11)


def test_the_table_is_the_total_one(server):
    rows = server.execute("SELECT * FROM rspcode").fetchall()
    assert warehouse.as_text(rows) == warehouse.total()


def test_the_check_finds_nothing_until_something_is_wrong(server):
    check = warehouse.sql("postgres", "--check")
    assert server.execute(check).fetchall() == []
    trims = check.replace("rspcode_spelling(asked.code)", "trim(asked.code)")
    assert len(server.execute(trims).fetchall()) > 100


@pytest.mark.parametrize("kind", ["text", "text COLLATE folding"])
def test_the_join_that_people_write_is_wrong(server, vectors, kind, tell):
    stored = keep(server, vectors, kind)
    server.execute("DROP TABLE IF EXISTS listed")
    server.execute(warehouse.LISTED)
    server.execute(warehouse.FILL_LISTED)
    query = warehouse.written_by_people("trim(t.code)")
    wrong, asked = warehouse.wrong(ask(server), query, stored)
    tell(f"PostgreSQL, {kind}: LEFT JOIN by trim(code): {wrong} of {asked} wrong")
    assert wrong > 100

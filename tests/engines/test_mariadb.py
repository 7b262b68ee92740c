"""MariaDB, the server of Debian, whose collations fold case and pass over blanks at the end."""

import os

import pymysql
import pytest
import warehouse

TYPES = [
    "longtext",
    "longtext COLLATE utf8mb4_unicode_ci",
    "longtext COLLATE utf8mb4_nopad_bin",
    "longtext CHARACTER SET utf16 COLLATE utf16_unicode_ci",
    "longtext CHARACTER SET latin1",
    "char(60)",
    "longblob",
]


@pytest.fixture
def server():
    """A server with the table, put there twice, as after a new version."""
    connection = pymysql.connect(
        unix_socket=os.environ["MYSQL_UNIX_PORT"],
        user="root",
        database="rspcode",
        charset="utf8mb4",
        max_allowed_packet=64 << 20,
        autocommit=True,
    )
    with connection, connection.cursor() as server:
        server.execute("SELECT @@collation_database")
        assert server.fetchone() == ("utf8mb4_general_ci",)
        server.execute("DROP TABLE IF EXISTS your_table")
        server.execute("DROP TABLE IF EXISTS rspcode")
        for statement in warehouse.statements(warehouse.sql("mysql")) * 2:
            server.execute(statement)
        yield server


def keep(server, vectors, kind):
    """Return what was stored in a column of this type."""

    def fits(text):
        if "latin1" in kind:
            # What MariaDB calls so is Windows-1252, which differs there.
            return all(ord(c) < 0x80 or 0xA0 <= ord(c) < 0x100 for c in text)
        return not kind.startswith("char(") or len(text) <= 60

    stored = warehouse.hostile(vectors, fits)
    server.execute(f"CREATE TABLE your_table (number integer, code {kind})")
    for number, (code, _) in enumerate(stored):
        server.execute("INSERT INTO your_table VALUES (%s, %s)", (number, code))
    return stored


def ask(server):
    def rows(query):
        # The texts of a mebibyte need not come back.
        server.execute(query.replace("t.*", "t.number"))
        return server.fetchall()

    return rows


@pytest.mark.parametrize("kind", TYPES)
def test_the_join_answers_as_classify_does(server, vectors, kind):
    stored = keep(server, vectors, kind)
    wrong, asked = warehouse.wrong(ask(server), warehouse.join(warehouse.sql("mysql")), stored)
    assert (wrong, asked) == (0, len(stored) * 11)


def test_the_table_is_the_total_one(server):
    server.execute("SELECT * FROM rspcode")
    assert warehouse.as_text(server.fetchall()) == warehouse.total()


@pytest.mark.parametrize(
    "mode", ["", "NO_BACKSLASH_ESCAPES,ANSI_QUOTES", "PAD_CHAR_TO_FULL_LENGTH"]
)
def test_the_check_finds_nothing_whatever_the_server_is_set_to(server, mode):
    server.execute("SET sql_mode = %s, default_regex_flags = 'MULTILINE,EXTENDED'", (mode,))
    assert server.execute(warehouse.sql("mysql", "--check")) == 0


def test_the_check_finds_a_key_that_folds(server):
    server.execute("ALTER TABLE rspcode DROP PRIMARY KEY")
    server.execute("ALTER TABLE rspcode MODIFY spelling varchar(64) COLLATE utf8mb4_general_ci")
    naive = warehouse.sql("mysql", "--check")
    start = naive.index("r.spelling = CASE")
    naive = naive[:start] + "r.spelling = trim(asked.code)" + naive[naive.index("END", start) + 3 :]
    assert server.execute(naive) > 100


def test_the_join_that_people_write_is_wrong(server, vectors, tell):
    stored = keep(server, vectors, "longtext")
    server.execute("DROP TABLE IF EXISTS listed")
    server.execute(warehouse.LISTED)
    server.execute(warehouse.FILL_LISTED)
    wrong, asked = warehouse.wrong(ask(server), warehouse.written_by_people("trim(t.code)"), stored)
    tell(f"MariaDB, utf8mb4_general_ci: LEFT JOIN by trim(code): {wrong} of {asked} wrong")
    assert wrong > 100

"""Where the rows of a test are: a SQLite file, or a schema of the PostgreSQL beside the tests."""

import itertools
import os
import sqlite3
from contextlib import closing, contextmanager

import psycopg
from postgres import Postgres
from psycopg import sql
from psycopg.conninfo import make_conninfo
from psycopg_pool import ConnectionPool
from till import Sqlite

NUMBERS = itertools.count()


class Quick(Sqlite):
    """Processes are killed here, and not the machine: nothing has to reach the disk."""

    @contextmanager
    def transaction(self):
        with closing(sqlite3.connect(self.file, timeout=600)) as connection, connection:
            connection.execute("PRAGMA synchronous = OFF")
            yield connection.execute


class InSqlite:
    """A file of its own."""

    def __init__(self, folder):
        self.file = str(folder / f"{next(NUMBERS)}.db")

    @contextmanager
    def open(self):
        """Open the database in this process."""
        yield Quick(self.file)


class InPostgres:
    """A schema of its own, in a database that is stricter than the examples need it."""

    def __init__(self, _folder):
        schema = f"test_{os.getpid()}_{next(NUMBERS)}"
        with psycopg.connect() as connection:
            connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(schema)))
        strict = "-c default_transaction_isolation=serializable"
        self.conninfo = make_conninfo(options=f"-c search_path={schema} {strict}")

    @contextmanager
    def open(self):
        """Open the database in this process."""
        with ConnectionPool(self.conninfo, min_size=1, max_size=8, open=True, timeout=600) as pool:
            yield Postgres(pool)


def rows(place, table):
    """Return all that a table holds."""
    with place.open() as database, database.transaction() as execute:
        return [tuple(row) for row in execute(f"SELECT * FROM {table}", ()).fetchall()]

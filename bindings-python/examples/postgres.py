"""PostgreSQL in the place of `Sqlite`: `Orders(Postgres(ConnectionPool("dbname=shop")), …)`.

All that is asked of it stands in till.py. With no connection string, the pool goes by the variables
PGHOST, PGDATABASE and so on, as every client of PostgreSQL does.
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from psycopg import Connection, IsolationLevel
from psycopg_pool import ConnectionPool
from till import TABLES, Execute, Rows

# Any number that nothing else in the database locks.
MAKING_TABLES = 7_243_906


class Postgres:
    """A database that any number of servers share."""

    def __init__(self, pool: ConnectionPool[Connection[Any]]) -> None:
        """Make the tables that are not there yet."""
        self.pool = pool
        with self.transaction() as execute:
            # IF NOT EXISTS does not wait for another program that makes them at the same time.
            execute("SELECT pg_advisory_xact_lock(?)", (MAKING_TABLES,))
            for table in TABLES:
                execute(table, ())

    @contextmanager
    def transaction(self) -> Generator[Execute, None, None]:
        """Begin one; who finds a row locked waits, and then sees the number that stands there."""
        with self.pool.connection() as connection:
            # A database may be set to a stricter level, where that would be an error instead.
            connection.isolation_level = IsolationLevel.READ_COMMITTED

            def execute(statement: str, values: tuple[Any, ...]) -> Rows:
                return connection.execute(statement.replace("?", "%s").encode(), values)

            yield execute

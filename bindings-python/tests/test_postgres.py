"""What is PostgreSQL's own about the example of it."""

import threading

import psycopg
from places import InPostgres
from postgres import MAKING_TABLES, Postgres
from psycopg_pool import ConnectionPool
from till import TABLES


def test_programs_that_make_the_tables_at_once_wait_for_each_other(tmp_path):
    place = InPostgres(tmp_path)
    made = threading.Event()

    def program():
        with ConnectionPool(place.conninfo, min_size=1, open=True) as pool:
            Postgres(pool)
            made.set()

    other = threading.Thread(target=program)
    with psycopg.connect(place.conninfo) as first, psycopg.connect(autocommit=True) as observer:
        first.execute("SELECT pg_advisory_xact_lock(%s)", (MAKING_TABLES,))
        other.start()
        waiting = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        while observer.execute(waiting).fetchone() is None:
            assert not made.is_set()
        for table in TABLES:
            first.execute(table)
    other.join()
    assert made.is_set()

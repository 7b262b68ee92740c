"""Processes that end at a chosen point, as a power cut or an impatient administrator ends them."""

import os
import signal
import traceback
from contextlib import contextmanager

KILLED = -signal.SIGKILL


class Life:
    """Of one process: it counts the points that are passed, and ends it at one of them."""

    def __init__(self, ends_at=None, last_words=lambda: None):
        self.passed = 0
        self.ends_at = ends_at
        self.last_words = last_words

    def point(self):
        self.passed += 1
        if self.passed == self.ends_at:
            self.last_words()
            os.kill(os.getpid(), signal.SIGKILL)


class Watched:
    """A database with a point before each statement, before each commit and after it."""

    def __init__(self, database, life):
        self.database = database
        self.life = life

    @contextmanager
    def transaction(self):
        with self.database.transaction() as execute:

            def watched(statement, values):
                self.life.point()
                return execute(statement, values)

            yield watched
            self.life.point()
        self.life.point()


def begin(program):
    """Begin a process that does this and nothing else; return what to hand to `end`."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            program()
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    return child


def end(child):
    """Wait for its end; return whether it was killed."""
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, KILLED), "the program failed"
    return status == KILLED

"""Many threads at once, and more than one interpreter in a process."""

import random
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from rspcode import VERDICTS, Attempt, Context, Kind, Move, classify, classify_many

THREADS = 16


def test_threads_that_ask_at_the_same_time_get_the_same_answers():
    start = threading.Barrier(THREADS)

    def ask(seed):
        pick = random.Random(seed)
        start.wait()
        for _ in range(20):
            verdicts = pick.choices(VERDICTS, k=500)
            for verdict in verdicts:
                assert classify(verdict.context, verdict.code) is verdict
                assert classify(code=f" {verdict.code or '?'}", context=verdict.context) is verdict
            of_one = [verdict for verdict in verdicts if verdict.context is Context.PAY_STATE]
            assert classify_many("pay_state", [verdict.code for verdict in of_one]) == of_one
        return True

    with ThreadPoolExecutor(THREADS) as threads:
        assert all(threads.map(ask, range(THREADS)))


def test_threads_that_tell_at_the_same_time_get_the_same_moves():
    """The moves are kept by whoever is first, and fewer than there are questions."""
    start = threading.Barrier(THREADS)
    attempts = [Attempt.start(kind).attempt.expired().attempt for kind in Kind]

    def tell(_):
        start.wait()
        return [attempt.heard(verdict) for attempt in attempts for verdict in VERDICTS]

    with ThreadPoolExecutor(THREADS) as threads:
        first, *others = threads.map(tell, range(THREADS))
    assert {type(move) for move in first} == {Move}
    assert all(other == first for other in others)


def test_threads_that_import_at_the_same_time_get_the_same_package():
    program = f"""
import threading
start, seen = threading.Barrier({THREADS}), []
def load():
    start.wait()
    import rspcode
    seen.append(rspcode.classify("pay_reply", "TIMEOUT"))
threads = [threading.Thread(target=load) for _ in range({THREADS})]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert len(seen) == {THREADS} and len(set(seen)) == 1
"""
    subprocess.run([sys.executable, "-c", program], check=True)


IN_ANOTHER_INTERPRETER = """
try:
    import rspcode
except ImportError as error:
    assert "interpreter" in str(error), error
else:
    assert rspcode.classify("pay_state", "SUCCESS").may_release_goods
    assert rspcode.classify("pay_state", "\\ud800").next == "query"
    try:
        rspcode.classify("pay_state", 1)
    except TypeError:
        pass
"""

# How to make one, newest first; what a server that embeds Python does has no module of its own.
INTERPRETERS = """
try:
    import _interpreters as interpreters
    legacy, isolated = interpreters.create("legacy"), interpreters.create("isolated")
except ImportError:
    import _xxsubinterpreters as interpreters
    legacy, isolated = interpreters.create(isolated=False), interpreters.create(isolated=True)
"""


@pytest.mark.parametrize("kind", ["legacy", "isolated"])
@pytest.mark.parametrize("first", ["import rspcode", ""])
def test_another_interpreter_answers_or_says_why_not(kind, first):
    program = f"""
{first}
{INTERPRETERS}
error = interpreters.run_string({kind}, {IN_ANOTHER_INTERPRETER!r})
assert error is None, error
import rspcode
assert rspcode.classify("pay_state", "SUCCESS").may_release_goods
# CPython 3.14 complains of those that nobody has ended.
interpreters.destroy(legacy)
interpreters.destroy(isolated)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    if first or "rspcode can be used by one interpreter of a process" not in done.stderr:
        assert (done.returncode, done.stderr) == (0, "")


def test_it_answers_until_the_interpreter_is_gone():
    program = """
import rspcode
class Late:
    def __del__(self, classify=rspcode.classify):
        print(classify("pay_state", "\\ud800"))
        try:
            classify("pay_state", 1)
        except TypeError as error:
            print(error)
rspcode.late = Late()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "<Verdict pay_state (not listed): outcome=unknown next=query actor=nobody>",
        "code must be a str or None, not int",
    ]

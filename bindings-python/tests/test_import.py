"""A second import, after the package left `sys.modules`: the same constants and classes."""

import subprocess
import sys

import pytest

BEFORE = """
import importlib, pickle, sys
from unittest import mock
import rspcode
first = dict(vars(rspcode))
native = sys.modules["rspcode._native"]
verdict = rspcode.classify("pay_state", "SUCCESS")
kept = rspcode.Attempt.start("pay_direct").attempt.heard(verdict)
pickles = [pickle.dumps(thing) for thing in (*rspcode.VERDICTS, *rspcode.CODES, kept)]

def forget(names=None):
    for name in [name for name in sys.modules if name.partition(".")[0] == "rspcode"]:
        if names is None or name in names:
            del sys.modules[name]
"""

AFTER = """
import rspcode
assert sys.modules["rspcode._native"] is native
assert rspcode.__all__ == first["__all__"]
for name in rspcode.__all__:
    assert getattr(rspcode, name) is first[name], name
assert rspcode.classify("pay_state", "SUCCESS") is verdict
assert rspcode.classify_many("pay_state", ["SUCCESS"]) == [verdict]
assert rspcode.read_reply("pay", "query", rsp_code="SUCCESS", state="SUCCESS") is verdict
assert verdict.next is rspcode.Next.ACCEPT

moved = rspcode.Attempt.start("pay_direct").attempt.heard(verdict)
assert moved is kept
assert moved.step is rspcode.Step.DONE and moved.attempt.end is rspcode.End.DONE
assert type(moved) is rspcode.Move and type(moved.attempt) is rspcode.Attempt
assert moved.attempt.told("stop").step is rspcode.Step.NOTHING
assert rspcode.Attempt.start("refund").attempt.kind is rspcode.Kind.REFUND
try:
    rspcode.Attempt(moved.attempt + 1)
except ValueError as error:
    assert "is no attempt" in str(error)
else:
    raise AssertionError

things = [*rspcode.VERDICTS, *rspcode.CODES]
*read, move = map(pickle.loads, pickles)
assert all(one is other for one, other in zip(read, things, strict=True))
assert (move, type(move)) == (kept, rspcode.Move)
assert [pickle.dumps(thing) for thing in (*things, kept)] == pickles
"""


@pytest.mark.parametrize(
    "again",
    [
        pytest.param("forget()", id="all of it"),
        pytest.param("forget(['rspcode'])", id="the package alone"),
        pytest.param("forget(['rspcode', 'rspcode._native'])", id="and the native module"),
        pytest.param("forget(); import rspcode._vocabulary", id="a private module first"),
        pytest.param("forget(); import rspcode; forget()", id="twice"),
        pytest.param("importlib.reload(rspcode)", id="reload"),
        pytest.param("importlib.reload(rspcode._native)", id="reload of the native module"),
        pytest.param(
            "forget()\nwith mock.patch.dict(sys.modules):\n    import rspcode, rspcode.testing\n"
            "assert 'rspcode' not in sys.modules",
            id="patched",
        ),
        pytest.param("with mock.patch.dict(sys.modules, clear=True): pass", id="cleared"),
        pytest.param(
            "with mock.patch.dict(sys.modules):\n    forget()\n    import rspcode", id="restored"
        ),
    ],
)
def test_a_second_import_gives_what_the_first_gave(again):
    done = subprocess.run(
        [sys.executable, "-c", BEFORE + again + AFTER], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_first_import_may_be_forgotten_at_once():
    program = """
import sys
from unittest import mock
with mock.patch.dict(sys.modules):
    import rspcode
    before = rspcode.classify("pay_state", "SUCCESS")
assert not [name for name in sys.modules if name.startswith("rspcode")]
import rspcode
assert rspcode.classify("pay_state", "SUCCESS") is before
assert type(before) is rspcode.Verdict and before.next is rspcode.Next.ACCEPT
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_loaded_by_hand_is_complete():
    program = """
import importlib.util, sys
import rspcode
from rspcode import _native
spec = importlib.util.find_spec("rspcode._native")
other = importlib.util.module_from_spec(spec)
spec.loader.exec_module(other)
assert other.classify is rspcode.classify and other.VERDICTS is rspcode.VERDICTS
assert sys.modules["rspcode._native"] is _native
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")

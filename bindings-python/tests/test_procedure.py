"""Replays the vectors of the procedure, and all that can happen, through the public calls."""

import itertools
import json
from pathlib import Path

import pytest
from given import text_of

from rspcode import (
    VERDICTS,
    Attempt,
    Event,
    Kind,
    Reason,
    Step,
    classify,
    read_reply,
)

PATH = Path(__file__).resolve().parents[2] / "tests" / "procedure.json"
VECTORS = json.loads(PATH.read_text("utf-8"))
STEPS = {step: number for number, step in enumerate(Step, 1)}
REASONS = {reason: number for number, reason in enumerate(Reason, 1)}
FLAGS = ("can_cancel", "can_repeat", "fresh_code")


def digest(numbers, length):
    """FNV-1a over numbers of so many bytes, the lowest byte first."""
    value = 0x811C9DC5
    for number in numbers:
        for byte in number.to_bytes(length, "little"):
            value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


@pytest.fixture(scope="module")
def table():
    """By state, the moves of all verdicts and all words."""
    starts = [
        Attempt.start(kind, **dict(zip(FLAGS, flags, strict=True))).attempt
        for kind in Kind
        for flags in itertools.product((False, True), repeat=len(FLAGS))
    ]
    found = {}
    while starts:
        attempt = starts.pop()
        if attempt not in found:
            moves = [attempt.heard(verdict) for verdict in VERDICTS]
            moves += [attempt.told(event) for event in Event]
            found[attempt] = moves
            starts += {move.attempt for move in moves}
    return dict(sorted(found.items()))


def test_the_whole_transition_table_is_the_cores(table):
    assert len(table) == VECTORS["states"]
    answers = (
        move.attempt | STEPS[move.step] << 32 | REASONS[move.reason] << 40
        for moves in table.values()
        for move in moves
    )
    assert digest(answers, 8) == VECTORS["digest"]


def test_an_end_is_given_by_the_move_that_reaches_it(table):
    for attempt, moves in table.items():
        for move in moves:
            if move.step in ("done", "not_done", "reversed"):
                assert move.attempt.end == move.step
            elif move.attempt.end is not attempt.end:
                raise AssertionError((attempt, move))


def test_every_state_is_read_back_and_its_neighbours_are_refused(table):
    for attempt in table:
        assert Attempt(attempt.number) == attempt
        assert attempt.describe().startswith(attempt.kind)
        for bit in range(32):
            assert Attempt.from_number(attempt.number ^ 1 << bit) is None


def test_every_reply_is_read_as_the_vectors_say():
    assert VECTORS["replies"]
    for given in VECTORS["replies"]:
        levels = {
            name: None if given.get(name) is None else text_of(given[name])
            for name in ("rsp_code", "inner", "state")
        }
        verdict = read_reply(given["operation"], given["source"], **levels)
        assert verdict is VERDICTS[given["cell"]], given
        assert (verdict.context, verdict.id) == (given["context"], given["id"])


def test_every_walk_is_the_one_in_the_vectors():
    assert VECTORS["walks"]
    for walk in VECTORS["walks"]:
        attempt = Attempt.start(walk["kind"], **{flag: walk[flag] for flag in FLAGS}).attempt
        assert attempt == walk["number"]
        for told in walk["moves"]:
            if "context" in told:
                moved = attempt.heard(classify(told["context"], told["code"]))
            else:
                moved = attempt.told(told["event"])
            assert moved == (told["number"], told["step"], told["reason"]), (attempt, told)
            attempt = moved.attempt

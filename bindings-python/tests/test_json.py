"""The JSON between systems: a verdict, an attempt, a move, a word."""

import json
import types

import pytest

from rspcode import TABLE_VERSION, VERDICTS, Attempt, Context, Event, Kind, Verdict, classify


def test_every_verdict_is_the_object_in_the_vectors(vectors):
    assert len(vectors["cells"]) == len(VERDICTS)
    for verdict, cell in zip(VERDICTS, vectors["cells"], strict=True):
        as_dict = verdict.as_dict()
        assert as_dict == {"table_version": TABLE_VERSION} | cell
        assert list(as_dict) == ["table_version", *cell]
        assert {type(value) for value in as_dict.values()} <= {int, bool, str, type(None)}
        assert json.loads(json.dumps(as_dict)) == as_dict
        assert Verdict.from_dict(json.loads(json.dumps(as_dict))) is verdict
        assert Verdict.from_dict(cell) is verdict


def test_each_dict_is_the_callers_own():
    verdict = VERDICTS[0]
    verdict.as_dict()["next"] = "accept"
    assert verdict.as_dict()["next"] == verdict.next


def test_only_the_context_and_the_code_are_read():
    timeout = classify("pay_reply", "TIMEOUT")
    assert Verdict.from_dict({"context": "pay_reply", "code": "TIMEOUT"}) is timeout
    assert Verdict.from_dict({"code": timeout.code, "context": timeout.context}) is timeout
    forged = timeout.as_dict() | {"table_version": 0, "next": "?", "is_final": None, "more": [1]}
    assert Verdict.from_dict(forged) is timeout
    assert Verdict.from_dict(types.MappingProxyType(forged)) is timeout


@pytest.mark.parametrize("code", [None, "A_NEW_CODE", "", "timeout"])
def test_a_code_of_another_version_is_the_unlisted_answer(code):
    for context in Context:
        verdict = Verdict.from_dict({"id": 5, "context": context, "code": code, "next": "accept"})
        assert verdict is classify(context, None)


def test_an_unknown_context_is_an_error_that_names_the_words():
    with pytest.raises(ValueError, match="unknown context; the valid words are pay_reply, pay"):
        Verdict.from_dict({"context": "payment", "code": None})


@pytest.mark.parametrize("missing", ["context", "code"])
def test_what_lacks_one_of_the_two_is_no_verdict(missing):
    as_dict = VERDICTS[0].as_dict()
    del as_dict[missing]
    with pytest.raises(ValueError, match=f"here is no {missing}$"):
        Verdict.from_dict(as_dict)


@pytest.mark.parametrize(
    ("name", "wrong"), [("context", None), ("context", 1), ("code", 1), ("code", ["TIMEOUT"])]
)
def test_a_wrong_type_is_a_type_error(name, wrong):
    with pytest.raises(TypeError, match=f"^{name} must be "):
        Verdict.from_dict(VERDICTS[0].as_dict() | {name: wrong})


@pytest.mark.parametrize("given", ["TIMEOUT", [], None])
def test_what_is_no_mapping_is_no_verdict(given):
    name = type(given).__name__
    with pytest.raises(TypeError, match=f"^a verdict is read from a mapping, not from {name}$"):
        Verdict.from_dict(given)


def test_a_move_is_its_number_and_words():
    for kind in Kind:
        begun = Attempt.start(kind)
        moves = [begun, *(begun.attempt.heard(verdict) for verdict in VERDICTS)]
        for move in [*moves, *map(begun.attempt.told, Event)]:
            read = json.loads(json.dumps(move._asdict()))
            assert read == {
                "attempt": move.attempt.number,
                "step": move.step.value,
                "reason": move.reason.value,
            }
            assert list(read) == ["attempt", "step", "reason"]
            assert type(read["attempt"]) is int
            assert Attempt(read["attempt"]) == move.attempt


@pytest.mark.parametrize("number", [0, -1, 1, 2**31, 2**70])
def test_a_number_that_is_no_attempt_is_named(number):
    with pytest.raises(ValueError, match=f"^{number} is no attempt of this version$"):
        Attempt(number)

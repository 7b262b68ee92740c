"""Verdicts and listed codes: immutable constants, which no way of copying doubles."""

import contextlib
import copy
import dataclasses
import gc
import json
import pickle
import sys

import pytest

from rspcode import (
    CODES,
    VERDICTS,
    Actor,
    Basis,
    Cause,
    Code,
    CodeInfo,
    Context,
    Next,
    Outcome,
    Verdict,
    classify,
    classify_many,
    find,
)

CONSTANTS = [*VERDICTS, *CODES]


def test_the_same_question_gets_the_same_object():
    assert classify("pay_reply", "TIMEOUT") is classify(Context.PAY_REPLY, Code.TIMEOUT)
    assert find("TIMEOUT") is find(" TIMEOUT\n")
    assert len({id(verdict) for verdict in VERDICTS}) == len(VERDICTS)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_unpickling_gives_the_same_object(protocol):
    for constant in CONSTANTS:
        assert pickle.loads(pickle.dumps(constant, protocol)) is constant
    assert pickle.loads(pickle.dumps(CONSTANTS, protocol)) == CONSTANTS


def test_a_pickle_names_public_things_only():
    assert b"rspcode._" not in pickle.dumps(CONSTANTS, 0)
    assert b"rspcode._" not in pickle.dumps([classify, find, Verdict, CodeInfo, *Context], 0)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickled_code_of_another_version_is_the_unlisted_answer(protocol):
    for context in Context:
        pickled = pickle.dumps([classify(context, "TIMEOUT")], protocol)
        assert pickled.count(b"TIMEOUT") == 1
        [verdict] = pickle.loads(pickled.replace(b"TIMEOUT", b"UNHEARD"))
        assert verdict is classify(context, None)


def test_pickled_verdicts_of_before_are_read():
    """They named the members."""

    class Before:
        def __reduce__(self):
            return classify, (Context.PAY_REPLY, Code.TIMEOUT)

    assert pickle.loads(pickle.dumps(Before())) is classify("pay_reply", "TIMEOUT")


def test_a_pickled_context_of_another_version_is_an_error_that_names_the_words():
    pickled = pickle.dumps(classify("query_reply", "TIMEOUT"))
    with pytest.raises(ValueError, match="unknown context; the valid words are pay_reply, "):
        pickle.loads(pickled.replace(b"query_reply", b"other_reply"))


@pytest.mark.parametrize("thing", [find("TIMEOUT"), Code.TIMEOUT])
def test_a_pickled_code_that_is_not_listed_is_an_error_where_a_listed_one_is_meant(thing):
    with pytest.raises(ValueError, match="'UNHEARD' is not a valid Code"):
        pickle.loads(pickle.dumps(thing).replace(b"TIMEOUT", b"UNHEARD"))


def test_copying_gives_the_same_object():
    for constant in CONSTANTS:
        assert copy.copy(constant) is constant
        assert copy.deepcopy(constant) is constant
    assert copy.deepcopy({"verdict": VERDICTS[0]})["verdict"] is VERDICTS[0]


def test_equal_is_the_same():
    assert len(set(CONSTANTS)) == len(CONSTANTS) == len(VERDICTS) + len(CODES)
    first, second = VERDICTS[:2]
    assert first == first
    assert first != second
    assert {first: "paid"}[classify(first.context, first.code)] == "paid"


@pytest.mark.parametrize("constant", [VERDICTS[0], CODES[0]])
def test_nothing_can_be_changed(constant):
    for field in dataclasses.fields(constant):
        with pytest.raises(AttributeError):
            setattr(constant, field.name, getattr(constant, field.name))
        with pytest.raises(AttributeError):
            delattr(constant, field.name)
    with pytest.raises((AttributeError, TypeError)):
        constant.note = "mine"
    with pytest.raises(TypeError, match="cannot be made or changed"):
        constant.__setstate__(list(dataclasses.asdict(constant).values()))
    assert not hasattr(constant, "__dict__")


@pytest.mark.parametrize("constant", [VERDICTS[0], CODES[0]])
def test_nobody_makes_another(constant):
    kind = type(constant)
    for attempt in (
        lambda: kind(),
        lambda: kind(**dataclasses.asdict(constant)),
        lambda: dataclasses.replace(constant, id=2),
    ):
        with pytest.raises(TypeError, match="cannot be made or changed; classify"):
            attempt()


def test_the_values_are_members_and_plain_values():
    kinds = {
        "context": Context,
        "id": int,
        "outcome": Outcome,
        "cause": Cause,
        "next": Next,
        "actor": Actor,
        "is_final": bool,
        "may_release_goods": bool,
        "may_charge_again": bool,
        "basis": Basis,
        "message": str,
        "explanation": str,
        "payer_text": str,
    }
    for verdict in VERDICTS:
        assert {name: type(getattr(verdict, name)) for name in kinds} == kinds
        assert verdict.code is None or type(verdict.code) is Code
        assert [field.name for field in dataclasses.fields(verdict) if field.name not in kinds] == [
            "code"
        ]


def test_the_repr_says_what_one_wants_to_know():
    assert repr(classify("pay_reply", "TIMEOUT")) == (
        "<Verdict pay_reply TIMEOUT: outcome=unknown next=query actor=nobody>"
    )
    assert repr(classify("pay_state", "what?")) == (
        "<Verdict pay_state (not listed): outcome=unknown next=query actor=nobody>"
    )
    assert repr(find("TIMEOUT")) == "<CodeInfo TIMEOUT: cause=provider_fault basis=documented>"


def test_a_match_statement_takes_one_apart():
    match classify("pay_state", "SUCCESS"):
        case Verdict(may_charge_again=True):
            pytest.fail("no")
        case Verdict(context=Context.PAY_STATE, code=Code.SUCCESS, next="accept", id=number):
            assert number == 1
        case _:
            pytest.fail("no")
    match find("SUCCESS"):
        case CodeInfo(cause=Cause.COMPLETED):
            pass
        case _:
            pytest.fail("no")


def test_a_dict_of_one_is_plain_json():
    verdict = classify("pay_reply", "TIMEOUT")
    assert json.loads(json.dumps(dataclasses.asdict(verdict))) == dataclasses.asdict(verdict)
    assert dataclasses.asdict(verdict)["outcome"] == "unknown"
    assert dataclasses.asdict(classify("pay_reply", None))["code"] is None


def test_calls_leave_nothing_behind():
    """No reference is kept or dropped too many, on any way through a call."""
    texts = ["TIMEOUT", " TIME" + "OUT ", "\ud800", "x" * 1000]
    word = "".join(["pay", "_reply"])
    wrong = object()
    held = [*texts, word, wrong, Context.PAY_REPLY, *VERDICTS, *CODES]
    calls = 1000
    before = [sys.getrefcount(thing) for thing in held]
    for _ in range(calls):
        for text in texts:
            classify("pay_reply", text)
            classify(word, code=text)
            classify(code=text, context=Context.PAY_REPLY)
            find(text)
        classify_many(word, texts)
        classify_many(word, iter(texts))
        for call in (
            lambda: classify(wrong, "x"),
            lambda: classify("pay_reply", wrong),
            lambda: classify("pay_reply", kode=wrong),
            lambda: classify(word, texts[0], wrong),
            lambda: classify_many("pay_reply", [texts[0], wrong]),
            lambda: find(wrong),
        ):
            with pytest.raises(TypeError):
                call()
    moved = [sys.getrefcount(thing) - count for thing, count in zip(held, before, strict=True)]
    # What is kept or dropped too many, is with every call. Words are shared by all that runs here,
    # which may take or leave a few meanwhile.
    assert max(map(abs, moved)) < calls / 10


@pytest.mark.parametrize(
    "call",
    [
        lambda: classify("pay_reply", "TIMEOUT"),
        lambda: classify("pay_reply", "\ud800"),
        lambda: classify("pay_reply", None),
        lambda: classify("".join(["pay", "_reply"]), code="TIMEOUT"),
        lambda: classify("\ud800", "TIMEOUT"),
        lambda: classify("pay_reply", 1),
        lambda: classify(None, "TIMEOUT"),
        lambda: classify("pay_reply"),
        lambda: classify("pay_reply", kode="TIMEOUT"),
        lambda: classify_many("pay_reply", ["TIMEOUT", "\ud800", None]),
        lambda: classify_many("pay_reply", [1]),
        lambda: find("\ud800"),
    ],
)
def test_a_call_that_is_made_for_ever_takes_no_memory(call):
    """Each alone, because other calls may clear up what one has left."""
    calls = 5000

    def many():
        for _ in range(calls):
            with contextlib.suppress(TypeError, ValueError):
                call()

    many()
    gc.collect()
    before = sys.getallocatedblocks()
    many()
    # What leaks, leaks with every call; the interpreter may cache something of its own meanwhile.
    assert sys.getallocatedblocks() - before < calls / 10

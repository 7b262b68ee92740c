"""An attempt: an int that is told what came, and says what to do next."""

import copy
import inspect
import json
import pickle
import sqlite3
import subprocess
import sys

import pytest

from rspcode import (
    VERDICTS,
    Attempt,
    End,
    Event,
    Kind,
    Move,
    Reason,
    Step,
    Verdict,
    classify,
    read_reply,
)

SILENCE = read_reply("pay", "reply")
PAID = read_reply("pay", "query", rsp_code="SUCCESS", state="SUCCESS")
BEGUN = Attempt.start("pay_direct").attempt


def test_a_payment_is_followed_to_its_end():
    attempt, step, reason = Attempt.start(Kind.PAY_DIRECT)
    assert (step, reason, attempt.end) == (Step.SEND, Reason.STARTED, None)
    attempt, step, reason = attempt.heard(SILENCE)
    assert (step, reason, attempt.end) == (Step.QUERY, Reason.NOTHING_PROVEN, None)
    attempt, step, reason = attempt.heard(PAID)
    assert (step, reason, attempt.end) == (Step.DONE, Reason.SUCCEEDED, End.DONE)
    again = attempt.heard(PAID)
    assert again == (attempt, Step.NOTHING, Reason.ALREADY_OVER)


def test_a_move_is_a_named_tuple():
    moved = BEGUN.heard(SILENCE)
    assert type(moved) is Move
    assert type(moved.attempt) is Attempt
    assert (moved.step, moved.reason) == moved[1:]
    assert type(moved.step) is Step
    assert type(moved.reason) is Reason
    assert Move._fields == ("attempt", "step", "reason")
    match moved:
        case Move(step=Step.QUERY, reason=reason):
            assert reason is Reason.NOTHING_PROVEN
        case _:
            raise AssertionError
    with pytest.raises(AttributeError):
        moved.step = Step.DONE
    with pytest.raises(AttributeError):
        moved.more = 1


def test_every_word_is_a_method():
    held, asked = Attempt.start("preauth_direct", can_cancel=True).attempt, BEGUN
    for attempt in (held, asked):
        assert attempt.cancel() == attempt.told("cancel") == attempt.told(Event.CANCEL)
        assert attempt.capture() == attempt.told(Event.CAPTURE)
        assert attempt.stop() == attempt.told(Event.STOP)
        assert attempt.expired() == attempt.told(Event.EXPIRED)
        assert attempt.notified() == attempt.told(Event.NOTIFIED)
        assert attempt.settled(True) == attempt.told(Event.SETTLED_DONE)
        assert attempt.settled(False) == attempt.told(Event.SETTLED_NOT_DONE)
    assert asked.stop().step is Step.HAND_OVER
    assert asked.settled(False).step is Step.NOT_DONE
    assert held.cancel().step is Step.CANCEL
    assert asked.cancel().reason is Reason.NO_CANCEL_CALL


def test_the_flags_are_named_and_false_unless_given():
    plain = Attempt.start("pay_direct")
    assert Attempt.start("pay_direct", can_cancel=False, can_repeat=False) == plain
    words = {"can_cancel": "pay_direct", "can_repeat": "refund", "fresh_code": "pay_direct"}
    for flag, kind in words.items():
        begun = Attempt.start(kind, **{flag: True}).attempt
        assert begun != Attempt.start(kind).attempt
        assert begun.describe() == f"{kind} {flag} open sent=once"
    with pytest.raises(TypeError, match="positional argument"):
        Attempt.start("pay_direct", True)


@pytest.mark.parametrize("kind", list(Kind))
def test_an_attempt_says_what_it_is(kind):
    attempt = Attempt.start(kind).attempt
    assert attempt.kind is kind
    assert Attempt.start(kind.value).attempt == attempt
    assert attempt.describe() == f"{kind} open sent=once"
    assert repr(attempt) == f"<Attempt {int(attempt)}: {kind} open sent=once>"


def test_an_attempt_is_its_number_wherever_it_is_written():
    number = int(BEGUN)
    assert type(BEGUN.number) is int
    assert BEGUN.number == number == BEGUN
    assert hash(BEGUN) == hash(number)
    assert {BEGUN: 1}[number] == 1
    assert f"{BEGUN}" == str(BEGUN) == json.dumps(BEGUN) == str(number)
    assert json.loads(json.dumps({"attempt": BEGUN})) == {"attempt": number}
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE attempt (number INTEGER NOT NULL)")
        database.execute("INSERT INTO attempt VALUES (?)", (BEGUN,))
        assert database.execute("SELECT number FROM attempt").fetchone() == (number,)
    database.close()


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_attempt_and_a_move_are_pickled_and_copied(protocol):
    moved = BEGUN.heard(SILENCE)
    for value in (BEGUN, moved):
        pickled = pickle.dumps(value, protocol)
        for back in (pickle.loads(pickled), copy.copy(value), copy.deepcopy(value)):
            assert back == value
            assert type(back) is type(value)
    assert b"rspcode._" not in pickle.dumps([moved, Attempt, Move], 0)


def test_what_was_pickled_is_checked_when_it_is_read():
    class Forged:
        def __reduce__(self):
            return Attempt, (BEGUN.number ^ 1,)

    with pytest.raises(ValueError, match="is no attempt of this version"):
        pickle.loads(pickle.dumps(Forged()))


@pytest.mark.parametrize("bit", range(32))
def test_a_number_one_bit_away_is_refused(bit):
    number = BEGUN.number ^ (1 << bit)
    with pytest.raises(ValueError, match=f"^{number} is no attempt of this version$"):
        Attempt(number)
    assert Attempt.from_number(number) is None


@pytest.mark.parametrize("number", [0, 1, -1, True, 2**31, 2**32 + int(BEGUN), 2**64, -(2**64)])
def test_other_numbers_are_refused(number):
    with pytest.raises(ValueError, match="is no attempt of this version"):
        Attempt(number)
    assert Attempt.from_number(number) is None


@pytest.mark.parametrize("given", [None, "1", 1.5, b"1", [BEGUN], Attempt])
def test_what_is_no_int_is_a_type_error(given):
    name = type(given).__name__
    for call in (Attempt, Attempt.from_number):
        with pytest.raises(TypeError, match=f"^an attempt must be an int, not {name}$"):
            call(given)


@pytest.mark.parametrize("given", ["false", "no", "", None, 0, 1])
def test_what_is_no_bool_settles_nothing(given):
    name = type(given).__name__
    with pytest.raises(TypeError, match=f"^happened must be a bool, not {name}$"):
        BEGUN.settled(given)


@pytest.mark.parametrize("flag", ["can_cancel", "can_repeat", "fresh_code"])
def test_what_is_no_bool_is_no_call(flag):
    with pytest.raises(TypeError, match=f"^{flag} must be a bool, not str$"):
        Attempt.start("pay_direct", **{flag: "no"})


def test_a_stored_number_becomes_an_attempt_again():
    for make in (Attempt, Attempt.from_number):
        back = make(BEGUN.number)
        assert type(back) is Attempt
        assert back == BEGUN
        assert back.heard(SILENCE) == BEGUN.heard(SILENCE)


def test_what_was_smuggled_in_is_a_value_error():
    """There are ways around the constructor, and none into a decision."""
    forged = int.__new__(Attempt, BEGUN.number ^ 1)
    negative = int.__new__(Attempt, -1)
    for attempt in (forged, negative, int.__new__(Attempt, 2**64)):
        for call in (
            lambda attempt: attempt.heard(SILENCE),
            Attempt.stop,
            Attempt.describe,
            lambda attempt: attempt.end,
            lambda attempt: attempt.kind,
        ):
            with pytest.raises(ValueError, match="no attempt of this version"):
                call(attempt)


@pytest.mark.parametrize("given", [None, "TIMEOUT", 1, Verdict, Step.QUERY])
def test_what_is_no_verdict_is_a_type_error(given):
    name = type(given).__name__
    with pytest.raises(
        TypeError, match=rf"^verdict must be a Verdict that was returned \(.+\), not {name}$"
    ):
        BEGUN.heard(given)


def test_a_verdict_that_nobody_returned_is_refused():
    with pytest.raises(TypeError, match="a Verdict that was returned"):
        BEGUN.heard(object.__new__(Verdict))


@pytest.mark.parametrize("event", ["", "pay", "settled", "CANCEL", " stop"])
def test_an_unknown_event_is_a_value_error_that_lists_the_words(event):
    words = ", ".join(Event)
    with pytest.raises(ValueError, match="unknown event") as error:
        BEGUN.told(event)
    assert str(error.value) == f"unknown event; the valid words are {words}; not {event!r}"


def test_other_wrong_words():
    with pytest.raises(ValueError, match="unknown kind; the valid words are pay_direct, "):
        Attempt.start("pay")
    with pytest.raises(TypeError, match="kind must be a Kind or its word, not NoneType"):
        Attempt.start(None)
    with pytest.raises(TypeError, match="event must be an Event or its word, not int"):
        BEGUN.told(1)


def test_heard_is_a_method_like_the_others():
    assert BEGUN.heard(SILENCE) == Attempt.heard(BEGUN, SILENCE)
    assert str(inspect.signature(Attempt.heard)) == "(self, verdict, /)"
    assert inspect.getdoc(Attempt.heard).startswith("Tell what an answer means")
    for call in (BEGUN.heard, lambda: BEGUN.heard(SILENCE, SILENCE)):
        with pytest.raises(TypeError, match="exactly one argument"):
            call()
    with pytest.raises(TypeError):
        Attempt.heard(int(BEGUN), SILENCE)
    for name, member in vars(Attempt).items():
        if not name.startswith("_"):
            assert inspect.getdoc(member), name


def test_every_verdict_can_be_told():
    for verdict in VERDICTS:
        moved = BEGUN.heard(verdict)
        assert moved == BEGUN.heard(classify(verdict.context, verdict.code))
        assert Attempt(moved.attempt.number) == moved.attempt


def test_a_step_has_a_text_for_the_payer_where_something_is_over():
    texts = {step: step.payer_text for step in Step if step.payer_text is not None}
    assert list(texts) == [Step.DONE, Step.NOT_DONE, Step.REVERSED, Step.HAND_OVER]
    assert all(text.endswith(".") for text in texts.values())


def test_telling_holds_on_to_nothing():
    """Neither the short way nor the long one keeps what it was given, or loses what it gives."""
    program = """
import sys
from rspcode import Attempt, read_reply
silence = read_reply("pay", "reply")
attempt = Attempt.start("pay_direct").attempt
attempt.heard(silence)
moved = attempt.heard(silence)
before = [sys.getrefcount(value) for value in (attempt, silence, moved)]
for _ in range(1000):
    attempt.heard(silence)
    try:
        attempt.heard(None)
    except TypeError:
        pass
print(before == [sys.getrefcount(value) for value in (attempt, silence, moved)])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("True\n", "")

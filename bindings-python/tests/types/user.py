"""A user's program: type checkers read it, nothing runs it. What must be refused is marked."""

from collections.abc import Iterator
from typing import assert_never, assert_type

from rspcode import (
    CODES,
    TABLE_VERSION,
    VERDICTS,
    Actor,
    Attempt,
    Basis,
    Cause,
    Code,
    CodeInfo,
    Context,
    End,
    Event,
    Kind,
    Move,
    Next,
    Operation,
    Outcome,
    Reason,
    Source,
    Step,
    Verdict,
    __version__,
    arrow,
    classify,
    classify_many,
    find,
    read_reply,
)
from rspcode.arrow import FIELDS, Answers, Column


def what_to_do(verdict: Verdict) -> str:
    match verdict.next:
        case Next.ACCEPT:
            return "act on it"
        case Next.INSPECT | Next.QUERY:
            return "ask"
        case Next.START_OVER:
            return "send a fresh request"
        case Next.STOP:
            return "leave it to the actor"
        case _:
            assert_never(verdict.next)


def forgets_one(verdict: Verdict) -> str:
    match verdict.next:
        case Next.ACCEPT | Next.INSPECT | Next.QUERY | Next.STOP:
            return ""
        case _:
            assert_never(verdict.next)  # type: ignore[arg-type]


def what_to_do_next(moved: Move) -> str:
    match moved.step:
        case Step.SEND | Step.CANCEL | Step.CAPTURE:
            return "send it"
        case Step.SHOW:
            return "show it"
        case Step.QUERY:
            return "ask"
        case Step.DONE:
            return "hand over the goods"
        case Step.NOT_DONE:
            return "a new attempt is safe"
        case Step.REVERSED | Step.HAND_OVER:
            return "staff"
        case Step.HELD | Step.NOTHING:
            return ""
        case _:
            assert_never(moved.step)


def forgets_a_step(moved: Move) -> str:
    match moved.step:
        case Step.SEND | Step.CANCEL | Step.CAPTURE | Step.SHOW | Step.QUERY | Step.DONE:
            return "it forgets not_done, reversed, hand_over, held and nothing"
        case _:
            assert_never(moved.step)  # type: ignore[arg-type]


def asks_whether_it_is_true(verdict: Verdict) -> str:
    if verdict:  # pyright: ignore[reportGeneralTypeIssues]
        return "mypy finds it with --warn-unreachable"
    return ""


def codes() -> Iterator[str | None]:
    yield from ("SUCCESS", None)


class Codes:
    """What libraries have."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return requested_schema


class CodesInOne:
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]:
        return requested_schema, requested_schema


verdict = classify("pay_reply", "TIMEOUT")
assert_type(verdict, Verdict)
assert_type(classify(Context.PAY_STATE, None), Verdict)
assert_type(classify(context=Context("pay_reply"), code=Code.TIMEOUT), Verdict)
assert_type(classify_many("pay_reply", ["TIMEOUT", None]), list[Verdict])
assert_type(classify_many("pay_reply", codes()), list[Verdict])
assert_type(find("TIMEOUT"), CodeInfo | None)
assert_type(CODES, tuple[CodeInfo, ...])
assert_type(VERDICTS, tuple[Verdict, ...])
assert_type(__version__, str)
assert_type(TABLE_VERSION, int)

assert_type(verdict.context, Context)
assert_type(verdict.id, int)
assert_type(verdict.code, Code | None)
assert_type(verdict.outcome, Outcome)
assert_type(verdict.cause, Cause)
assert_type(verdict.next, Next)
assert_type(verdict.actor, Actor)
assert_type(verdict.is_final, bool)
assert_type(verdict.may_release_goods, bool)
assert_type(verdict.may_charge_again, bool)
assert_type(verdict.basis, Basis)
assert_type(verdict.message, str)
assert_type(verdict.explanation, str)
assert_type(verdict.payer_text, str)
assert_type(verdict.payer_text_in("zh-TW"), str)
assert_type(verdict.as_dict(), dict[str, int | bool | str | None])
assert_type(Verdict.from_dict(verdict.as_dict()), Verdict)
assert_type(Verdict.from_dict({"context": Context.PAY_REPLY, "code": None}), Verdict)
assert_type(CODES[0].code, Code)
assert_type(CODES[0].cause, Cause)

begun = Attempt.start("pay_direct", can_cancel=False, can_repeat=False, fresh_code=True)
assert_type(begun, Move)
attempt, step, reason = begun
assert_type(attempt, Attempt)
assert_type(step, Step)
assert_type(reason, Reason)
assert_type(Attempt.start(Kind.REFUND).attempt.kind, Kind)
assert_type(read_reply("pay", "query", rsp_code="SUCCESS", inner=None, state="SUCCESS"), Verdict)
assert_type(read_reply(Operation.PAY, Source.REPLY), Verdict)
assert_type(attempt.heard(verdict), Move)
assert_type(attempt.told("expired"), Move)
assert_type(attempt.told(Event.STOP), Move)
assert_type(attempt.settled(True), Move)
assert_type(attempt.cancel().attempt.capture().attempt.stop().attempt.expired(), Move)
assert_type(attempt.notified().step, Step)
assert_type(attempt.end, End | None)
assert_type(attempt.number, int)
assert_type(attempt.describe(), str)
assert_type(Attempt(attempt.number), Attempt)
assert_type(Attempt.from_number(1), Attempt | None)
assert_type(step.payer_text, str | None)
assert_type(step.payer_text_in(None), str | None)

answers = arrow.classify("pay_state", Codes())
assert_type(answers, Answers)
assert_type(arrow.classify(Context.PAY_STATE, column=CodesInOne()), Answers)
assert_type(arrow.classify(Codes(), answers["code"]), Answers)
assert_type(answers["outcome"], Column)
assert_type(answers[FIELDS[0]], Column)
assert_type(answers.select("outcome", "next", prefix="rsp_"), Answers)
assert_type(answers.columns, list[str])
assert_type(len(answers) + len(answers["cell"]), int)

arrow.classify("pay_stat", Codes())  # type: ignore[arg-type]
arrow.classify("pay_state", ["SUCCESS"])  # type: ignore[arg-type]
answers["outcom"]  # type: ignore[index]
answers.select("outcom")  # type: ignore[arg-type]
list(answers)  # type: ignore[call-overload]
Attempt.start("pay")  # type: ignore[arg-type]
Attempt.start("pay_direct", True)  # type: ignore[call-arg]
Attempt("1")  # type: ignore[arg-type]
attempt.heard("TIMEOUT")  # type: ignore[arg-type]
attempt.told("settled")  # type: ignore[arg-type]
begun.step = Step.DONE  # type: ignore[misc]
begun.stp  # type: ignore[attr-defined]
read_reply("pay", "answer")  # type: ignore[arg-type]
read_reply("pay", "query", "SUCCESS")  # type: ignore[call-arg]
read_reply("pay", "query", rsp_code=b"SUCCESS")  # type: ignore[arg-type]
find("TIMEOUT").code  # type: ignore[union-attr]
classify("pay_repli", "TIMEOUT")  # type: ignore[arg-type]
classify("pay_reply", b"TIMEOUT")  # type: ignore[arg-type]
classify("pay_reply")  # type: ignore[call-arg]
classify_many("pay_reply", [1])  # type: ignore[list-item]
verdict.next = Next.STOP  # type: ignore[misc]
Verdict.from_dict("TIMEOUT")  # type: ignore[arg-type]
verdict.payer_text_in(b"zh")  # type: ignore[arg-type]
verdict.nxt  # type: ignore[attr-defined]

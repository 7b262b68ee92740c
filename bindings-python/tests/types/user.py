"""A user's program: type checkers read it, nothing runs it. What must be refused is marked."""

from collections.abc import Iterator
from typing import assert_never, assert_type

from rspcode import (
    CODES,
    TABLE_VERSION,
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
    __version__,
    classify,
    classify_many,
    find,
)


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


def codes() -> Iterator[str | None]:
    yield from ("SUCCESS", None)


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
assert_type(CODES[0].code, Code)
assert_type(CODES[0].cause, Cause)

find("TIMEOUT").code  # type: ignore[union-attr]
classify("pay_repli", "TIMEOUT")  # type: ignore[arg-type]
classify("pay_reply", b"TIMEOUT")  # type: ignore[arg-type]
classify("pay_reply")  # type: ignore[call-arg]
classify_many("pay_reply", [1])  # type: ignore[list-item]
verdict.next = Next.STOP  # type: ignore[misc]
verdict.nxt  # type: ignore[attr-defined]

"""What telling an attempt an answer costs, beside the leanest call and a dictionary of transitions.

The leanest call is one of C's with two integers (`operator.add`). The moves that answer questions
asked before are kept; "not kept" is what a question costs the first time.

    python benchmarks/heard.py [RUNS]

All sides run in one process, in a new random order each round, on the same traffic: payments that
are followed to their ends. The time of the empty loop is subtracted. Times are medians over the
rounds, and so are the ratios; the last lines are the medians of the runs.
"""

import functools
import operator
import random
from collections.abc import Callable

from classify import CALLS, measure, repeat, report

from rspcode import VERDICTS, Attempt, Move, Step, Verdict, _native, read_reply

Told = tuple[Attempt, Verdict]

SILENCE = read_reply("pay", "reply")
ACCEPTED = read_reply("pay", "reply", rsp_code="SUCCESS")
ASKED = {
    state: read_reply("pay", "query", rsp_code="SUCCESS", state=state)
    for state in ("NOTPAY", "PROCESSING", "SUCCESS", "ORDER_CLOSED")
}


def traffic() -> list[Told]:
    """Payments by code and by link, one after the other: an answer or none, enquiries, an end."""
    told: list[Told] = []
    while len(told) < CALLS:
        kind = random.choice(["pay_direct", "pay_shown"])
        moved = Attempt.start(kind, can_cancel=random.random() < 0.5)
        answers = [SILENCE if random.random() < 0.2 else ACCEPTED]
        answers += [ASKED[random.choice(["NOTPAY", "PROCESSING"])] for _ in range(3)]
        end = ASKED["SUCCESS" if random.random() < 0.9 else "ORDER_CLOSED"]
        for verdict in (*answers, end, end):
            told.append((moved.attempt, verdict))
            moved = moved.attempt.heard(verdict)
    return told[:CALLS]


def transitions(told: list[Told]) -> dict[tuple[int, Verdict], Move]:
    """What one would write by hand, for the attempts of the traffic and all verdicts."""
    attempts = {attempt for attempt, _verdict in told}
    return {(a, verdict): a.heard(verdict) for a in attempts for verdict in VERDICTS}


def nothing(told: list[Told]) -> None:
    for _attempt, _verdict in told:
        pass


def heard(told: list[Told]) -> None:
    for attempt, verdict in told:
        attempt.heard(verdict)


def the_long_way(told: list[Told]) -> None:
    for attempt, verdict in told:
        _native.heard(attempt, verdict)


def two_integers(told: list[tuple[int, int]]) -> None:
    add = operator.add
    for attempt, position in told:
        add(attempt, position)


def run() -> None:
    told = traffic()
    table = transitions(told)
    positions = {verdict: position for position, verdict in enumerate(VERDICTS)}
    numbers = [(attempt.number, positions[verdict]) for attempt, verdict in told]

    def dictionary(told: list[Told]) -> None:
        get = table.get
        for attempt, verdict in told:
            get((attempt, verdict))

    def by_hand(attempt: Attempt, verdict: Verdict) -> Move:
        return table.get((attempt, verdict)) or Move(attempt, Step.NOTHING, "")  # type: ignore

    def function(told: list[Told]) -> None:
        for attempt, verdict in told:
            by_hand(attempt, verdict)

    assert [a.heard(v) for a, v in told] == [table[a, v] for a, v in told]
    sides: dict[str, Callable] = {
        "nothing": nothing,
        "heard": heard,
        "heard, not kept": the_long_way,
        "two integers": lambda _told: two_integers(numbers),
        "dict.get": dictionary,
        "dict.get in a function": function,
    }
    times = measure(sides, functools.partial(list, told))
    report("", times, "heard", "two integers", "1.5")
    report("", times, "heard, not kept", "two integers", "none")
    report("", times, "heard", "dict.get", "none")
    report("", times, "heard", "dict.get in a function", "none")


if __name__ == "__main__":
    repeat(run)

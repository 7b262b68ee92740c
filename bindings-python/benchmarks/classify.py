"""What a call costs, beside what a Python developer would have written instead.

    python benchmarks/classify.py [RUNS]

Both sides run in one process, in a new random order each round, on the same traffic. "Fresh" texts
come from json.loads in every round, as from a reply; "cached" ones are the same objects each time,
and their hashes are known. The time of the empty loop is subtracted. Times are medians over the
rounds, and so are the ratios; the last lines are the medians of the runs.
"""

import functools
import gc
import json
import random
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from rspcode import CODES, VERDICTS, Context, Verdict, classify, classify_many

ROUNDS = 31
CALLS = 20_000
CONTEXT = Context.QUERY_REPLY
SPELLINGS = ["success", "notpay", "ORDERCLOSE", "orderclosed"]  # all but the first in states only

# What one would write without a library: a dict per context, and the answer for anything else.
TABLE = {
    context: {v.code.value: v for v in VERDICTS if v.context is context and v.code is not None}
    for context in Context
}
for _context in TABLE:
    _read = SPELLINGS if _context.endswith("_state") else SPELLINGS[:1]
    TABLE[_context] |= {word: classify(_context, word) for word in _read}
ELSE = {v.context: v for v in VERDICTS if v.code is None}
CELLS = TABLE[CONTEXT]
UNLISTED = ELSE[CONTEXT]


def in_pure_python(context: Context | str, code: str | None) -> Verdict:
    """Keep the same contract: a member or its word, any text or None, white space dropped."""
    context = Context(context)
    if code is None:
        return ELSE[context]
    if not isinstance(code, str):
        raise TypeError(code)
    return TABLE[context].get(code.strip(" \t\n\f\r")) or ELSE[context]


@dataclass(frozen=True, slots=True)
class Slots:
    """What an attribute is read from, but for the library."""

    next: str


def traffic(mix: str) -> list[str]:
    """As the core's benchmark has it."""
    listed = [code.code.value for code in CODES]
    missing = [code[:-1] + "_" for code in listed]
    match mix:
        case "typical":
            words = ["SUCCESS", "success", "PROCESSING", None, "?"]
            texts = random.choices(words, [40, 30, 10, 19, 1], k=CALLS)
            picks = {None: listed, "?": missing}
            return [random.choice(picks[text]) if text in picks else text for text in texts]
        case "uniform":
            return random.choices(listed, k=CALLS)
        case "unlisted":
            return random.choices(missing, k=CALLS)
        case _:
            raise ValueError(mix)


def nothing(codes: list[str]) -> None:
    for _code in codes:
        pass


def with_classify(codes: list[str]) -> None:
    context = CONTEXT
    for code in codes:
        classify(context, code)


def with_classify_of_word(codes: list[str]) -> None:
    for code in codes:
        classify("query_reply", code)


def with_keywords(codes: list[str]) -> None:
    for code in codes:
        classify(context="query_reply", code=code)


def with_dict_get(codes: list[str]) -> None:
    get = CELLS.get
    for code in codes:
        get(code, UNLISTED)


def with_pure_python(codes: list[str]) -> None:
    for code in codes:
        in_pure_python(CONTEXT, code)


def many_at_once(codes: list[str]) -> None:
    classify_many(CONTEXT, codes)


def many_in_a_comprehension(codes: list[str]) -> None:
    get = CELLS.get
    [get(code, UNLISTED) for code in codes]


VALUE = Slots("query")


def attribute(codes: list[str]) -> None:
    verdict = UNLISTED
    for _code in codes:
        verdict.next  # noqa: B018


def attribute_of_slots(codes: list[str]) -> None:
    value = VALUE
    for _code in codes:
        value.next  # noqa: B018


SINGLE = {
    "nothing": nothing,
    "classify": with_classify,
    "classify, context as a word": with_classify_of_word,
    "classify, by keywords": with_keywords,
    "dict.get": with_dict_get,
    "pure Python": with_pure_python,
}
MANY = {"classify_many": many_at_once, "[dict.get]": many_in_a_comprehension}
ATTRIBUTES = {"nothing": nothing, "attribute": attribute, "slots": attribute_of_slots}

Times = dict[str, list[float]]


def measure(functions: dict[str, Callable], texts: Callable[[], list[str]]) -> Times:
    """Nanoseconds per call of each function, round by round, without the empty loop."""
    times = defaultdict(list)
    for _round in range(ROUNDS):
        for name in random.sample(list(functions), len(functions)):
            codes = texts()
            gc.disable()
            start = time.perf_counter_ns()
            functions[name](codes)
            times[name].append((time.perf_counter_ns() - start) / CALLS)
            gc.enable()
    loop = times.pop("nothing", [0.0] * ROUNDS)
    return {name: [a - b for a, b in zip(of, loop, strict=True)] for name, of in times.items()}


def import_times(rounds: int = 15) -> Times:
    """Microseconds that an import takes, each in a process of its own."""
    times = defaultdict(list)
    for _round in range(rounds):
        for modules in ("rspcode", "enum, dataclasses"):
            program = (
                "from time import perf_counter_ns as now\n"
                f"start = now()\nimport {modules}\nprint(now() - start)"
            )
            output = subprocess.check_output([sys.executable, "-I", "-c", program])
            times[modules].append(int(output) / 1000)
    return times


RATIOS: dict[str, list[float]] = defaultdict(list)


def report(what: str, times: Times, ours: str, theirs: str, goal: str, unit: str = "ns") -> None:
    pairs = list(zip(times[ours], times[theirs], strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    what = f"{ours} / {theirs}{what}, goal {goal}"
    RATIOS[what].append(ratio)
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"{ratio:5.2f}  {ours:8.1f} {unit}  {theirs:8.1f} {unit}  {what}")


def check(codes: list[str]) -> None:
    """Both sides give the same answers before anything is timed."""
    expected = [CELLS.get(code, UNLISTED) for code in codes]
    assert expected == [classify(CONTEXT, code) for code in codes]
    assert expected == [in_pure_python(CONTEXT, code) for code in codes]
    assert expected == classify_many(CONTEXT, codes)


def run() -> None:
    for mix in ("typical", "uniform", "unlisted"):
        codes = [sys.intern(code) for code in traffic(mix)]
        check(codes)
        as_json = json.dumps(codes)
        fresh = functools.partial(json.loads, as_json)
        times = measure(SINGLE, fresh)
        report(f", {mix}, fresh", times, "classify", "dict.get", "0.95")
        report(f", {mix}, fresh", times, "classify, context as a word", "dict.get", "0.95")
        report(f", {mix}, fresh", times, "classify, by keywords", "dict.get", "none")
        report(f", {mix}, fresh", times, "classify", "pure Python", "0.25")
        times = measure(SINGLE, functools.partial(list, codes))
        report(f", {mix}, cached", times, "classify", "dict.get", "1.6")
        report(f", {mix}, cached", times, "classify, context as a word", "dict.get", "1.6")
        times = measure(MANY, fresh)
        report(f", {mix}, fresh", times, "classify_many", "[dict.get]", "0.5")
    times = measure(ATTRIBUTES, functools.partial(list, codes))
    report("", times, "attribute", "slots", "1.2")
    report("", import_times(), "rspcode", "enum, dataclasses", "1.5, import", "us")


def repeat(run: Callable[[], None]) -> None:
    """Run as often as the command line says, and print the medians of the runs."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    for _run in range(runs):
        run()
        print()
    print(f"medians of {runs} runs:")
    for what, ratios in RATIOS.items():
        print(f"{statistics.median(ratios):5.2f}  {what}")


if __name__ == "__main__":
    repeat(run)

"""What a column of Arrow costs, beside what a data engineer would have written instead.

    python benchmarks/arrow.py [ROUNDS [ROWS]]

All sides run in one process and on one thread, in a new random order each round, on the traffic of
the other benchmark. Times are of the processor and medians over the rounds, and so are the ratios.
Before anything is timed, all sides are checked to give the same answers. Last comes what two
threads take beside one (by the clock, so it means something on a machine with nothing else to do),
and the memory that nine fields take over the input.
"""

import os

os.environ["POLARS_MAX_THREADS"] = "1"

import random
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import classify as single
import duckdb
import numpy
import pandas
import polars
import pyarrow
import pyarrow.compute

import rspcode
from rspcode import arrow

CONTEXT = "pay_state"
SPACE = " \t\n\f\r"
USUAL = arrow.classify(CONTEXT, pyarrow.array([""])).columns
MIXES = ("typical", "uniform", "unlisted")

# What one would write without a library: a table of the spellings, and what anything else gets.
SPELLINGS = [code.code.value for code in rspcode.CODES] + single.SPELLINGS
VERDICTS = [rspcode.classify(CONTEXT, text) for text in SPELLINGS]
ELSE = rspcode.classify(CONTEXT, None)
TABLE = pyarrow.table({"spelling": SPELLINGS}).append_column(
    "outcome", pyarrow.array([verdict.outcome.value for verdict in VERDICTS])
)
OUTCOMES = pyarrow.array([v.outcome.value for v in (*VERDICTS, ELSE)]).dictionary_encode()
OUTCOME_OF = dict(zip(SPELLINGS, (v.outcome.value for v in VERDICTS), strict=True))
NINE = (
    polars.DataFrame([verdict.as_dict() for verdict in VERDICTS])
    .select(USUAL)
    .with_columns(polars.col("id").cast(polars.UInt8), spelling=polars.Series(SPELLINGS))
)
# As ours come out, which costs a conversion and makes every row shorter.
NINE_CATEGORIES = NINE.with_columns(
    polars.col(polars.String).exclude("spelling").cast(polars.Categorical)
)
OTHERS = [
    polars.col(name).fill_null(value)
    for name, value in ELSE.as_dict().items()
    if name in USUAL and value is not None
]


def columns(mix: str, rows: int) -> dict[str, object]:
    """The same texts in each library's own column."""
    texts = pyarrow.array(single.traffic(mix))
    picks = numpy.random.default_rng().integers(0, len(texts), rows)
    column = texts.take(pyarrow.array(picks))
    return {
        "arrow": column,
        "dictionary": column.dictionary_encode(),
        "polars": polars.Series("code", column),
        "pandas": pandas.Series(column.to_pandas(), dtype="str"),
    }


def ours(column):
    return pyarrow.chunked_array(arrow.classify(CONTEXT, column)["outcome"])


def ours_in_polars(column):
    return polars.Series(arrow.classify(CONTEXT, column)["outcome"])


def ours_in_pandas(column):
    return pandas.Series.from_arrow(arrow.classify(CONTEXT, column)["outcome"])


def ours_nine(column):
    return pyarrow.table(arrow.classify(CONTEXT, column))


def ours_nine_in_polars(column):
    return polars.DataFrame(arrow.classify(CONTEXT, column))


def ours_cell(column):
    return pyarrow.chunked_array(arrow.classify(CONTEXT, column)["cell"])


def in_pyarrow(column):
    trimmed = pyarrow.compute.utf8_trim(column, characters=SPACE)
    found = pyarrow.compute.index_in(trimmed, value_set=TABLE["spelling"].combine_chunks())
    return OUTCOMES.take(found.fill_null(len(SPELLINGS)))


def in_polars(column):
    return column.str.strip_chars(SPACE).replace_strict(
        OUTCOME_OF, default=ELSE.outcome.value, return_dtype=polars.Categorical
    )


def nine_in_polars(column, of=NINE):
    trimmed = polars.DataFrame({"spelling": column.str.strip_chars(SPACE)})
    joined = trimmed.join(of, on="spelling", how="left", maintain_order="left")
    return joined.select(USUAL).with_columns(OTHERS)


def nine_categories_in_polars(column):
    return nine_in_polars(column, NINE_CATEGORIES)


def in_duckdb(column):
    codes = pyarrow.table({"code": column})  # noqa: F841
    return DATABASE.sql(
        "select coalesce(outcome, 'unknown') as outcome from codes "
        "left join known on trim(code, ' ' || chr(9) || chr(10) || chr(12) || chr(13)) = spelling"
    ).to_arrow_table()["outcome"]


def in_pandas(column):
    return column.map(OUTCOME_OF).fillna(ELSE.outcome.value)


DATABASE = duckdb.connect()
DATABASE.sql("set threads = 1")
DATABASE.register("known", TABLE)

# Ours, theirs, the column that each takes, and the goal.
PAIRS = {
    "outcome / pyarrow trim, index_in, take": (ours, in_pyarrow, "arrow", "arrow", 0.35),
    "outcome / DuckDB, trimmed join": (ours, in_duckdb, "arrow", "arrow", 0.05),
    "outcome / polars strip, replace_strict": (ours, in_polars, "arrow", "polars", 0.15),
    "outcome in polars / the same": (ours_in_polars, in_polars, "polars", "polars", 0.15),
    "outcome in pandas / pandas map": (ours_in_pandas, in_pandas, "pandas", "pandas", 0.08),
    "nine fields / polars join": (ours_nine, nine_in_polars, "polars", "polars", 0.15),
    "nine fields in polars / the same": (
        *(ours_nine_in_polars, nine_in_polars),
        *("polars", "polars", 0.15),
    ),
    "nine fields in polars / polars join of categories": (
        *(ours_nine_in_polars, nine_categories_in_polars),
        *("polars", "polars", None),
    ),
    "outcome of a dictionary / of texts": (ours, ours, "dictionary", "arrow", 0.3),
    "cell / outcome": (ours_cell, ours, "arrow", "arrow", None),
}


def words(answers) -> list[object]:
    """The answers of any library as a list."""
    answers = answers.to_arrow() if isinstance(answers, polars.Series) else answers
    return answers.to_list() if isinstance(answers, pandas.Series) else answers.to_pylist()


def check(of: dict[str, object]) -> None:
    """Check that all sides give the same answers, here in some other order than the join's."""
    expected = [v.outcome.value for v in rspcode.classify_many(CONTEXT, of["arrow"].to_pylist())]
    for side, column in {(s, c) for a, b, x, y, _ in PAIRS.values() for s, c in ((a, x), (b, y))}:
        answers = side(of[column])
        if side is ours_cell:
            answers = pyarrow.array([rspcode.VERDICTS[at].outcome.value for at in words(answers)])
        elif side in (nine_in_polars, nine_categories_in_polars, ours_nine, ours_nine_in_polars):
            plain = polars.DataFrame(answers).with_columns(
                polars.col(polars.Categorical).cast(polars.String)
            )
            assert plain.equals(polars.DataFrame(ours_nine(of["arrow"])).cast(plain.schema)), side
            answers = plain["outcome"]
        found = words(answers)
        # The join of a database keeps no order.
        same = sorted(found) == sorted(expected) if side is in_duckdb else found == expected
        assert same, side


def timed(side: Callable, column: object) -> float:
    start = time.process_time_ns()
    side(column)
    return (time.process_time_ns() - start) / len(column)


def on_threads(count: int, column: pyarrow.Array) -> float:
    """Nanoseconds of the clock for a row, with slices for each thread."""
    part = len(column) // count
    with ThreadPoolExecutor(count) as pool:
        list(pool.map(ours, [column.slice(0, 1)] * count))
        start = time.perf_counter_ns()
        list(pool.map(ours, [column.slice(at * part, part) for at in range(count)]))
        return (time.perf_counter_ns() - start) / len(column)


def resident() -> int:
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def run(rounds: int, rows: int) -> None:
    ours_alone = {}
    for mix in MIXES:
        check(columns(mix, 20_000))
        of = columns(mix, rows)
        times = defaultdict(list)
        sides = sorted(
            {(s, c) for a, b, x, y, _ in PAIRS.values() for s, c in ((a, x), (b, y))}, key=str
        )
        for _round in range(rounds):
            for side, column in random.sample(sides, len(sides)):
                times[side, column].append(timed(side, of[column]))
        print(f"{mix}, {rows} rows, {rounds} rounds")
        for what, (side, other, column, others_column, goal) in PAIRS.items():
            pairs = list(zip(times[side, column], times[other, others_column], strict=True))
            ratio = statistics.median(a / b for a, b in pairs)
            a, b = (statistics.median(of_side) for of_side in zip(*pairs, strict=True))
            print(f"{ratio:6.3f}  {a:6.1f} ns  {b:6.1f} ns  {what}, goal {goal}")
        ours_alone[mix] = statistics.median(times[ours, "arrow"])
        before = resident()
        kept = pyarrow.table(arrow.classify(CONTEXT, of["arrow"]))
        print(f"{(resident() - before) / rows:6.2f}  bytes a row for nine fields, goal 10")
        del kept
    print(f"{max(ours_alone.values()) / min(ours_alone.values()):6.2f}  worst mix / best, goal 1.5")
    column = columns("typical", rows)["arrow"]
    clock = [(on_threads(2, column), on_threads(1, column)) for _round in range(rounds)]
    print(f"{statistics.median(a / b for a, b in clock):6.2f}  two threads / one, goal 0.6")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    rounds, rows = (*given, *(5, 5_000_000)[len(given) :])
    run(rounds, rows)

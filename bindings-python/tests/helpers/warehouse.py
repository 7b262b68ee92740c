"""The SQL that the command prints, and whether an engine answers with it as `classify` does."""

import csv
import re
import subprocess
import sys

from given import text_of

from rspcode import VERDICTS, Context

# Where is_final, may_release_goods and may_charge_again stand in the total table.
FLAGS = range(8, 11)


def sql(dialect, *more):
    """Return what the command prints for an engine."""
    command = [sys.executable, "-m", "rspcode", "table", "--format", "sql", "--dialect", dialect]
    done = subprocess.run([*command, *more], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def statements(text):
    """Return the statements one by one, for a driver that takes no more."""
    lines = [line for line in text.splitlines() if not line.startswith("--")]
    return [
        statement
        for statement in re.split(r";$", "\n".join(lines), flags=re.M)
        if statement.strip()
    ]


def join(text):
    """Return the join that stands there as a comment, for `your_table` with the column `code`."""
    comment = text[text.index("-- SELECT ") :]
    return comment.replace("\n-- ", "\n").removeprefix("-- ").strip().removesuffix(";")


def in_context(query, context):
    """Return the query for another context, with the id of the answer besides."""
    assert query.count("'pay_state'") == 1
    if "r.id" not in query:
        assert query.count("r.outcome") == 1
        query = query.replace("r.outcome", "r.id, r.outcome")
    return query.replace("'pay_state'", f"'{context}'")


def hostile(vectors, fits=lambda text: True):
    """Return the inputs that are text and fit, each with its answers; None is one of them."""
    texts = [(text_of(given), given["cells"]) for given in vectors["inputs"]]
    stored = [(text, cells) for text, cells in texts if is_text(text) and fits(text)]
    stored.append((None, next(cells for text, cells in texts if text == "")))
    assert len(stored) > 2500
    return stored


def is_text(text):
    """Return whether there is no half of a character in it."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def wrong(ask, query, stored):
    """Return how many questions have no answer, two, or a wrong one; and how many there are.

    `stored` stands in `your_table` by its position, and `ask` returns the rows of a query.
    """
    wrong = 0
    for position, context in enumerate(Context):
        answers = {}
        for number, *_, key, outcome, then, actor in ask(in_context(query, context.value)):
            answers.setdefault(int(number), []).append((int(key), outcome, then, actor))
        for number, (_, cells) in enumerate(stored):
            right = VERDICTS[cells[position]]
            wrong += answers.get(number) != [(right.id, right.outcome, right.next, right.actor)]
    return wrong, len(stored) * len(Context)


def total():
    """Return the rows of the total table as CSV has them, by context and spelling."""
    command = [sys.executable, "-m", "rspcode", "table", "--total"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return sorted(tuple(row) for row in list(csv.reader(done.stdout.splitlines()))[1:])


def as_text(rows):
    """Return rows of an engine as CSV has them: bytes are text there, and null is nothing."""
    return sorted(tuple(map(field, range(len(row)), row)) for row in rows)


def field(position, value):
    """Return a value as CSV has it; some engines hold the three answers as numbers."""
    match value:
        case None:
            return ""
        case bytes() | bytearray():
            return value.decode("utf-8")
        case bool() | int() if position in FLAGS:
            return "true" if value else "false"
        case _:
            return str(value)


# The table as it is exported without --total, as far as a join needs it.
LISTED = (
    "CREATE TABLE listed (context VARCHAR(64), id INTEGER, code VARCHAR(64), "
    "outcome VARCHAR(64), next VARCHAR(64), actor VARCHAR(64))"
)
FILL_LISTED = (
    "INSERT INTO listed "
    "SELECT DISTINCT context, id, code, outcome, next, actor FROM rspcode WHERE code IS NOT NULL"
)


def written_by_people(key):
    """Return the join by that table as people write it: what is not found is unknown."""
    return f"""
        SELECT t.number, coalesce(r.id, 0) AS id, coalesce(r.outcome, 'unknown') AS outcome,
            coalesce(r.next, 'query') AS next, coalesce(r.actor, 'nobody') AS actor
        FROM your_table AS t
        LEFT JOIN listed AS r ON r.context = 'pay_state' AND r.code = {key}
    """

"""What the native module holds.

Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.
"""

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias, final

from rspcode._procedure import Move
from rspcode._verdict import CodeInfo, Verdict
from rspcode._vocabulary import Context, End, Event, Kind, Operation, Source, Step

__all__ = [
    "CODES",
    "FIELDS",
    "SPELLINGS",
    "TABLE_VERSION",
    "VERDICTS",
    "Cells",
    "__version__",
    "arrow_array",
    "arrow_cells",
    "arrow_schema",
    "arrow_stream",
    "classify",
    "classify_many",
    "describe",
    "end_of",
    "find",
    "heard",
    "is_attempt",
    "kind_of",
    "payer_text_in",
    "read_reply",
    "run",
    "start",
    "step_payer_text_in",
    "told",
]

_ContextWord: TypeAlias = Literal[
    "pay_reply",
    "pay_state",
    "preauth_reply",
    "preauth_state",
    "capture_reply",
    "capture_state",
    "cancel_reply",
    "cancel_state",
    "refund_reply",
    "refund_state",
    "query_reply",
]
_OperationWord: TypeAlias = Literal[
    "pay",
    "preauth",
    "capture",
    "cancel",
    "refund",
]
_SourceWord: TypeAlias = Literal[
    "reply",
    "query",
    "callback",
]
_KindWord: TypeAlias = Literal[
    "pay_direct",
    "pay_shown",
    "preauth_direct",
    "preauth_shown",
    "refund",
]
_EventWord: TypeAlias = Literal[
    "cancel",
    "capture",
    "stop",
    "expired",
    "notified",
    "settled_done",
    "settled_not_done",
]
_FieldWord: TypeAlias = Literal[
    "cell",
    "context",
    "id",
    "code",
    "outcome",
    "cause",
    "next",
    "actor",
    "is_final",
    "may_release_goods",
    "may_charge_again",
    "basis",
    "message",
    "explanation",
    "payer_text",
]

CODES: Final[tuple[CodeInfo, ...]]
FIELDS: Final[tuple[_FieldWord, ...]]
SPELLINGS: Final[tuple[str, ...]]
TABLE_VERSION: Final[int]
VERDICTS: Final[tuple[Verdict, ...]]
__version__: Final[str]

@final
class Cells:
    """The positions of answers among `VERDICTS`, two bytes for each."""

    def __len__(self) -> int: ...

def classify(context: Context | _ContextWord, code: str | None) -> Verdict:
    """What a code means in a context, and what to do next.

    Every text has an answer: one that is not listed is unknown, never failed. White space around
    a code is dropped; case counts. Pass None if there is no answer at all: silence, a broken
    connection, an HTTP error, an unreadable body, a digest that does not verify.

    The same question gets the same object. A context that is none of the words is a `ValueError`;
    a context that is no str, or a code that is neither a str nor None, is a `TypeError`.
    """

def classify_many(context: Context | _ContextWord, codes: Iterable[str | None]) -> list[Verdict]:
    """What each of many codes means in one context: a list of verdicts in the order of the codes.

    It takes any iterable, and is faster than a loop. A single str is a `TypeError`, because taking
    it letter by letter is never meant. In a column of a data frame NaN, `pandas.NA` and
    `pandas.NaT` are None, and a scalar of pyarrow is what it holds.
    """

def find(code: str | None) -> CodeInfo | None:
    """The listed code that a text is, or None.

    White space around it is dropped; case counts, and a spelling that is only read as a code is
    none.
    """

def read_reply(
    operation: Operation | _OperationWord,
    source: Source | _SourceWord,
    *,
    rsp_code: str | None = None,
    inner: str | None = None,
    state: str | None = None,
) -> Verdict:
    """What an answer means as a whole, and what to do next.

    `operation` is what the order was, or what was last asked of it; `source` is where the answer
    comes from: "reply", the answer to that request; "query", the answer to an enquiry about it;
    "callback", a notice whose digest was verified. An answer has up to three levels, from outside
    in: the code of the envelope, the second code that stands beside the data in some answers, and
    the state of the order or the refund. None is what did not stand there; the empty text did.
    Nothing at all is silence.

    A level that is SUCCESS gives way to what is inside it; of the others the most careful counts.
    """

def start(kind: Kind | _KindWord, can_cancel: bool, can_repeat: bool, fresh_code: bool) -> Move:
    """`Attempt.start`."""

def heard(attempt: int, verdict: Verdict) -> Move:
    """`Attempt.heard`."""

def told(attempt: int, event: Event | _EventWord) -> Move:
    """`Attempt.told`."""

def is_attempt(number: int) -> bool:
    """Whether a number is an attempt of this version."""

def kind_of(attempt: int) -> Kind:
    """`Attempt.kind`."""

def end_of(attempt: int) -> End | None:
    """`Attempt.end`."""

def describe(attempt: int) -> str:
    """`Attempt.describe`."""

def payer_text_in(verdict: Verdict, tag: str | None) -> str:
    """`Verdict.payer_text_in`."""

def step_payer_text_in(step: Step, tag: str | None) -> str | None:
    """`Step.payer_text_in`."""

def arrow_cells(context: object, column: object) -> Cells:
    """`rspcode.arrow.classify`."""

def arrow_schema(fields: list[tuple[str, str]], is_table: bool) -> object:
    """The type of some fields, each under a name: a table, or one alone."""

def arrow_stream(cells: Cells, fields: list[tuple[str, str]], is_table: bool) -> object:
    """These fields of answers."""

def arrow_array(cells: Cells, field: str) -> tuple[object, object]:
    """One field of answers in one array: its type, and the array."""

def run(arguments: list[str]) -> int:
    """The command line: arguments start with the program's name, the result is the exit status."""

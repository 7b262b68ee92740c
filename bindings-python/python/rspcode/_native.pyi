"""What the native module holds.

Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.
"""

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

from rspcode._verdict import CodeInfo, Verdict
from rspcode._vocabulary import Context

__all__ = [
    "CODES",
    "TABLE_VERSION",
    "VERDICTS",
    "__version__",
    "classify",
    "classify_many",
    "find",
    "run",
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

CODES: Final[tuple[CodeInfo, ...]]
TABLE_VERSION: Final[int]
VERDICTS: Final[tuple[Verdict, ...]]
__version__: Final[str]

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
    it letter by letter is never meant.
    """

def find(code: str | None) -> CodeInfo | None:
    """The listed code that a text is, or None.

    White space around it is dropped; case counts, and a spelling that is only read as a code is
    none.
    """

def run(arguments: list[str]) -> int:
    """The command line: arguments start with the program's name, the result is the exit status."""

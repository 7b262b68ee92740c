"""What can happen at a call, and how a call ends."""

from collections.abc import Callable
from typing import NamedTuple

from rspcode.testing._provider import Reply

CENTS = 1234
"""The amount of everything."""

SILENCE = Reply()

GO_ON = object()
"""Something happened, and the call is not answered yet."""


class Option(NamedTuple):
    """Something that can happen at a call."""

    act: Callable[[], object]
    """Does it, and returns the answer of the call, or `GO_ON`."""
    costs: int = 1
    """How much longer it makes the sequence."""


class NoAnswer(TimeoutError):
    """The answer was lost."""


class Killed(BaseException):
    """The process ends here; what it does while this passes through has no effect."""


class Left(BaseException):
    """A callback's process asks and asks while the one that it came between has to wait: enough."""


class Over(BaseException):
    """The sequence ends here."""

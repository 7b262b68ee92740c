"""An attempt and a move: what they are comes from the core, how they behave stands here."""

from __future__ import annotations

from collections import namedtuple

# Which imports this file while it is imported itself, and so has to come first in the package.
from rspcode import _native

# Importing `typing` would take longer than everything else in the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NamedTuple, Self

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from rspcode._native import _EventWord, _KindWord
    from rspcode._verdict import Verdict
    from rspcode._vocabulary import End, Event, Kind, Reason, Step


class Attempt(int):
    """One attempt to move money, once and under one id.

    The id is the order id of a payment or a hold, or the refund id (your own) of a refund. An
    attempt is an int, which is what to store under the id: a column, a number in JSON, a pickle. It
    has no clock, no input and no output: tell it what came, store the new number where the old one
    stands (compare and swap), then do the step, then tell what came back.

    An attempt that was stored is `Attempt(number)`, which is a `ValueError` if the number is none.
    """

    __slots__ = ()

    def __new__(cls, number: int, /) -> Self:
        if not _native.is_attempt(number):
            raise ValueError(f"{number!r} is no attempt of this version")
        return super().__new__(cls, number)

    @staticmethod
    def start(
        kind: Kind | _KindWord,
        *,
        can_cancel: bool = False,
        can_repeat: bool = False,
        fresh_code: bool = False,
    ) -> Move:
        """Begin an attempt. Its number already counts the request that is to be sent.

        `can_cancel`: a call exists that cancels or voids the order. `can_repeat`: the provider
        carries out one refund id once, so the same request may be sent again. `fresh_code`: the
        payment code in this request was in no request before. What does not concern the kind is not
        taken up.
        """
        return _native.start(kind, can_cancel, can_repeat, fresh_code)

    @classmethod
    def from_number(cls, number: int) -> Self | None:
        """Return the attempt that was stored as this number, or None if it is none."""
        return cls(number) if _native.is_attempt(number) else None

    def heard(self, verdict: Verdict, /) -> Move:
        """Tell what an answer means, or a silence: what `read_reply` or `classify` returned."""
        return _native.heard(self, verdict)

    def told(self, event: Event | _EventWord) -> Move:
        """Tell a wish, or a fact that no code states."""
        return _native.told(self, event)

    def cancel(self) -> Move:
        """Tell that you want the order cancelled: the patience is over, or the payer has left."""
        return self.told("cancel")

    def capture(self) -> Move:
        """Tell that you want the hold captured."""
        return self.told("capture")

    def stop(self) -> Move:
        """Tell that staff take over."""
        return self.told("stop")

    def expired(self) -> Move:
        """Tell that no money can come any more.

        That is: the order takes none, no request of this attempt can still be on its way, and every
        answer that is told from now on was given after that.
        """
        return self.told("expired")

    def notified(self) -> Move:
        """Tell of a verified notice that states nothing."""
        return self.told("notified")

    def settled(self, happened: bool) -> Move:
        """Tell what a person or the settlement file says: whether it happened.

        It may overrule any end. Of a capture, True says that the captured amount was compared.
        """
        # Of a text that says "false" the truth would be the wrong one, and of None there is none.
        if happened is not True and happened is not False:
            raise TypeError(f"happened must be a bool, not {type(happened).__name__}")
        return self.told("settled_done" if happened else "settled_not_done")

    @property
    def number(self) -> int:
        """The number to store, as a plain int: positive, 31 bits, never 0."""
        return int(self)

    @property
    def end(self) -> End | None:
        """How it ended, or None while it is not over."""
        return _native.end_of(self)

    @property
    def kind(self) -> Kind:
        """What it is."""
        return _native.kind_of(self)

    def describe(self) -> str:
        """Return the number in words, for a log."""
        return _native.describe(self)

    def __repr__(self) -> str:
        return f"<Attempt {self}: {self.describe()}>"

    def __str__(self) -> str:
        # As in JSON, in CSV and in a query: the number.
        return int.__repr__(self)

    def __reduce__(self) -> tuple[Callable[..., Self], tuple[int]]:
        return type(self), (int(self),)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(cls, handler(int))


if TYPE_CHECKING:

    class Move(NamedTuple):
        """What to store, what to do, and what to log."""

        attempt: Attempt
        """The attempt to store in the place of the old one, before the step is done."""
        step: Step
        """The one thing to do next."""
        reason: Reason
        """Why."""

else:

    class Move(namedtuple("Move", ("attempt", "step", "reason"))):
        """What to store, what to do, and what to log."""

        __slots__ = ()
        # pydantic reads them.
        attempt: Attempt
        step: Step
        reason: Reason

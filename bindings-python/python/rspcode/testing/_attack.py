"""What is attacked, and with what."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from rspcode import Kind, Step
from rspcode.testing._gateway import Gateway, Shop
from rspcode.testing._store import Store, all_of, books_of

S = TypeVar("S")


class Client(Protocol):
    """Your program. It is made anew after every kill, over the store that survives.

    Besides `recover` it has `pay(order_id, cents)`, or `refund(refund_id, order_id, cents)` where
    the kind is a refund. If it has `notified(order_id, reply)`, callbacks come, each to a process
    of its own. All of them may be coroutines.
    """

    def recover(self, order_id: str, /) -> object:
        """Go on after a restart, if anything was begun."""
        ...


MISBEHAVIOURS = ("loss", "silence", "late", "stale", "fault", "repeat", "kill")
"""What can be switched off: requests that are lost; answers that are lost; requests that arrive
after the program has given up waiting; enquiries that bring an old state; enquiries that bring no
state; callbacks that come twice; and ends of the process.
"""


@dataclass(frozen=True, kw_only=True)
class Attack(Generic[S]):
    """What is attacked, and with what."""

    client: Callable[[Gateway, Shop, S], Client]
    """Makes your program, over the kit's gateway, the kit's shop, and the store."""
    kind: Kind
    """What it does: `pay_direct`, `pay_shown` or `refund`."""
    store: Callable[[], S]
    """Makes an empty store, which outlives the program."""
    books: Callable[[S], Iterable[tuple[str, Step]]] | None = None
    """What the store says of goods, failures and calls for staff, if they are written there.

    That is how goods are handed over in the same transaction as the number; `shop.deliver` is no
    part of a transaction.
    """
    snapshot: Callable[[S], object] | None = None
    """All that stands in the store, as something that can be a key of a dict.

    With it no two sequences are followed that have led to the same. Without it each event more
    takes some twenty times as long.
    """
    can_cancel: bool = False
    can_repeat: bool = False
    fresh_code: bool = False
    remembers: bool = True
    """Whether the program knows anything, between two of its calls, that is not in the store.

    Where it does not, far more sequences have led to the same, and often all can be explored.
    """
    without: Collection[str] = field(default=())
    """Misbehaviours that are switched off."""

    def __post_init__(self) -> None:
        """Know what stands in the kit's own store, and take a word for a kind."""
        kinds = (Kind.PAY_DIRECT, Kind.PAY_SHOWN, Kind.REFUND)
        if self.kind not in kinds:
            names = ", ".join(kinds)
            raise ValueError(f"no kind that can be attacked: {self.kind!r}; they are {names}")
        object.__setattr__(self, "kind", Kind(self.kind))
        if self.store is Store:
            object.__setattr__(self, "books", self.books or books_of)
            object.__setattr__(self, "snapshot", self.snapshot or all_of)
        if unknown := set(self.without).difference(MISBEHAVIOURS):
            raise ValueError(f"no misbehaviours: {sorted(unknown)}; they are {MISBEHAVIOURS}")

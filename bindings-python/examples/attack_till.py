"""The till of `till.py` before a provider at its worst: all that stands between it and the kit.

    pip install 'rspcode[testing]'
    python attack_till.py

Put your own program in the place of the till: an adapter that hands its calls to the kit's gateway
and pauses where the kit says so, its store over what the kit watches, what the store says of goods
and of staff, and what is in it.
"""

import sqlite3
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from functools import partial
from typing import Literal, cast

import till

from rspcode import Attempt, End, Kind, Step
from rspcode.testing import Attack, Gateway, Reply, Shop, explore


class Memory:
    """A database of the till's, over the connection that the kit watches."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take the one connection that there is."""
        self.connection = connection

    @contextmanager
    def transaction(self) -> Generator[till.Execute, None, None]:
        """Begin one; it is committed at its end, and undone by an exception."""
        with self.connection:
            yield self.connection.execute


class Till:
    """The till as it is; only what is around it is the kit's."""

    def __init__(
        self,
        gateway: Gateway,
        shop: Shop,
        database: sqlite3.Connection,
        *,
        kind: Literal["pay_direct", "pay_shown"],
        can_cancel: bool,
    ) -> None:
        """Be started, for the first time or after a kill."""
        self.kind: Literal["pay_direct", "pay_shown"] = kind
        self.orders = till.Orders(
            Memory(database),
            # The kit's answers have the fields of the till's.
            cast("till.Gateway", gateway),
            lambda order: shop.wait(order.order_id),
            can_cancel=can_cancel,
        )
        # The kit's link is the order id, and it pauses where it is asked what is due.
        self.till = till.Till(self.orders, shop.show, lambda: None)

    def pay(self, order_id: str, cents: int) -> None:
        """Charge, and follow it to its end."""
        self.till.pay(order_id, cents, self.kind)

    def recover(self, order_id: str) -> None:
        """Go on after a kill, if anything was begun."""
        if self.orders.find(order_id) is not None:
            self.till.follow(order_id, self.orders.recover(order_id))

    def notified(self, order_id: str, reply: Reply) -> None:
        """Take a callback. Taking it only stores; what is to be sent is sent after that."""
        moved = self.orders.notice(order_id, cast("till.Reply", reply))
        self.till.follow(order_id, self.orders.act(order_id, moved))


def database() -> sqlite3.Connection:
    """Make an empty store."""
    made = sqlite3.connect(":memory:")
    for table in till.TABLES:
        made.execute(table)
    return made


def books(database: sqlite3.Connection) -> Iterable[tuple[str, Step]]:
    """Read what was handed over, left to staff, or refused."""
    for (order_id,) in database.execute("SELECT order_id FROM goods"):
        yield order_id, Step.DONE
    for (order_id,) in database.execute("SELECT order_id FROM for_staff"):
        yield order_id, Step.HAND_OVER
    for order_id, number in database.execute("SELECT order_id, number FROM attempt"):
        if Attempt(number).end is End.NOT_DONE:
            yield order_id, Step.NOT_DONE


def snapshot(database: sqlite3.Connection) -> object:
    """Return all that decides what can follow, as a key."""
    rows = "SELECT number, last_sent, link, (SELECT count(*) FROM goods) FROM attempt"
    # Staff may be called again and again; what else can happen does not depend on that.
    return tuple(database.execute(rows)), bool(tuple(database.execute("SELECT 1 FROM for_staff")))


def attack(
    kind: Literal["pay_direct", "pay_shown"], can_cancel: bool, loop: type[Till] = Till
) -> Attack[sqlite3.Connection]:
    """Say what is attacked, and with what."""
    return Attack(
        client=partial(loop, kind=kind, can_cancel=can_cancel),
        kind=Kind(kind),
        store=database,
        books=books,
        snapshot=snapshot,
        can_cancel=can_cancel,
        # It knows nothing that is not in the database.
        remembers=False,
    )


if __name__ == "__main__":
    print(explore(attack("pay_direct", can_cancel=True), depth=3))

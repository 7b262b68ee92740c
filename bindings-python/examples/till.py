"""A till that charges once: one attempt per order, in a database, followed to its end.

Copy it, and put in your gateway, your database and your goods. What has to stay as it is:

1. `begin` inserts the number under the order id before anything is sent. If the row exists,
   somebody began before, and the order is taken up again.
2. `tell` stores the new number where the old one stands (compare and swap), and only who stored it
   does the step. Goods and calls for staff are written in the same transaction.
3. `act` does one step and tells what came back, silence too.
4. `recover` tells the silence of what was under way, and nothing is sent again by guess.

`Orders` is all of that, for tills and servers. `Till` follows one order after the other on SQLite,
which needs no set-up; postgres.py has PostgreSQL in the place of it, and service.py a server.
"""

import logging
import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol, assert_never

from rspcode import Attempt, Event, Move, Operation, Source, Step, Verdict, read_reply

log = logging.getLogger(__name__)

TABLES = (
    """
    CREATE TABLE IF NOT EXISTS attempt (
        order_id TEXT PRIMARY KEY,
        cents BIGINT NOT NULL,
        begun_at DOUBLE PRECISION NOT NULL,
        number INTEGER NOT NULL,
        step TEXT NOT NULL,
        last_sent TEXT NOT NULL,
        last_event TEXT NOT NULL,
        link TEXT NOT NULL,
        payer_text TEXT NOT NULL
    )
    """,
    "CREATE TABLE IF NOT EXISTS goods (order_id TEXT PRIMARY KEY)",
    "CREATE TABLE IF NOT EXISTS for_staff (order_id TEXT, reason TEXT, last_message TEXT)",
)


@dataclass(frozen=True)
class Reply:
    """What stood in an answer about this order, digest verified and data decrypted."""

    rsp_code: str | None = None
    inner: str | None = None
    state: str | None = None
    cents: int | None = None
    link: str = ""


SILENCE = Reply()

# What is told when its time has come, in this order.
TIMED = (Event.CANCEL, Event.EXPIRED, Event.STOP)


def read(operation: Operation, source: Source, reply: Reply) -> Verdict:
    """What an answer means."""
    return read_reply(
        operation, source, rsp_code=reply.rsp_code, inner=reply.inner, state=reply.state
    )


SILENT = read(Operation.PAY, Source.REPLY, SILENCE)


class Gateway(Protocol):
    """The provider. One call is one delivery: without the automatic repeats of HTTP clients."""

    def pay(self, order_id: str, cents: int) -> Reply:
        """Send the payment."""
        ...

    def query(self, order_id: str) -> Reply:
        """Ask for the state."""
        ...

    def cancel(self, order_id: str) -> Reply:
        """Send a cancellation."""
        ...


@dataclass(frozen=True)
class Order:
    """A row: the attempt, and what is convenient to have beside it."""

    order_id: str
    cents: int
    begun_at: float
    attempt: Attempt
    step: Step
    """The last one that was more than `nothing`."""
    last_sent: Operation
    last_event: Event | None
    """The last one of `TIMED` that was told."""
    link: str
    payer_text: str
    """What the payer may be told now."""

    def after(self, moved: Move, told: Verdict | Event, reply: Reply) -> "Order":
        """Return what the row holds once something was told."""
        new = replace(self, attempt=moved.attempt)
        if isinstance(told, Event) and told in TIMED:
            new = replace(new, last_event=told)
        if moved.step is Step.NOTHING:
            return new
        text = moved.step.payer_text
        if text is None and isinstance(told, Verdict) and moved.attempt.end is None:
            # What is final says so of itself alone: the attempt does not believe it yet.
            text = SILENT.payer_text if told.is_final else told.payer_text
        return replace(
            new,
            step=moved.step,
            last_sent=Operation.CANCEL if moved.step is Step.CANCEL else self.last_sent,
            link=reply.link if moved.step is Step.SHOW else self.link,
            payer_text=text or self.payer_text,
        )


Due = Callable[[Order], Event | None]
"""Tells what has to be told of an order by now, or None to ask for its state."""


@dataclass(frozen=True)
class Timers:
    """Seconds since an order began: the procedure has no clock, so these figures are yours."""

    cancel_after: float
    expired_after: float
    """The order's own life, the longest life of a request, and the age of the oldest answer."""
    stop_after: float
    now: Callable[[], float] = time.time

    def __call__(self, order: Order) -> Event | None:
        """Return each event once, in this order; the row remembers the last one."""
        told = 0 if order.last_event is None else TIMED.index(order.last_event) + 1
        if order.attempt.end is not None:
            # It is asked about only if there is a sign of money that should not be there: staff.
            told = max(told, TIMED.index(Event.STOP))
        times = (self.cancel_after, self.expired_after, self.stop_after)
        for event, after in list(zip(TIMED, times, strict=True))[told:]:
            if self.now() - order.begun_at >= after:
                return event
        return None


class Rows(Protocol):
    """What came of a statement."""

    @property
    def rowcount(self) -> int:
        """How many rows it changed."""
        ...

    def fetchall(self) -> list[Any]:
        """Return the rows that it found."""
        ...


Execute = Callable[[str, tuple[Any, ...]], Rows]
"""Runs one statement, with a value for each question mark."""


class Database(Protocol):
    """All in which one database differs from another here."""

    def transaction(self) -> AbstractContextManager[Execute]:
        """Begin one; it is committed at its end, and undone by an exception."""
        ...


class Sqlite:
    """A file. Each transaction has a connection, so threads and processes may share it."""

    def __init__(self, file: str) -> None:
        """Make the tables that are not there yet."""
        self.file = file
        with self.transaction() as execute:
            for table in TABLES:
                execute(table, ())

    @contextmanager
    def transaction(self) -> Generator[Execute, None, None]:
        """Begin one; all who write wait for each other."""
        with closing(sqlite3.connect(self.file, timeout=60)) as connection, connection:
            yield connection.execute


class Orders:
    """Payments, each by the rule of use; any number of programs may work on one database."""

    def __init__(self, database: Database, gateway: Gateway, due: Due, *, can_cancel: bool) -> None:
        """`due` is `Timers`, or something else that tells what has to be told by now."""
        self.database = database
        self.gateway = gateway
        self.due = due
        self.can_cancel = can_cancel

    def begin(
        self, order_id: str, cents: int, kind: Literal["pay_direct", "pay_shown"]
    ) -> Move | None:
        """Charge, once; None if the order was begun before."""
        begun = Attempt.start(kind, can_cancel=self.can_cancel)
        if not self.insert(order_id, cents, begun):
            return None
        return self.act(order_id, begun)

    def recover(self, order_id: str) -> Move:
        """Go on after a restart: tell the silence of the request that was under way."""
        silence = read(self.load(order_id).last_sent, Source.REPLY, SILENCE)
        return self.act(order_id, self.tell(order_id, silence))

    def enquire(self, order_id: str) -> Move:
        """Ask, or tell what the time has come for."""
        event = self.due(self.load(order_id))
        if event is not None:
            return self.act(order_id, self.tell(order_id, event))
        reply = self.ask(self.gateway.query, order_id)
        moved = self.tell(order_id, read(Operation.PAY, Source.QUERY, reply), reply)
        return self.act(order_id, moved)

    def notice(self, order_id: str, reply: Reply) -> Move:
        """Take a callback whose digest was verified (another one is no answer), and only store."""
        if reply.state is None:
            return self.tell(order_id, Event.NOTIFIED)
        return self.tell(order_id, read(Operation.PAY, Source.CALLBACK, reply), reply)

    def act(self, order_id: str, moved: Move) -> Move:
        """Send what is to be sent, and tell what came back."""
        while True:
            match moved.step:
                case Step.SEND:
                    reply = self.ask(self.gateway.pay, order_id, self.load(order_id).cents)
                    moved = self.tell(order_id, read(Operation.PAY, Source.REPLY, reply), reply)
                case Step.CANCEL:
                    reply = self.ask(self.gateway.cancel, order_id)
                    moved = self.tell(order_id, read(Operation.CANCEL, Source.REPLY, reply), reply)
                case _:
                    return moved

    def ask(self, call: Callable[..., Reply], *what: str | int) -> Reply:
        """Whatever goes wrong, it is no answer."""
        try:
            return call(*what)
        except Exception:
            log.exception("no answer")
            return SILENCE

    def tell(self, order_id: str, told: Verdict | Event, reply: Reply = SILENCE) -> Move:
        """Tell, and store. Only the one whose number was stored gets the step."""
        while True:
            old = self.load(order_id)
            attempt = old.attempt
            moved = attempt.heard(told) if isinstance(told, Verdict) else attempt.told(told)
            if self.store(old, old.after(moved, told, reply), moved, reply):
                log.info("%s: %s, %s: %r", order_id, moved.step, moved.reason, moved.attempt)
                return moved

    def insert(self, order_id: str, cents: int, begun: Move) -> bool:
        """Store a new order; False if it was begun before."""
        text = SILENT.payer_text
        row = (order_id, cents, time.time(), begun.attempt, begun.step, Operation.PAY, "", "", text)
        with self.database.transaction() as execute:
            inserted = execute(
                "INSERT INTO attempt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row
            )
            return inserted.rowcount == 1

    def store(self, old: Order, new: Order, moved: Move, reply: Reply) -> bool:
        """Put the new number where the old one stands, and book with it what the step asks for."""
        changes = (new.attempt, new.step, new.last_sent, new.last_event or "")
        shown = (new.link, new.payer_text)
        with self.database.transaction() as execute:
            changed = execute(
                "UPDATE attempt SET number = ?, step = ?, last_sent = ?, last_event = ?,"
                " link = ?, payer_text = ? WHERE order_id = ? AND number = ?",
                (*changes, *shown, old.order_id, old.attempt),
            )
            if changed.rowcount != 1:
                return False
            if moved.step is Step.DONE and reply.cents == old.cents:
                execute("INSERT INTO goods VALUES (?)", (old.order_id,))
            elif moved.step in (Step.DONE, Step.REVERSED, Step.HAND_OVER):
                # A DONE here has another amount than the order, or none: staff compare.
                execute(
                    "INSERT INTO for_staff VALUES (?, ?, ?)",
                    (old.order_id, moved.reason, repr(reply)),
                )
        return True

    def find(self, order_id: str) -> Order | None:
        """Return what is stored, or None. That is no event, and gives no step."""
        with self.database.transaction() as execute:
            rows = execute("SELECT * FROM attempt WHERE order_id = ?", (order_id,)).fetchall()
        for order_id, cents, begun_at, number, step, last_sent, last_event, link, text in rows:
            attempt, event = Attempt(number), Event(last_event) if last_event else None
            step, last_sent = Step(step), Operation(last_sent)
            return Order(order_id, cents, begun_at, attempt, step, last_sent, event, link, text)
        return None

    def load(self, order_id: str) -> Order:
        """Return what is stored of an order that was begun."""
        order = self.find(order_id)
        if order is None:
            raise LookupError(order_id)
        return order

    def not_over(self) -> list[str]:
        """Return the orders that still have something to ask or to send."""
        with self.database.transaction() as execute:
            rows = execute(
                "SELECT order_id FROM attempt WHERE step IN (?, ?, ?, ?)",
                (Step.SEND, Step.SHOW, Step.QUERY, Step.CANCEL),
            ).fetchall()
        return [order_id for (order_id,) in rows]


class Till:
    """Follows one order after the other to its end."""

    def __init__(
        self, orders: Orders, show: Callable[[str], None], pause: Callable[[], None]
    ) -> None:
        """`show` puts a link or a QR code before the payer; `pause` is before each enquiry."""
        self.orders = orders
        self.show = show
        self.pause = pause

    def pay(self, order_id: str, cents: int, kind: Literal["pay_direct", "pay_shown"]) -> Attempt:
        """Charge once, and return what became of it; an order that was begun is taken up again."""
        begun = self.orders.begin(order_id, cents, kind)
        return self.follow(order_id, begun or self.orders.recover(order_id))

    def recover_all(self) -> None:
        """Go on with everything that is not over, when the program starts."""
        for order_id in self.orders.not_over():
            self.follow(order_id, self.orders.recover(order_id))

    def follow(self, order_id: str, moved: Move) -> Attempt:
        """Show, pause and ask, until there is nothing more to do."""
        while True:
            match moved.step:
                case Step.SHOW | Step.QUERY:
                    if moved.step is Step.SHOW:
                        self.show(self.orders.load(order_id).link)
                    self.pause()
                    moved = self.orders.enquire(order_id)
                case Step.DONE | Step.NOT_DONE | Step.REVERSED | Step.HAND_OVER | Step.NOTHING:
                    return moved.attempt
                case Step.SEND | Step.CANCEL | Step.HELD | Step.CAPTURE:
                    raise AssertionError("sent by now, and this till makes no holds")
                case _:
                    assert_never(moved.step)

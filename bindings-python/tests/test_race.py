"""Two processes on one order: at once, step by step, and one of them killed anywhere.

The provider counts in the same database, in transactions of its own. In a lockstep the two wait for
each other after every transaction, so both have loaded before either stores: what otherwise takes
an unlucky moment happens each time.
"""

import itertools
import multiprocessing
from collections import Counter
from contextlib import contextmanager, suppress
from threading import BrokenBarrierError

import lives
import pytest
import till
from loops import ForgetsToCompare, StoresAfterSending
from places import InPostgres, InSqlite, rows
from provider import CENTS, Provider

from rspcode import Attempt, End, Event

ROUNDS = 50
SHARED = multiprocessing.get_context("fork")

# What stands there before the two begin (a number, and whether the request was sent), and what is
# told of it before the first enquiry.
SITUATIONS = {
    "a new order": (False, False, None),
    "taken up again": (True, True, None),
    "taken up again, never sent": (True, False, Event.EXPIRED),
    "taken up again to be cancelled": (True, True, Event.CANCEL),
}


class Lockstep:
    """A database after each transaction of which the two wait for each other."""

    def __init__(self, database, barrier):
        self.database = database
        self.barrier = barrier

    def meet(self):
        # It is broken as soon as one of the two has ended: the other goes on alone.
        with suppress(BrokenBarrierError):
            self.barrier.wait()

    @contextmanager
    def transaction(self):
        with self.database.transaction() as execute:
            yield execute
        self.meet()


class Race:
    """What the two have in common."""

    def __init__(self, place, loop, situation):
        self.place = place
        self.loop = loop
        self.begun, self.sent, self.event = SITUATIONS[situation]
        self.barrier = SHARED.Barrier(2)
        self.dead = SHARED.Event()
        Provider.make_books(place)

    def prepare(self, sale):
        """What an earlier life has left."""
        if self.begun:
            with self.place.open() as database:
                orders = till.Orders(database, None, None, can_cancel=True)
                orders.insert(f"{sale}A", CENTS, Attempt.start("pay_direct", can_cancel=True))
                if self.sent:
                    Provider(database, lives.Life()).pay(f"{sale}A", CENTS)

    def due(self, order):
        if order.order_id.endswith("A") and order.last_event is None and self.event:
            return self.event
        # The request of one that is dead is no longer on its way.
        if self.dead.is_set() and order.last_event is not Event.EXPIRED:
            return Event.EXPIRED
        return None

    def sell(self, database, provider, sale):
        """Sell once: a new order id only where the last one is provably not done."""
        orders = self.loop(database, provider, self.due, can_cancel=True)
        for letter in "ABCD":
            order_id = f"{sale}{letter}"
            my_till = till.Till(orders, print, self.mourner(orders, order_id))
            if my_till.pay(order_id, CENTS, "pay_direct").end is not End.NOT_DONE:
                break

    def mourner(self, orders, order_id):
        """In a pause, once the other is dead, what it had under way is taken up, once."""
        pauses = itertools.count()

        def pause():
            if self.dead.is_set():
                mourned = next(pauses)
                assert mourned < 50, "it asks without an end"
                if mourned == 0:
                    orders.recover(order_id)

        return pause

    def at_once(self):
        """Many sales, with nothing but a barrier before each."""

        def program():
            with self.place.open() as database:
                provider = Provider(database, lives.Life())
                try:
                    for sale in range(ROUNDS):
                        self.barrier.wait()
                        self.sell(database, provider, sale)
                except BaseException:
                    self.barrier.abort()
                    raise

        for sale in range(ROUNDS):
            self.prepare(sale)
        both = [lives.begin(program) for _ in range(2)]
        assert [lives.end(child) for child in both] == [False, False]

    def in_lockstep(self, sale, *, ahead=None, doomed=None, ends_at=None):
        """One sale; `ahead` is one transaction ahead. Return whether the doomed one was killed."""
        self.prepare(sale)
        self.barrier.reset()
        self.dead.clear()

        def last_words():
            self.dead.set()
            self.barrier.abort()

        def program(who):
            life = lives.Life(ends_at if who == doomed else None, last_words)
            with self.place.open() as database:
                lockstep = Lockstep(lives.Watched(database, life), self.barrier)
                try:
                    if ahead is not None and who != ahead:
                        lockstep.meet()
                    self.sell(lockstep, Provider(database, life), sale)
                finally:
                    self.barrier.abort()

        both = [lives.begin(lambda who=who: program(who)) for who in range(2)]
        return True in [lives.end(child) for child in both]


def what_is_wrong(place, *, killed=False):
    """What must not be, in the books of the provider and of the shop."""
    wrong = []
    requests = Counter(rows(place, "requests"))
    delivered = Counter(order_id[:-1] for (order_id,) in rows(place, "goods"))
    charged = Counter()
    for order_id, _, _, number, *_ in rows(place, "attempt"):
        attempt = Attempt(number)
        sale, pays, cancels = order_id[:-1], requests[order_id, "pay"], requests[order_id, "cancel"]
        charged[sale] += 0 if cancels else pays
        if pays > 1:
            wrong.append(f"{order_id}: sent {pays} times")
        one = [word in attempt.describe() for word in ("n=once", "n=answered", "n=refused")]
        if any(one) and not (killed <= cancels <= 1):
            wrong.append(f"{order_id}: {cancels} cancellations, and {attempt!r}")
        if attempt.end is None:
            wrong.append(f"{order_id}: no end")
    for sale, times in charged.items():
        if times != 1 or delivered[sale] != 1:
            wrong.append(f"{sale}: charged {times} times, delivered {delivered[sale]} times")
    wrong += [f"staff: {row}" for row in rows(place, "for_staff")]
    return wrong


@pytest.fixture(params=[InSqlite, InPostgres])
def place(request, tmp_path):
    return request.param(tmp_path)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_two_at_once_are_one(place, situation):
    Race(place, till.Orders, situation).at_once()
    assert what_is_wrong(place) == []
    assert len({row[0][:-1] for row in rows(place, "attempt")}) == ROUNDS


@pytest.mark.parametrize("situation", SITUATIONS)
def test_two_in_lockstep_are_one(place, situation):
    race = Race(place, till.Orders, situation)
    for sale, ahead in enumerate([None, 0, 1]):
        race.in_lockstep(sale, ahead=ahead)
    assert what_is_wrong(place) == []


@pytest.mark.parametrize(
    ("loop", "situation", "what"),
    [
        (StoresAfterSending, "a new order", "sent 2 times"),
        (ForgetsToCompare, "taken up again", "delivered 2 times"),
        (ForgetsToCompare, "taken up again to be cancelled", "2 cancellations"),
    ],
)
def test_the_lockstep_finds_out_loops_that_are_not(place, loop, situation, what):
    race = Race(place, loop, situation)
    for sale in range(3):
        race.in_lockstep(sale)
    wrong = what_is_wrong(place)
    assert {line[0] for line in wrong if what in line} == {"0", "1", "2"}


@pytest.mark.parametrize("doomed", [0, 1], ids=["the first is killed", "the second is killed"])
@pytest.mark.parametrize("situation", SITUATIONS)
def test_one_is_killed_and_the_other_goes_on(tmp_path, situation, doomed):
    place = InPostgres(tmp_path)
    race = Race(place, till.Orders, situation)
    point = 1
    while race.in_lockstep(point, ahead=0, doomed=doomed, ends_at=point):
        point += 1
    assert point > 10
    assert what_is_wrong(place, killed=True) == []

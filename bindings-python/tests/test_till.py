"""The example of a till, before a provider at its worst, and killed at every point."""

import json

import lives
import pytest
import till
from loops import SendsAgain, StoresAfterSending
from places import InPostgres, InSqlite, rows

from rspcode import Attempt, End, Event

CENTS = 1234


@pytest.fixture(params=[InSqlite, InPostgres])
def place(request, tmp_path):
    return request.param(tmp_path)


class World:
    """The provider and its payer. What they know is in a file, and outlives the till."""

    def __init__(self, folder, life, *, lost=(), silent=(), stale=0, shown=False):
        self.file = folder / "world.json"
        self.life = life
        # Of the first order: which requests never arrive, and of which the answer is lost.
        self.lost, self.silent = lost, silent
        # How many enquiries after a change still bring the state from before it.
        self.stale = stale
        self.shown = shown
        self.orders = json.loads(self.file.read_text()) if self.file.exists() else {}

    def save(self):
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps(self.orders))
        new.replace(self.file)

    def request(self, name, order_id, carry_out):
        """Deliver a request, and bring the answer back; there is a point before and after each."""
        self.life.point()
        first = order_id == "A"
        reply = till.SILENCE
        if not (first and name in self.lost):
            reply = carry_out()
            self.save()
        self.life.point()
        if first and name in self.silent:
            raise TimeoutError
        return reply

    def pay(self, order_id, cents):
        def carry_out():
            # It does not compare ids: whoever sends twice charges twice.
            order = self.orders.setdefault(order_id, {"charged": 0, "states": ["NOTPAY"]})
            if order.get("lapsed"):
                return till.Reply("ORDER_CLOSE")
            if self.shown:
                return till.Reply("SUCCESS", link=order_id)
            self.charge(order)
            return till.Reply("SUCCESS")

        return self.request("pay", order_id, carry_out)

    def charge(self, order):
        order["charged"] += 1
        order["states"] += ["SUCCESS"]
        order["stale"] = self.stale

    def show(self, order_id):
        """The payer pays what is shown."""
        self.life.point()
        order = self.orders[order_id]
        if not order["charged"] and order["states"][-1] == "NOTPAY":
            self.charge(order)
            self.save()
        self.life.point()

    def query(self, order_id):
        def carry_out():
            order = self.orders.get(order_id)
            if order is None:
                return till.Reply("ORDER_NOT_EXIST")
            state = order["states"][-1]
            if order.get("stale"):
                order["stale"] -= 1
                state = order["states"][-2]
            return till.Reply("SUCCESS", state=state, cents=CENTS)

        return self.request("query", order_id, carry_out)

    def cancel(self, order_id):
        def carry_out():
            # As some do, it accepts one for an order that is not there.
            order = self.orders.get(order_id)
            if order is not None and order["states"][-1] != "ORDER_REVERSED":
                order["states"] += ["ORDER_REVERSED"]
                order["charged"] = 0
                order["stale"] = self.stale
            return till.Reply("SUCCESS")

        return self.request("cancel", order_id, carry_out)

    def lapse(self, order_id):
        """From now on nobody can pay it, and every enquiry brings what is so."""
        order = self.orders.setdefault(order_id, {"charged": 0, "states": []})
        order |= {"lapsed": True, "stale": 0}
        if not order["states"]:
            del self.orders[order_id]
        self.save()


class Scripted:
    """It counts pauses instead of seconds; only the first order tries it in its own way."""

    def __init__(self, world, **after):
        self.world = world
        self.after = after
        self.pauses = {}

    def __call__(self, order):
        self.world.life.point()
        pauses = self.pauses[order.order_id] = self.pauses.get(order.order_id, 0) + 1
        for word, after in (self.after if order.order_id == "A" else {"expired": 9}).items():
            if pauses == after:
                if word == "expired":
                    self.world.lapse(order.order_id)
                return Event(word)
        assert pauses < 50, "it asks without an end"
        return None


SCENARIOS = {
    "plain": ({}, {"expired": 9}, False),
    "the answer is lost": ({"silent": ["pay"], "stale": 2}, {"expired": 9}, False),
    "the request is lost": ({"lost": ["pay"]}, {"expired": 4}, False),
    "nothing is answered": (
        {"silent": ["pay", "cancel"], "stale": 1},
        {"cancel": 1, "expired": 9},
        True,
    ),
    "cancelled": ({"silent": ["pay"], "stale": 2}, {"cancel": 2, "expired": 9}, True),
    "cancelled and lost": ({"lost": ["pay"]}, {"cancel": 1, "expired": 5}, True),
    "shown": ({"shown": True, "stale": 2}, {"expired": 9}, False),
    "shown, the answer is lost": ({"shown": True, "silent": ["pay"]}, {"expired": 5}, True),
}


def sell(place, folder, loop, scenario, ends_at=None):
    """One life of the program: take up what was begun, then sell the basket, once.

    A new order id only where the last one is provably not done. How many points were passed is what
    it says at its end; a process that was killed says nothing.
    """
    worse, after, can_cancel = SCENARIOS[scenario]
    life = lives.Life(ends_at)
    world = World(folder, life, **worse)
    with place.open() as database:
        due = Scripted(world, **after)
        orders = loop(lives.Watched(database, life), world, due, can_cancel=can_cancel)
        my_till = till.Till(orders, world.show, life.point)
        my_till.recover_all()
        kind = "pay_shown" if world.shown else "pay_direct"
        for order_id in "ABCD":
            if my_till.pay(order_id, CENTS, kind).end is not End.NOT_DONE:
                break
    (folder / "said").write_text(str(life.passed))


def is_killed(*what):
    """Run it in a process of its own; return whether it was killed."""
    return lives.end(lives.begin(lambda: sell(*what)))


def what_is_wrong(place, folder):
    """What must not be, in the books of the provider and of the till."""
    orders = json.loads((folder / "world.json").read_text())
    goods = [order_id for (order_id,) in rows(place, "goods")]
    ends = {row[0]: Attempt(row[3]).end for row in rows(place, "attempt")}
    staff = rows(place, "for_staff")
    charged = {order: held["charged"] for order, held in orders.items() if held["charged"]}
    wrong = []
    if sum(charged.values()) > 1:
        wrong.append(f"charged too often: {charged}")
    if len(goods) > 1:
        wrong.append(f"delivered too often: {goods}")
    if list(charged) != goods:
        wrong.append(f"charged {charged} and delivered {goods}")
    if None in ends.values() or list(ends.values()).count(End.DONE) != 1:
        wrong.append(f"no end: {ends}")
    if staff:
        wrong.append(f"staff were called: {staff}")
    return wrong


def killed_everywhere(place_in, tmp_path, loop, scenario):
    """Kill it at every point and start it again, and return what went wrong where."""
    place, fresh = place_in(tmp_path), tmp_path / "whole"
    fresh.mkdir()
    assert not is_killed(place, fresh, loop, scenario)
    points = int((fresh / "said").read_text())
    wrong = {0: what_is_wrong(place, fresh)}
    for point in range(1, points + 1):
        place, folder = place_in(tmp_path), tmp_path / f"killed at {point}"
        folder.mkdir()
        assert is_killed(place, folder, loop, scenario, point)
        # The next life may be killed as well, a few points further on.
        if is_killed(place, folder, loop, scenario, 5 + point % 7):
            assert not is_killed(place, folder, loop, scenario)
        wrong[point] = what_is_wrong(place, folder)
    return {point: what for point, what in wrong.items() if what}


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_it_may_be_killed_anywhere(tmp_path, scenario):
    assert killed_everywhere(InSqlite, tmp_path, till.Orders, scenario) == {}


@pytest.mark.parametrize("scenario", ["plain", "shown, the answer is lost"])
def test_on_postgresql_as_well(tmp_path, scenario):
    assert killed_everywhere(InPostgres, tmp_path, till.Orders, scenario) == {}


@pytest.mark.parametrize("loop", [StoresAfterSending, SendsAgain])
def test_loops_that_charge_twice_are_found_out(tmp_path, loop):
    wrong = killed_everywhere(InSqlite, tmp_path, loop, "plain")
    assert 0 not in wrong, "while nothing goes wrong they look right"
    assert any("charged too often" in line for lines in wrong.values() for line in lines)


class Answers:
    """A gateway that gives the answers it is given, and does something else before the first."""

    def __init__(self, *answers, before=lambda: None):
        self.answers = list(answers)
        self.before = before
        self.asked = []

    def next(self, what):
        self.asked.append(what)
        if len(self.asked) == 1:
            self.before()
        return self.answers.pop(0)

    def pay(self, order_id, cents):
        return self.next("pay")

    def query(self, order_id):
        return self.next("query")

    def cancel(self, order_id):
        return self.next("cancel")


def never(order):
    """No time comes for anything."""


@pytest.fixture
def database(place):
    with place.open() as database:
        yield database


def orders_on(database, gateway, loop=till.Orders):
    return loop(database, gateway, never, can_cancel=True)


def a_till(orders):
    return till.Till(orders, print, lambda: None)


ACCEPTED = till.Reply("SUCCESS")
PAID = till.Reply("SUCCESS", state="SUCCESS", cents=CENTS)


def test_a_callback_that_is_first_and_comes_twice_delivers_once(place, database):
    other = orders_on(database, Answers())

    def callbacks():
        assert other.notice("A", PAID).step == "done"
        assert other.notice("A", PAID).step == "nothing"

    gateway = Answers(ACCEPTED, before=callbacks)
    mine = a_till(orders_on(database, gateway))
    assert mine.pay("A", CENTS, "pay_direct").end is End.DONE
    assert gateway.asked == ["pay"]
    assert rows(place, "goods") == [("A",)]


def test_a_number_that_has_changed_meanwhile_is_loaded_and_told_again(place, database):
    class Overtaken(till.Orders):
        def load(self, order_id):
            found = super().load(order_id)
            if not self.gateway.answers:
                self.gateway.answers = ["only once"]
                other.tell(order_id, Event.STOP)
            return found

    other = orders_on(database, Answers())
    overtaken = a_till(orders_on(database, Answers(PAID), Overtaken))
    attempt = overtaken.pay("A", CENTS, "pay_direct")
    assert attempt.describe() == "pay_direct can_cancel done sent=once known stopped"
    assert rows(place, "goods") == [("A",)]
    assert [reason for _, reason, _ in rows(place, "for_staff")] == ["stopped"]


def test_a_transaction_is_whole_or_not_at_all(place, database):
    def insert(order_id, then):
        with database.transaction() as execute:
            assert execute("INSERT INTO goods VALUES (?)", (order_id,)).rowcount == 1
            then()

    insert("A", lambda: None)
    with pytest.raises(ZeroDivisionError):
        insert("B", lambda: 1 / 0)
    assert rows(place, "goods") == [("A",)]


def test_an_order_that_was_begun_is_not_begun_again(database):
    gateway = Answers(PAID)
    my_till = a_till(orders_on(database, gateway))
    for _ in range(3):
        assert my_till.pay("A", CENTS, "pay_direct").end is End.DONE
    assert gateway.asked == ["pay"]


@pytest.mark.parametrize("cents", [CENTS - 1, None])
def test_another_amount_is_for_staff(place, database, cents):
    answer = till.Reply("SUCCESS", state="SUCCESS", cents=cents)
    my_till = a_till(orders_on(database, Answers(answer)))
    assert my_till.pay("A", CENTS, "pay_direct").end is End.DONE
    assert rows(place, "goods") == []
    ((order_id, _, last_message),) = rows(place, "for_staff")
    assert order_id == "A"
    assert f"cents={cents}" in last_message


def test_a_callback_without_a_state_is_a_reason_to_ask(database):
    gateway = Answers(PAID)
    orders = orders_on(database, gateway)
    orders.insert("A", CENTS, Attempt.start("pay_direct"))
    moved = orders.notice("A", till.Reply("SUCCESS"))
    assert (moved.step, moved.reason) == ("query", "notified")
    assert a_till(orders).follow("A", moved).end is End.DONE
    assert gateway.asked == ["query"]


def test_the_row_tells_what_is_to_be_told(database):
    """The text of a step, or else of the last verdict; what says nothing new changes nothing."""
    unpaid = till.Reply("SUCCESS", state="NOTPAY")
    orders = orders_on(database, Answers(till.Reply("SUCCESS", link="a link"), unpaid))

    def row():
        order = orders.load("A")
        return order.step, order.last_event, order.link, order.payer_text

    orders.begin("A", CENTS, "pay_shown")
    please = till.read(till.Operation.PAY, till.Source.REPLY, ACCEPTED).payer_text
    assert row() == ("show", None, "a link", please)
    orders.enquire("A")
    assert row() == ("query", None, "a link", please)
    assert orders.not_over() == ["A"]
    orders.notice("A", PAID)
    assert row() == ("done", None, "a link", till.Step.DONE.payer_text)
    assert orders.not_over() == []
    orders.tell("A", Event.SETTLED_NOT_DONE)
    assert row() == ("not_done", None, "a link", till.Step.NOT_DONE.payer_text)
    # An alarm is followed, and what the payer was told stands until staff know.
    assert orders.notice("A", PAID).reason == "contradiction"
    assert row() == ("query", None, "a link", till.Step.NOT_DONE.payer_text)
    assert orders.not_over() == ["A"]
    orders.tell("A", Event.STOP)
    staff = ("hand_over", "stop", "a link", till.Step.HAND_OVER.payer_text)
    assert row() == staff
    assert orders.notice("A", unpaid).step == "nothing"
    assert row() == staff
    assert orders.not_over() == []


def test_the_timers_tell_each_event_once(database):
    clock = [0.0]
    timers = till.Timers(6, 9, 12, now=lambda: clock[0])
    orders = orders_on(database, Answers())
    orders.insert("A", CENTS, Attempt.start("pay_direct"))
    order = till.replace(orders.load("A"), begun_at=0.0)
    told = []
    for clock[0] in (3, 6, 7, 8, 9, 12, 15):
        event = timers(order)
        told.append(event)
        if event is not None:
            moved = order.attempt.told(event)
            order = order.after(moved, event, till.SILENCE)
    assert told == [None, "cancel", None, None, "expired", "stop", None]
    order = till.replace(order, last_event=None)
    assert timers(order) == "cancel"
    # After the end there is nothing to cancel, and what is still asked about is for staff.
    over = till.replace(order, attempt=order.attempt.settled(False).attempt)
    clock[0] = 11
    assert timers(over) is None
    clock[0] = 12
    assert timers(over) == "stop"


def test_the_payer_is_not_told_of_a_refusal_that_may_be_an_echo(database):
    orders = orders_on(database, Answers())
    orders.insert("A", CENTS, Attempt.start("pay_direct"))
    # The order is there, so something else was refused than the one request.
    orders.notice("A", till.Reply("SUCCESS", state="NOTPAY"))
    refusal = till.Reply("AMOUNT_NOT_ENOUGH")
    moved = orders.tell("A", till.read(till.Operation.PAY, till.Source.REPLY, refusal), refusal)
    assert moved.step is till.Step.QUERY
    assert orders.load("A").payer_text == till.SILENT.payer_text

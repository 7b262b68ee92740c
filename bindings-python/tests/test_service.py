"""The example of a service: apps, callbacks and enquiries in every order, and killed anywhere."""

import asyncio
import hashlib
import hmac
import json
import threading
from collections import Counter
from contextlib import asynccontextmanager, contextmanager

import lives
import pytest
import till
from apps import calling, run
from loops import ForgetsToCompare, StoresAfterSending
from places import InPostgres, InSqlite, rows
from provider import CENTS, Provider
from service import service

from rspcode import Event, Step

KEY = b"a key of the shop's"


def digest(data):
    return hmac.new(KEY, data, hashlib.sha256).hexdigest().encode()


def verify(body):
    signed, _, data = body.partition(b" ")
    if not hmac.compare_digest(signed, digest(data)):
        return None
    fields = json.loads(data)
    return fields.pop("order_id"), till.Reply(**fields)


def notice_of(order_id, state="SUCCESS"):
    """What the provider sends to the callback."""
    fields = {"order_id": order_id, "rsp_code": "SUCCESS", "state": state, "cents": CENTS}
    data = json.dumps(fields).encode()
    return digest(data) + b" " + data


class Rounds:
    """The pauses of the task that asks: it goes on when a test lets it."""

    def __init__(self):
        self.pausing = asyncio.Event()
        self.go = asyncio.Semaphore(0)

    async def pause(self):
        self.pausing.set()
        await self.go.acquire()

    async def one(self):
        """Let it ask for all that is not over, once."""
        await self.pausing.wait()
        self.pausing.clear()
        self.go.release()
        await self.pausing.wait()


def never(order):
    """No time comes for anything."""


class App:
    """The HTTP side of one life of the service, and its rounds."""

    def __init__(self, client, rounds):
        self.client = client
        self.rounds = rounds

    async def start(self, order_id, cents=CENTS):
        return await self.client.post("/orders", json={"order_id": order_id, "cents": cents})

    async def call_back(self, body):
        return await self.client.post("/callback", content=body)

    async def state(self, order_id):
        return (await self.client.get(f"/orders/{order_id}")).json()


@asynccontextmanager
async def running(database, provider, due=never, loop=till.Orders):
    orders = loop(database, provider, due, can_cancel=True)
    rounds = Rounds()
    app = service(orders, verify, rounds.pause, longest_request=0)
    async with calling(app) as client:
        await rounds.pausing.wait()
        yield App(client, rounds)


@pytest.fixture(params=[InSqlite, InPostgres])
def place(request, tmp_path):
    place = request.param(tmp_path)
    Provider.make_books(place)
    return place


@pytest.fixture
def database(place):
    with place.open() as database:
        yield database


@pytest.fixture
def provider(database):
    return Provider(database, lives.Life(), shown=True)


def delivered(place):
    return [order_id for (order_id,) in rows(place, "goods")]


DONE = {"order_id": "A", "end": "done", "payer_text": Step.DONE.payer_text, "link": None}
NOT_DONE = {"order_id": "A", "end": "not_done", "payer_text": Step.NOT_DONE.payer_text}
NOT_DONE |= {"link": None}


@pytest.mark.parametrize("first", ["the callback", "the enquiry"])
def test_a_payment_from_its_start_to_its_end(place, database, provider, first):
    async def program():
        async with running(database, provider) as app:
            started = (await app.start("A")).json()
            assert started["end"] is None
            assert started["link"] == "https://pay.example/A"
            assert "complete this payment" in started["payer_text"]
            await app.rounds.one()
            assert await app.state("A") == started
            provider.payer_pays("A")
            if first == "the callback":
                answered = await app.call_back(notice_of("A"))
                assert (answered.status_code, answered.text) == (200, "SUCCESS")
            else:
                await app.rounds.one()
            assert await app.state("A") == DONE
            assert delivered(place) == ["A"]
            # The other one comes as well, and the callback twice.
            for _ in range(2):
                assert (await app.call_back(notice_of("A"))).status_code == 200
                await app.rounds.one()
            assert await app.state("A") == DONE
            assert (await app.start("A")).json() == DONE
            assert delivered(place) == ["A"]
            assert provider.noted("A") == ["pay", "paid"]

    run(program())


class Meeting:
    """A database in which, once it is armed, the next two that store wait for each other before."""

    def __init__(self, database):
        self.database = database
        self.barrier = threading.Barrier(2)
        self.to_meet = []

    def arm(self):
        self.to_meet = ["one", "the other"]

    @contextmanager
    def transaction(self):
        with self.database.transaction() as execute:

            def met(statement, values):
                if statement.startswith("UPDATE") and self.to_meet:
                    self.to_meet.pop()
                    self.barrier.wait()
                return execute(statement, values)

            yield met


@pytest.mark.parametrize(("loop", "times"), [(till.Orders, 1), (ForgetsToCompare, 2)])
def test_a_callback_and_an_enquiry_at_once(place, database, provider, loop, times):
    """Both have loaded before either stores: the comparison decides; without it both deliver."""

    async def program():
        meeting = Meeting(database)
        async with running(meeting, provider, loop=loop) as app:
            await app.start("A")
            provider.payer_pays("A")
            meeting.arm()
            answered, _ = await asyncio.gather(app.call_back(notice_of("A")), app.rounds.one())
            assert answered.status_code == 200
            assert await app.state("A") == DONE

    run(program())
    assert delivered(place) == ["A"] * times


def test_many_at_once_in_two_services_deliver_once(place, database, provider):
    order_ids = [f"order-{number}" for number in range(10)]

    async def program():
        async with running(database, provider) as app, running(database, provider) as other:
            starts = [one.start(order_id) for order_id in order_ids for one in (app, other)]
            for started in await asyncio.gather(*starts):
                assert started.status_code == 200
            for order_id in order_ids:
                provider.payer_pays(order_id)
            calls = [
                one.call_back(notice_of(order_id)) for order_id in order_ids for one in (app, other)
            ]
            await asyncio.gather(*calls, app.rounds.one(), other.rounds.one())

    run(program())
    assert sorted(delivered(place)) == order_ids
    requests = Counter(rows(place, "requests"))
    assert requests == Counter((order_id, w) for order_id in order_ids for w in ("pay", "paid"))


@pytest.mark.parametrize(
    "body",
    [
        notice_of("A").replace(b"1234", b"1235"),
        b"0" + notice_of("A")[1:],
        b'{"order_id": "A", "rsp_code": "SUCCESS", "state": "SUCCESS"}',
        b"",
        b"\xff\x00",
    ],
)
def test_what_is_not_verified_is_no_answer(place, database, provider, body):
    async def program():
        async with running(database, provider) as app:
            await app.start("A")
            before = rows(place, "attempt")
            assert (await app.call_back(body)).status_code == 400
            assert rows(place, "attempt") == before

    run(program())


def test_what_does_not_fit_is_refused(database, provider):
    async def program():
        async with running(database, provider) as app:
            assert (await app.start("A")).status_code == 200
            assert (await app.start("A", CENTS + 1)).status_code == 409
            assert (await app.start("B", 0)).status_code == 422
            assert (await app.start("no\0id")).status_code == 422
            assert (await app.client.get("/orders/B")).status_code == 404
            assert (await app.call_back(notice_of("B"))).status_code == 404

    run(program())


def test_a_refused_start_is_told_and_a_new_one_is_safe(place, database, provider):
    def refuse(order_id, cents):
        return till.Reply("ORDER_CLOSE")

    async def program():
        async with running(database, provider) as app:
            provider.pay = refuse
            assert (await app.start("A")).json() == NOT_DONE
            del provider.pay
            assert (await app.start("B")).json()["link"] == "https://pay.example/B"

    run(program())


def test_a_cancellation_that_a_callback_asks_for_is_sent(database, provider):
    def cancel_in_vain(order_id):
        provider.note(order_id, "cancelled in vain")
        return till.Reply("SUCCESS")

    def impatient(order):
        return Event.CANCEL if order.last_event is None else None

    async def program():
        async with running(database, provider, impatient) as app:
            await app.start("A")
            provider.cancel = cancel_in_vain
            await app.rounds.one()
            assert provider.noted("A") == ["pay", "cancelled in vain"]
            del provider.cancel
            # It says that the order still stands.
            assert (await app.call_back(notice_of("A", "NOTPAY"))).status_code == 200
            assert provider.noted("A") == ["pay", "cancelled in vain", "cancel"]
            await app.rounds.one()
            assert await app.state("A") == NOT_DONE

    run(program())


def test_a_new_service_goes_on_where_the_last_one_ended(place, database, provider):
    async def program():
        async with running(database, provider) as app:
            await app.start("A")
        provider.payer_pays("A")
        async with running(database, provider) as app:
            await app.rounds.one()
            assert await app.state("A") == DONE

    run(program())
    assert delivered(place) == ["A"]


def test_silence_that_is_told_too_early_shows_nothing(place, database, provider):
    """Another service begins while a request is under way, and does not wait for it."""
    pay = provider.pay
    under_way, other_has_begun = threading.Event(), threading.Event()

    def slow(order_id, cents):
        under_way.set()
        other_has_begun.wait()
        return pay(order_id, cents)

    async def program():
        provider.pay = slow
        async with running(database, provider) as app:
            starting = asyncio.create_task(app.start("A"))
            await asyncio.to_thread(under_way.wait)
            async with running(database, provider) as other:
                other_has_begun.set()
                assert (await starting).json() == NOT_DONE
                assert await other.state("A") == NOT_DONE

    run(program())


class Failing:
    """A database that is away while a test wants it so."""

    def __init__(self, database):
        self.database = database
        self.away = False

    def transaction(self):
        if self.away:
            raise ConnectionError
        return self.database.transaction()


def test_a_database_that_was_away_ends_nothing(place, database, provider, caplog):
    async def program():
        failing = Failing(database)
        orders = till.Orders(database, provider, never, can_cancel=True)
        orders.insert("LEFT", CENTS, till.Attempt.start("pay_shown", can_cancel=True))

        class Unlucky(till.Orders):
            def recover(self, order_id):
                if not failing.away:
                    failing.away = True
                    raise ConnectionError
                failing.away = False
                return super().recover(order_id)

        async with running(failing, provider, loop=Unlucky) as app:
            # Neither the orders that are not over, nor those to recover.
            await app.rounds.one()
            assert (await app.state("LEFT"))["end"] == "not_done"
            await app.start("A")
            provider.payer_pays("A")
            failing.away = True
            await app.rounds.one()
            failing.away = False
            await app.rounds.one()
            assert await app.state("A") == DONE

    run(program())
    assert "the database does not answer" in caplog.text
    assert delivered(place) == ["A"]


async def a_life(place, loop, life):
    """One life of the service, and a customer who wants one basket and does what is told."""
    with place.open() as raw:
        provider = Provider(raw, life, shown=True)
        async with running(lives.Watched(raw, life), provider, loop=loop) as app:
            for order_id in "ABCD":
                state = (await app.start(order_id)).json()
                for _ in range(20):
                    if state["end"] is not None:
                        break
                    if state["link"] and "paid" not in provider.noted(order_id):
                        provider.payer_pays(order_id)
                        await app.call_back(notice_of(order_id))
                    await app.rounds.one()
                    state = await app.state(order_id)
                if state["end"] != "not_done":
                    break


def killed_everywhere(place_in, tmp_path, loop):
    """Kill it at every point and start it again, and return what went wrong where."""
    wrong, point, killed = {}, 0, True
    while killed:
        point += 1
        place = place_in(tmp_path)
        Provider.make_books(place)

        def live(place=place, ends_at=point):
            asyncio.run(a_life(place, loop, lives.Life(ends_at)))

        killed = lives.end(lives.begin(live))
        # The next life may be killed as well, a few points further on.
        if lives.end(lives.begin(lambda live=live, at=5 + point % 7: live(ends_at=at))):
            assert not lives.end(lives.begin(lambda live=live: live(ends_at=None)))
        sent = Counter(order_id for order_id, what in rows(place, "requests") if what == "pay")
        paid = [order_id for order_id, what in rows(place, "requests") if what == "paid"]
        if max(sent.values(), default=0) > 1 or len(paid) != 1 or delivered(place) != paid:
            wrong[point] = (sent, paid, delivered(place), rows(place, "attempt"))
    assert point > 20
    return wrong


@pytest.mark.parametrize("place_in", [InSqlite, InPostgres])
def test_it_may_be_killed_anywhere(place_in, tmp_path):
    assert killed_everywhere(place_in, tmp_path, till.Orders) == {}


def test_a_service_that_stores_after_sending_is_found_out(tmp_path):
    wrong = killed_everywhere(InSqlite, tmp_path, StoresAfterSending)
    assert any(sent["A"] > 1 for sent, *_ in wrong.values())

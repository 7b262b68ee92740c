"""The kit for attacking one's own integration: what it lets pass, what it catches, and how soon."""

import asyncio
import dataclasses
import os
import subprocess
import sys
import sysconfig
from functools import partial
from pathlib import Path

import attack_till
import pytest
import till

from rspcode import Attempt, Event, Kind, Operation, Source, Step, read_reply
from rspcode.testing import MISBEHAVIOURS, Attack, Store, explore
from rspcode.testing.at_random import explore_at_random

# It logs every answer that is lost.
till.log.disabled = True

COMMAND = Path(sysconfig.get_path("scripts")) / "rspcode"


# What passes: the example, and a loop for refunds.


class Refunds:
    """The rule of use for a refund, over the kit's store."""

    def __init__(self, gateway, shop, store, *, can_repeat=False):
        self.gateway, self.shop, self.store = gateway, shop, store
        self.can_repeat = can_repeat

    def refund(self, refund_id, order_id, cents):
        begun = Attempt.start(Kind.REFUND, can_repeat=self.can_repeat)
        if self.store.insert(refund_id, begun.attempt):
            self.follow(refund_id, begun)
        else:
            self.recover(refund_id)

    def recover(self, refund_id):
        attempt = self.store.load(refund_id)
        if attempt is not None and attempt.end is None:
            self.follow(refund_id, self.heard(refund_id, Source.REPLY))

    def notified(self, refund_id, reply):
        if reply.state is None:
            self.follow(refund_id, self.tell(refund_id, lambda old: old.notified()))
        else:
            self.follow(refund_id, self.heard(refund_id, Source.CALLBACK, reply))

    def follow(self, refund_id, moved):
        while moved.step in (Step.SEND, Step.QUERY):
            if moved.step is Step.SEND:
                ask = lambda: self.gateway.refund(refund_id, "ORDER-1", 1234)  # noqa: E731
                moved = self.asked(refund_id, Source.REPLY, ask)
            elif event := self.shop.wait(refund_id):
                moved = self.tell(refund_id, lambda old, event=event: old.told(event))
            else:
                ask = lambda: self.gateway.query(refund_id)  # noqa: E731
                moved = self.asked(refund_id, Source.QUERY, ask)

    def asked(self, refund_id, source, ask):
        try:
            return self.heard(refund_id, source, ask())
        except TimeoutError:
            return self.heard(refund_id, source)

    def heard(self, refund_id, source, reply=till.SILENCE):
        verdict = till.read(Operation.REFUND, source, reply)
        return self.tell(refund_id, lambda old: old.heard(verdict))

    def tell(self, refund_id, told):
        while True:
            old = self.store.load(refund_id)
            moved = told(old)
            if self.store.swap(refund_id, old, moved.attempt, moved.step):
                return moved


def of_refunds(can_repeat):
    return Attack(
        client=partial(Refunds, can_repeat=can_repeat),
        kind=Kind.REFUND,
        store=Store,
        can_repeat=can_repeat,
        remembers=False,
    )


# How far each is explored: to the end, or to a depth that a test can take.
TO_THE_END = 1000
GOOD = {
    "a direct payment": (attack_till.attack("pay_direct", False), TO_THE_END),
    "a direct payment that can be cancelled": (attack_till.attack("pay_direct", True), 4),
    "a shown payment": (attack_till.attack("pay_shown", False), TO_THE_END),
    "a shown payment that can be cancelled": (attack_till.attack("pay_shown", True), 5),
    "a refund": (of_refunds(False), TO_THE_END),
    "a refund that may be sent again": (of_refunds(True), 5),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_follows_the_procedure_passes(name):
    attack, depth = GOOD[name]
    found = explore(attack, depth)
    assert found.bad is None, str(found)
    assert found.sequences > 100
    assert found.complete == (depth == TO_THE_END), str(found)
    assert str(found).endswith(": none is bad")


@pytest.mark.parametrize("name", GOOD)
def test_it_passes_long_sequences_too(name):
    attack, _ = GOOD[name]
    found = explore_at_random(attack, examples=100, seed=1)
    assert found.bad is None, str(found)
    assert found.sequences == 100


# What is caught: loops as they are written.


class Plain:
    """Sends, asks until it knows, and writes down what became of it: right, without a habit."""

    expired = False

    def __init__(self, gateway, shop, store):
        self.gateway, self.shop, self.store = gateway, shop, store

    def pay(self, order_id, cents):
        self.store.insert(order_id, "begun")
        self.send(order_id, cents)
        self.recover(order_id)

    def send(self, order_id, cents):
        try:
            reply = self.gateway.pay(order_id, cents)
        except TimeoutError:
            self.timed_out(order_id)
        else:
            if read_reply("pay", "reply", rsp_code=reply.rsp_code).outcome == "failed":
                self.ends(order_id, Step.NOT_DONE)

    def recover(self, order_id):
        while self.store.load(order_id) == "begun":
            event = self.shop.wait(order_id)
            if event is not None:
                self.told(order_id, event)
            try:
                self.heard(order_id, self.gateway.query(order_id))
            except TimeoutError:
                continue

    def ends(self, order_id, step):
        self.store.swap(order_id, "begun", "over", step)

    def timed_out(self, order_id):
        pass

    def told(self, order_id, event):
        self.expired |= event is Event.EXPIRED
        if event is Event.STOP:
            self.ends(order_id, Step.HAND_OVER)

    def heard(self, order_id, reply):
        not_found = reply.rsp_code == "ORDER_NOT_EXIST"
        if reply.state == "SUCCESS":
            self.ends(order_id, Step.DONE)
        elif reply.state in ("ORDER_CLOSED", "ORDER_REVERSED", "FULLY_REFUNDED"):
            self.ends(order_id, Step.NOT_DONE)
        elif reply.state in ("REFUND", "PARTIAL_REFUNDED"):
            self.ends(order_id, Step.HAND_OVER)
        elif self.expired and (not_found or reply.state in ("NOTPAY", "PAYERROR")):
            self.ends(order_id, Step.NOT_DONE)


class ATimeOutIsAFailure(Plain):
    def timed_out(self, order_id):
        self.ends(order_id, Step.NOT_DONE)


class NotFoundIsAFailure(Plain):
    def heard(self, order_id, reply):
        if reply.rsp_code == "ORDER_NOT_EXIST":
            self.ends(order_id, Step.NOT_DONE)
        super().heard(order_id, reply)


class SuccessIsAlwaysPaid(Plain):
    def told(self, order_id, event):
        super().told(order_id, event)
        if event is Event.CANCEL and self.store.load(order_id) == "begun":
            self.gateway.cancel(order_id)

    def notified(self, order_id, reply):
        self.heard(order_id, reply)


class TakesANewRefundId:
    """Tries again, as one does."""

    def __init__(self, gateway, shop, store):
        self.gateway, self.shop, self.store = gateway, shop, store

    def refund(self, refund_id, order_id, cents):
        self.store.insert(refund_id, "begun")
        for number in range(1, 4):
            try:
                self.gateway.refund(f"{refund_id}-{number}", order_id, cents)
                return
            except TimeoutError:
                continue

    def recover(self, refund_id):
        pass


def of(client, kind=Kind.PAY_DIRECT, **more):
    return Attack(client=client, kind=kind, store=Store, **more)


# What is bad, and after how many moves, as in `HABITS_GO_BAD` of the proof. A move is something
# that happens at the provider after the first request, or something that is told, if the procedure
# learns anything of it or it was the last. To ask and to hear nothing is none.
HABITS = {
    "a time-out is a failure": (of(ATimeOutIsAFailure), "said not to be paid", 1),
    "not found is a failure": (of(NotFoundIsAFailure), "said not to be paid", 1),
    "SUCCESS is always paid": (
        of(SuccessIsAlwaysPaid, can_cancel=True),
        "goods with a cancellation on its way",
        3,
    ),
    "a refund that timed out takes a new id": (
        of(TakesANewRefundId, Kind.REFUND),
        "said not to be refunded",
        1,
    ),
}


@pytest.mark.parametrize("habit", HABITS)
def test_a_habit_is_caught_as_soon_as_in_the_proof(habit):
    attack, bad, moves = HABITS[habit]
    found = explore(attack)
    assert found.bad is not None
    assert found.bad.bad.startswith(bad)
    assert found.bad.moves == moves, str(found)

    # The command reads it, and names what the program did that no step called for.
    program, *options = found.bad.command.split()
    assert program == "rspcode"
    done = subprocess.run([COMMAND, *options], input=str(found), capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "")
    step = "done" if bad.startswith("goods") else "not_done"
    assert f" did {step} where the step was " in done.stdout


def test_without_a_habit_it_passes():
    found = explore(of(Plain), 3)
    assert found.bad is None, str(found)


@pytest.mark.parametrize("habit", HABITS)
def test_it_is_caught_in_long_sequences_too(habit):
    attack, _, moves = HABITS[habit]
    found = explore_at_random(attack, seed=1)
    assert found.bad is not None
    assert found.bad.moves <= moves + 3, str(found)


# That each misbehaviour bites: a loop that only this one catches.


class StoresAfterSending(Plain):
    def pay(self, order_id, cents):
        if self.store.load(order_id) is None:
            self.send(order_id, cents)
            self.store.insert(order_id, "begun")
        self.recover(order_id)


class AFaultIsAFailure(Plain):
    def heard(self, order_id, reply):
        if reply.rsp_code == "SIGN_FAIL":
            self.ends(order_id, Step.NOT_DONE)
        super().heard(order_id, reply)


class DeliversWhateverComes:
    def __init__(self, gateway, shop, store):
        self.gateway, self.shop = gateway, shop

    def pay(self, order_id, cents):
        self.gateway.pay(order_id, cents)

    def recover(self, order_id):
        self.shop.call_staff(order_id)

    def notified(self, order_id, reply):
        if reply.state == "SUCCESS":
            self.shop.deliver(order_id)


class AsksUntilItIsFound(Plain):
    def heard(self, order_id, reply):
        if reply.rsp_code != "ORDER_NOT_EXIST":
            super().heard(order_id, reply)


# The loop, what it makes, the misbehaviour that catches it, and others that would do so as well.
BITES = [
    (ATimeOutIsAFailure, Kind.PAY_DIRECT, "silence", {"loss", "kill"}),
    (NotFoundIsAFailure, Kind.PAY_DIRECT, "late", {"stale", "kill", "loss"}),
    (NotFoundIsAFailure, Kind.PAY_DIRECT, "stale", {"late", "kill", "loss"}),
    (AFaultIsAFailure, Kind.PAY_DIRECT, "fault", {"kill"}),
    (DeliversWhateverComes, Kind.PAY_DIRECT, "repeat", {"kill", "silence", "loss"}),
    (StoresAfterSending, Kind.PAY_DIRECT, "kill", {"loss"}),
    (AsksUntilItIsFound, Kind.PAY_SHOWN, "loss", {"silence", "kill", "late"}),
]


def test_every_misbehaviour_is_tried():
    assert {misbehaviour for _, _, misbehaviour, _ in BITES} == set(MISBEHAVIOURS)


@pytest.mark.parametrize(("loop", "kind", "misbehaviour", "others"), BITES)
def test_it_bites(loop, kind, misbehaviour, others):
    def found(without):
        return explore(of(loop, kind, without=without), 3)

    assert found(others).bad is not None
    passes = found(others | {misbehaviour})
    assert passes.bad is None, str(passes)


def test_an_unknown_misbehaviour_is_refused():
    with pytest.raises(ValueError, match=r"no misbehaviours: \['lost'\]; they are \('loss', "):
        of(Plain, without=["lost"])


def test_a_kind_may_be_its_word():
    assert str(explore(of(Plain, "pay_direct"), 2)) == str(explore(of(Plain, Kind.PAY_DIRECT), 2))
    for kind in ("pay", "preauth_direct", Kind.PREAUTH_SHOWN):
        with pytest.raises(ValueError, match=r"they are pay_direct, pay_shown, refund$"):
            of(Plain, kind)


def test_books_that_were_forgotten_are_spoken_of():
    attack = attack_till.attack("pay_direct", can_cancel=False)
    found = explore(dataclasses.replace(attack, books=None), 2)
    assert "# the shop was told of no end, and no books say one\n" in f"{found}\n"
    assert "no books say one" not in str(explore(of(AsksUntilItIsFound, Kind.PAY_SHOWN), 3))


# How the program may be made.


class Coroutines:
    """The same program, for asyncio: the kit's calls never suspend it."""

    def __init__(self, loop, gateway, shop, store):
        self.plain = loop(gateway, shop, store)

    async def pay(self, order_id, cents):
        self.plain.pay(order_id, cents)

    async def recover(self, order_id):
        self.plain.recover(order_id)


@pytest.mark.parametrize("loop", [Plain, ATimeOutIsAFailure])
def test_a_program_of_coroutines_is_attacked_like_another(loop):
    plain, coroutines = of(loop), of(partial(Coroutines, loop))
    assert str(explore(coroutines, 2)) == str(explore(plain, 2))


def test_a_coroutine_that_awaits_something_else_is_refused():
    class Sleeps(Plain):
        async def pay(self, order_id, cents):
            await asyncio.sleep(0)

    with pytest.raises(TypeError, match="awaits something that is not the kit's"):
        explore(of(Sleeps))


class InADict(ATimeOutIsAFailure):
    """With a store of its own choice."""

    def pay(self, order_id, cents):
        self.store[order_id] = "begun"
        assert order_id in self.store
        super().send(order_id, cents)

    def recover(self, order_id):
        if order_id in self.store:
            del self.store[order_id]

    def ends(self, order_id, step):
        self.store[order_id] = step


def test_a_dict_may_be_the_store_and_the_books():
    attack = Attack(
        client=InADict,
        kind=Kind.PAY_DIRECT,
        store=dict,
        books=lambda rows: [(key, step) for key, step in rows.items() if step in list(Step)],
        snapshot=lambda rows: tuple(rows.items()),
    )
    found = explore(attack)
    assert found.bad.bad.startswith("said not to be paid")
    assert found.bad.moves == 1


def test_a_process_that_catches_everything_is_killed_all_the_same():
    class Stubborn(Plain):
        def recover(self, order_id):
            while True:
                try:
                    return super().recover(order_id)
                except BaseException:
                    self.store.load(order_id)
                    raise

    found = explore(of(Stubborn), 2)
    assert found.bad is None, str(found)


def test_what_the_program_raises_comes_with_what_happened():
    class Breaks(Plain):
        def heard(self, order_id, reply):
            raise KeyError(reply.state)

    with pytest.raises(KeyError) as raised:
        explore(of(Breaks))
    assert "ORDER-1\tdid:send\n" in raised.value.__notes__[0]


def test_what_is_small_is_explored_to_its_end():
    class Leaves(Plain):
        def pay(self, order_id, cents):
            self.store.insert(order_id, "begun")

        def recover(self, order_id):
            self.store.swap(order_id, "begun", "over", Step.HAND_OVER)

    found = explore(of(Leaves, remembers=False), 100)
    assert found.complete
    assert str(found).endswith(" sequences, and there are no others: none is bad")


# For pytest.

TEST = """
import test_attack

def test_right(survives):
    survives(test_attack.of(test_attack.Plain))

def test_wrong(survives):
    survives(test_attack.of(test_attack.ATimeOutIsAFailure))
"""


# At random one sequence in some twenty goes bad; none of so many does not happen.
@pytest.mark.parametrize(
    "options", [["--attack-depth=2"], ["--attack-depth=0", "--attack-examples=500"]]
)
def test_the_fixture_fails_with_the_sequence(tmp_path, options):
    (tmp_path / "test_mine.py").write_text(TEST, "utf-8")
    plugins = 'pytest_plugins = ["rspcode.testing.plugin"]'
    (tmp_path / "conftest.py").write_text(plugins, "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options]
    here, examples = Path(__file__).parent, Path(attack_till.__file__).parent
    done = subprocess.run(
        command,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": f"{here}{os.pathsep}{examples}"},
    )
    assert done.returncode == 1, done.stdout
    assert "1 failed, 1 passed" in done.stdout
    assert "\nORDER-1\tdid:not_done\n" in done.stdout


def test_importing_the_package_brings_neither_pytest_nor_hypothesis():
    program = "import sys, rspcode.testing; print({'pytest', 'hypothesis'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("set()\n", "")


def test_hypothesis_is_asked_for_where_it_is_missing():
    program = """
import sys
sys.modules["hypothesis"] = None
try:
    import rspcode.testing.at_random
except ModuleNotFoundError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    told = "hypothesis is missing: pip install 'rspcode[testing]'\n"
    assert (done.stdout, done.stderr) == (told, "")

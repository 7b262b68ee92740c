"""One sequence: the program runs as it is, and at every call the plan says what happens."""

import inspect
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rspcode import Event, Kind, Operation, Source, Step
from rspcode.testing._choices import (
    CENTS,
    GO_ON,
    SILENCE,
    Killed,
    Left,
    NoAnswer,
    Option,
    Over,
)
from rspcode.testing._gateway import Gateway, Shop
from rspcode.testing._provider import NOT_FOUND, Money, Reply, Request, Way
from rspcode.testing._store import Watched
from rspcode.testing._trail import Trail

if TYPE_CHECKING:
    from rspcode.testing._attack import Attack

ORDER, REFUND = "ORDER-1", "REFUND-1"

PATIENCE = 25
"""How many calls a program may make until it ends, once nothing more happens."""

Plan = Sequence[tuple[int, int]]
"""What is chosen, and at which use of the store after that the program is killed (0: at none)."""


@dataclass
class Worker:
    """A process of the program."""

    heard: list[object] = field(default_factory=list[object])
    asks: tuple[object, ...] = ()
    """The call that it waits for."""
    waited: int = 0
    knows_expired: bool = False
    killed: bool = False


class Run:
    """A sequence on its way."""

    def __init__(
        self, attack: "Attack[Any]", plan: Plan, seen: Container[object] = frozenset()
    ) -> None:
        """Follow the plan. After its end the most ordinary thing happens, until all is at rest.

        What can follow where the plan ends, if that was `seen` before, is not looked at again.
        """
        self.attack: Attack[Any] = attack
        self.plan: Plan = plan
        self.seen: Container[object] = seen
        self.chosen: int = 0
        self.kill_at: int = 0
        self.uses: int = 0
        """How often the store was used since the last choice."""
        self.uses_in_plan: int = 0
        """The same, between the last choice of the plan and what follows it."""
        self.options: list[Option] | None = None
        """What can be chosen at the end of the plan."""
        self.key: object = None
        """All that decides what can follow there, or None if that is not known."""
        self.calls_left: int = PATIENCE
        self.trail: Trail = Trail(
            attack.kind, attack.can_cancel, attack.can_repeat, attack.fresh_code
        )
        self.over: bool = False
        self.money: dict[str, Money] = {}
        self.noticed: set[tuple[str, str | None]] = set()
        self.takes_notices: bool = False
        self.books: list[tuple[str, Step]] = []
        self.workers: list[Worker] = []
        self.store: Any = attack.store()

    @property
    def bad_in_plan(self) -> bool:
        """Whether it went bad before the plan was at its end."""
        return bool(self.trail.bad) and self.options is None

    def play(self) -> "Run":
        """Run it to its end."""
        try:
            self.choose([Option(lambda: GO_ON, 0)], "a start")
            if self.attack.kind is Kind.REFUND:
                self.live(lambda client: client.refund(REFUND, ORDER, CENTS))
            else:
                self.live(lambda client: client.pay(ORDER, CENTS))
            while True:
                self.afterwards()
        except Over:
            return self
        finally:
            if close := getattr(self.store, "close", None):
                close()

    def live(self, call: Callable[[Any], object]) -> None:
        """Let the program do something, and start it again whenever it was killed."""
        while not self.work(call):
            self.choose([Option(lambda: GO_ON, 0)], "a start")
            call = self.recover

    def recover(self, client: Any) -> object:
        """What a program is asked for when it starts."""
        begun = list(self.money) or [REFUND if self.attack.kind is Kind.REFUND else ORDER]
        return client.recover(begun[-1])

    def work(self, call: Callable[[Any], object]) -> bool:
        """Let a process of the program do something; return False if it was killed."""
        self.workers.append(Worker())
        try:
            store = Watched(self.store, self.use)
            client = self.attack.client(Gateway(self), Shop(self), store)
            self.takes_notices = hasattr(client, "notified")
            result = call(client)
            if inspect.iscoroutine(result):
                to_its_end(result)
            self.alive()
        except (NoAnswer, Left):
            pass
        except Killed:
            self.killed()
            return False
        except Exception as error:
            self.alive()
            error.add_note(f"This is what happened before:\n{self.trail}")
            raise
        finally:
            self.workers.pop()
        return True

    def killed(self) -> None:
        """What it leaves behind: an open transaction ends, and nobody awaits an answer."""
        if rollback := getattr(self.store, "rollback", None):
            rollback()
        self.trail.remark("the program is killed, and started again")
        for order_id, money in self.money.items():
            if money.last_sent is not None:
                self.trail.reply(order_id, money.last_sent, Source.REPLY, SILENCE)

    def use(self) -> None:
        """The store is used; here the process may end."""
        self.alive()
        self.uses += 1
        if self.kill_at and self.uses == self.kill_at:
            self.kill()

    def kill(self) -> None:
        """The process ends."""
        self.workers[-1].killed = True
        raise Killed

    def alive(self) -> None:
        """What is over does nothing more, whatever it catches."""
        if self.over:
            raise Over
        if self.workers and self.workers[-1].killed:
            raise Killed

    def choose(self, options: list[Option], at: str = "a call", *, rests: bool = False) -> object:
        """Do what the plan says, and after its end the first option, until all is over."""
        self.check()
        if self.chosen < len(self.plan):
            index, self.kill_at = self.plan[self.chosen]
            self.chosen += 1
            self.uses = 0
            return options[index % len(options)].act()
        self.kill_at = 0
        if self.options is None:
            self.options, self.key = options, self.all_there_is(at)
            self.uses_in_plan = self.uses
            if self.key is not None and self.key in self.seen:
                self.finish("")
        if rests and all(m.booked or not m.last_sent for m in self.money.values()):
            self.finish("")
        self.calls_left -= 1
        asks = self.workers[-1].asks if len(self.workers) > 1 else ()
        if self.calls_left < PATIENCE // 2 and asks[:1] in (("query",), ("wait",)):
            raise Left
        if self.calls_left < 0:
            self.trail.cut_repeats()
            for order_id, money in self.money.items():
                self.trail.remark(f"at the provider {order_id} {money}")
            if self.attack.books is None and not any(m.booked for m in self.money.values()):
                self.trail.remark("the shop was told of no end, and no books say one")
            self.finish("it never ends")
        return options[0].act()

    def all_there_is(self, at: str) -> object:
        """Return what decides all that can follow, or None if that is not known."""
        if self.attack.snapshot is None:
            return None
        # What a process knows is what it has heard, or less.
        knows = (lambda w: tuple(w.heard)) if self.attack.remembers else (lambda w: w.asks)
        return (
            at,
            tuple((order_id, money.key()) for order_id, money in self.money.items()),
            tuple(knows(worker) for worker in self.workers),
            frozenset(() if self.allowed("repeat") else self.noticed),
            self.attack.snapshot(self.store),
        )

    def finish(self, bad: str) -> None:
        """End the sequence."""
        self.trail.bad, self.over = bad, True
        raise Over

    def allowed(self, misbehaviour: str) -> bool:
        """Whether it is not switched off."""
        return misbehaviour not in self.attack.without

    def check(self) -> None:
        """Compare the books with what is so."""
        self.alive()
        if self.attack.books is not None:
            new = list(self.attack.books(self.store))
            for entry in self.books:
                if entry in new:
                    new.remove(entry)
            self.books += new
            for order_id, step in new:
                self.book(order_id, step)
        for order_id, money in self.money.items():
            if wrong := money.wrong():
                self.trail.remark(f"at the provider {order_id} {money}")
                self.finish(wrong)

    def book(self, order_id: str, step: Step) -> None:
        """The program says what has become of an order."""
        self.trail.did(order_id, step)
        if step is Step.DONE and any(m.booked is Step.DONE for m in self.money.values()):
            refund = self.attack.kind is Kind.REFUND
            self.finish("a refund booked twice" if refund else "goods twice")
        money = self.of(order_id)
        if step in (Step.DONE, Step.NOT_DONE) or money.booked is None:
            money.booked = step

    def of(self, order_id: str) -> Money:
        """Return the order or the refund with this id."""
        attack = self.attack
        new = Money(attack.kind, attack.fresh_code, attack.can_repeat)
        return self.money.setdefault(order_id, new)

    def world(self) -> tuple[list[Option], list[Option]]:
        """What the provider can do: first what brings it to rest, then all else."""
        rest, others = list[Option](), list[Option]()
        for order_id, money in self.money.items():
            for request in money.requests:
                if request.fate == "on its way":
                    ways = [Way(f"the {request.operation} request is lost")]
                    ways = ways if self.allowed("loss") else []
                    arrivals = list(money.arrivals(request.operation))
                    ways = arrivals + ways if request.awaited else ways + arrivals
                    options = [self.way(order_id, way, request) for way in ways]
                    rest, others = rest + options[:1], others + options[1:]
            if way := money.to_rest():
                rest.append(self.way(order_id, way))
            others += [self.way(order_id, way) for way in money.by_itself()]
        return rest, others

    def way(self, order_id: str, way: Way, request: Request | None = None) -> Option:
        """Make an option of something that the provider can do."""

        def act() -> object:
            self.trail.happened(order_id, way.what)
            self.of(order_id).happens(way, request)
            return GO_ON

        return Option(act)

    def notices(self) -> list[Option]:
        """Callbacks of states that an order has or had, taken by a process of their own."""
        options = list[Option]()
        if not self.takes_notices or len(self.workers) > 1:
            return options
        for order_id, money in self.money.items():
            # Nobody calls back to say that nothing has happened.
            states = sorted({*money.reads(), *money.past} - {NOT_FOUND, "NOTPAY", "PROCESSING"})
            for state in [*states, None] if states else []:
                if self.allowed("repeat") or (order_id, state) not in self.noticed:
                    options.append(self.notice(order_id, state))
        return options

    def notice(self, order_id: str, state: str | None) -> Option:
        """Make an option of a callback."""

        def act() -> object:
            self.noticed.add((order_id, state))
            reply = Reply("SUCCESS", state=state, cents=None if state is None else CENTS)
            self.trail.reply(order_id, self.operation, Source.CALLBACK, reply)
            self.live(lambda client: client.notified(order_id, reply))
            return GO_ON

        return Option(act)

    @property
    def operation(self) -> Operation:
        """What is attacked."""
        return Operation.REFUND if self.attack.kind is Kind.REFUND else Operation.PAY

    def afterwards(self) -> None:
        """The program waits for nothing: it may be started again, and callbacks may come."""
        rest, others = self.world()
        again = Option(lambda: self.live(self.recover))
        self.choose(
            [*rest, again, *others, *self.notices()], "the end of all calls", rests=not rest
        )

    def answered(self, order_id: str, call: str, answers: Callable[[], list[Option]]) -> Any:
        """Let things happen until the call is answered."""
        worker = self.workers[-1]
        while True:
            rest, others = self.world()
            options = [*rest, *answers(), *others, *self.notices()]
            if self.allowed("kill"):
                options.append(Option(self.kill))
            worker.asks = (call, order_id)
            answer = self.choose(options, rests=not rest)
            worker.asks = ()
            if answer is not GO_ON:
                worker.heard.append(answer)
                if answer is None or isinstance(answer, Reply | Event):
                    return answer
                raise NoAnswer("the answer was lost")

    def told(self, order_id: str, operation: Operation, source: Source, reply: Reply) -> Option:
        """Make an option of an answer; one that states nothing is the silence."""

        def act() -> object:
            self.trail.reply(order_id, operation, source, reply)
            return "silence" if reply.rsp_code is None else reply

        return Option(act)


def to_its_end(coroutine: Any) -> None:
    """Run a coroutine that awaits nothing but the kit, whose calls never suspend it."""
    try:
        coroutine.send(None)
    except StopIteration:
        return
    coroutine.close()
    raise TypeError("it awaits something that is not the kit's")

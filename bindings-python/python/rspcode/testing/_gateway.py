"""What the program calls: the provider, and the shop around it."""

from typing import TYPE_CHECKING, Any

from rspcode import Event, Operation, Source, Step
from rspcode.testing._choices import CENTS, SILENCE, Option
from rspcode.testing._provider import NOT_FOUND, Reply, Request

if TYPE_CHECKING:
    from rspcode.testing._run import Run


def read(operation: Operation, state: str) -> Reply:
    """What an enquiry is answered."""
    if state == NOT_FOUND:
        return Reply("REFUND_NOT_EXIST" if operation is Operation.REFUND else "ORDER_NOT_EXIST")
    return Reply("SUCCESS", state=state, cents=CENTS)


class Gateway:
    """The provider. Every call may raise `TimeoutError`, which says nothing of the request."""

    def __init__(self, run: "Run") -> None:
        """Belong to a sequence."""
        self._run = run

    def pay(self, order_id: str, cents: int) -> Reply:
        """Send the payment."""
        return self._send(Operation.PAY, order_id, Step.SEND)

    def refund(self, refund_id: str, order_id: str, cents: int) -> Reply:
        """Send the refund."""
        return self._send(Operation.REFUND, refund_id, Step.SEND)

    def cancel(self, order_id: str) -> Reply:
        """Send a cancellation."""
        return self._send(Operation.CANCEL, order_id, Step.CANCEL)

    def query(self, order_id: str) -> Reply:
        """Ask for the state of an order, or of a refund."""
        run = self._run
        run.alive()
        money, operation = run.of(order_id), run.operation

        def option(reply: Reply) -> Option:
            return run.told(order_id, operation, Source.QUERY, reply)

        def answers() -> list[Option]:
            now = money.reads()
            past = sorted(money.past.difference(now)) if run.allowed("stale") else []
            said = [read(operation, state) for state in (*now, *past)]
            if run.allowed("silence"):
                said.append(SILENCE)
            if run.allowed("fault"):
                said += [Reply("SUCCESS"), Reply("SIGN_FAIL"), read(operation, "no such state")]
            return [option(reply) for reply in said]

        reply: Reply = run.answered(order_id, "query", answers)
        return reply

    def _send(self, operation: Operation, order_id: str, step: Step) -> Reply:
        run = self._run
        run.check()
        money = run.of(order_id)
        if money.last_sent is None:
            # A new id is a new attempt, and says that those before it have come to nothing.
            for earlier, other in run.money.items():
                if other.last_sent is not None and other.booked is not Step.NOT_DONE:
                    run.book(earlier, Step.NOT_DONE)
            run.check()
        run.trail.did(order_id, step)
        request = Request(operation)
        money.requests.append(request)
        money.last_sent = operation

        def answers() -> list[Option]:
            said = list[Reply]()
            if request.fate == "taken" and request.code is not None:
                link = order_id if operation is Operation.PAY and not money.direct else ""
                said.append(Reply(request.code, link=link if request.code == "SUCCESS" else ""))
            lost = request.fate == "lost"
            late = run.allowed("late") or request.fate != "on its way"
            if lost or (run.allowed("silence") and late) or money.expired:
                said.append(SILENCE)
            return [run.told(order_id, operation, Source.REPLY, reply) for reply in said]

        try:
            reply: Reply = run.answered(order_id, step, answers)
            return reply
        finally:
            request.awaited = False
            if request.fate != "on its way":
                money.requests.remove(request)


class Shop:
    """Everything else around the program: the payer, the goods, the staff, and the time."""

    def __init__(self, run: "Run") -> None:
        """Belong to a sequence."""
        self._run = run

    def show(self, order_id: str) -> None:
        """Show the payer what the answer brought."""
        self._run.check()
        self._run.trail.did(order_id, Step.SHOW)
        self._run.of(order_id).shown = True

    def deliver(self, order_id: str) -> None:
        """Hand over the goods; of a refund: book it as made."""
        self._book(order_id, Step.DONE)

    def refuse(self, order_id: str) -> None:
        """Tell the payer that it failed, and that a new try is safe."""
        self._book(order_id, Step.NOT_DONE)

    def call_staff(self, order_id: str) -> None:
        """Leave it to people."""
        self._book(order_id, Step.HAND_OVER)

    def _book(self, order_id: str, step: Step) -> None:
        self._run.check()
        self._run.book(order_id, step)
        self._run.check()

    def wait(self, order_id: str) -> Event | None:
        """Pause before the next enquiry; return what the time has come to tell, or None to ask."""
        run = self._run
        run.alive()
        worker, money = run.workers[-1], run.of(order_id)

        def tell(event: Event) -> Option:
            def act() -> object:
                if event is Event.EXPIRED:
                    money.expires()
                    worker.knows_expired = True
                run.trail.event(order_id, event)
                return event

            return Option(act)

        ask, cancel = Option(lambda: None, 0), tell(Event.CANCEL)
        options = [ask, cancel, tell(Event.STOP)]
        if worker.waited % 4 == 3 and run.attack.can_cancel:
            options = [cancel, ask, tell(Event.STOP)]
        if money.may_expire():
            # The most ordinary thing is that it is told once.
            options.insert(1 if worker.knows_expired else 0, tell(Event.EXPIRED))
        worker.waited += 1
        worker.asks = ("wait", order_id)
        event: Any = run.choose(options)
        worker.asks = ()
        worker.heard.append(event)
        return event if isinstance(event, Event) else None

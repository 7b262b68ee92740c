"""The provider at its worst: all that one order or one refund can do, within the assumptions.

It is the adversary of the project's proof, for the calls of a program: what a request finds, what
happens by itself, and what an enquiry can read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from rspcode import Kind, Operation, Step


@dataclass(frozen=True)
class Reply:
    """An answer of the provider, digest verified and data decrypted."""

    rsp_code: str | None = None
    inner: str | None = None
    state: str | None = None
    cents: int | None = None
    """The amount of the order, wherever there is a state."""
    link: str = ""
    """What is to be shown to the payer."""


class Way(NamedTuple):
    """One thing that can happen, and what comes of it."""

    what: str
    state: str | None = None
    """What the order or the refund becomes, if it becomes something else."""
    code: str | None = None
    """What a request is answered."""
    past: str | None = None
    """A state that can be read from now on, though it was never more than a moment."""


@dataclass(eq=False)
class Request:
    """A request that was sent."""

    operation: Operation
    fate: str = "on its way"
    """That, or "lost", or "taken"."""
    code: str | None = None
    """What it was answered."""
    awaited: bool = True
    """Whether the program still waits for the answer."""


NOT_FOUND = ""

_READS = {
    "absent": [NOT_FOUND],
    "open": ["NOTPAY"],
    "lapsed": ["NOTPAY"],
    "running": ["PROCESSING"],
    "paid": ["SUCCESS", "PAYERROR"],
    "partly": ["PARTIAL_REFUNDED"],
    "returning": ["REFUND"],
    "returned": ["ORDER_REVERSED", "FULLY_REFUNDED"],
    "closed": ["ORDER_CLOSED"],
    "failed": ["PAYERROR"],
}

_REFUND_READS = {
    "absent": [NOT_FOUND],
    "running": ["PROCESSING", "REFUND"],
    "made": ["SUCCESS", "FULLY_REFUNDED"],
    "twice": ["SUCCESS", "FULLY_REFUNDED"],
    "failed": ["FAIL"],
}


@dataclass
class Money:
    """One order or one refund at the provider, and what the program has booked of it."""

    kind: Kind
    fresh_code: bool
    acts_once: bool
    """R1, of a refund: one id acts once."""
    state: str = "absent"
    past: frozenset[str] = frozenset()
    """What an enquiry may bring besides the state as it is."""
    requests: list[Request] = field(default_factory=list[Request])
    """Those on their way, and those whose answer is still awaited."""
    shown: bool = False
    expired: bool = False
    booked: Step | None = None
    last_sent: Operation | None = None
    """What was last asked of it."""

    @property
    def direct(self) -> bool:
        """Whether the request carries the payer's means."""
        return self.kind is Kind.PAY_DIRECT

    def on_the_way(self, *operations: Operation) -> bool:
        """Whether such a request can still arrive."""
        asked = operations or tuple(Operation)
        return any(r.fate == "on its way" and r.operation in asked for r in self.requests)

    def reads(self) -> list[str]:
        """What an enquiry can read of it as it is, the most ordinary first."""
        if self.kind is Kind.REFUND:
            return _REFUND_READS[self.state]
        # Merchants have seen PAYERROR of orders that were paid; not of expired ones (A9).
        return _READS[self.state][:1] if self.expired else _READS[self.state]

    def happens(self, way: Way, request: Request | None = None) -> None:
        """It becomes something else, and what it was may be read for ever."""
        if way.past is not None:
            self.past |= {way.past}
        if way.state is not None:
            self.past |= set(self.reads())
            self.state = way.state
        if request is not None:
            request.fate = "lost" if way.code is None else "taken"
            request.code = way.code
            if not request.awaited:
                self.requests.remove(request)

    def expires(self) -> None:
        """From now on every answer is the truth: whatever was given before is lost."""
        self.expired, self.past = True, frozenset()
        for request in self.requests:
            request.code = None

    def may_expire(self) -> bool:
        """Whether it is so that no money can come any more (A9)."""
        return not self.on_the_way() and self.state not in ("open", "running")

    def arrivals(self, operation: Operation) -> Iterator[Way]:
        """What can come of a request that arrives, the most ordinary first."""
        if self.kind is Kind.REFUND:
            yield from self._refund_arrives()
        elif operation is Operation.CANCEL:
            yield from self._cancellation_arrives()
        elif self.state != "absent":
            yield Way("the request finds the order there", code="ORDER_USED")
        else:
            if self.direct:
                yield Way("the request is charged", "paid", "SUCCESS")
            yield Way("the request opens the order", "open", "SUCCESS")
            yield Way("the request is refused", code="PARAM_ERROR")
            if self.direct:
                yield Way("the payment code is refused", code="AUTH_CODE_ERROR")
                yield Way("the request is being worked on", "running", "SUCCESS")
                yield Way("charged, answered with a fault", "paid", "BANK_ERROR")
                if not self.fresh_code:
                    yield Way("charged, answered as used", "paid", "AUTH_CODE_ERROR")

    def _cancellation_arrives(self) -> Iterator[Way]:
        match self.state:
            case "absent":
                yield Way("nothing to cancel, answered as done", code="SUCCESS")
            case "open" | "running" | "lapsed" | "failed":
                yield Way("the cancellation closes the order", "closed", "SUCCESS")
            case "paid":
                yield Way("the cancellation reverses", "returned", "SUCCESS")
                yield Way("the cancellation begins to reverse", "returning", "SUCCESS")
                yield Way("the cancellation gives a part back", "partly", "SUCCESS")
            case _:
                yield Way("the cancellation finds it over", code="SUCCESS")
        yield Way("the cancellation is refused", code="REVERSE_NOT_SUPPORT")

    def _refund_arrives(self) -> Iterator[Way]:
        match self.state:
            case "absent":
                yield Way("the refund is made", "made", "SUCCESS")
                yield Way("the refund begins", "running", "SUCCESS")
            case "failed":
                yield Way("the refund begins again", "running", "SUCCESS")
            case _:
                yield Way("the request finds the refund there", code="ORDER_USED")
                yield Way("the request finds the refund there, accepted", code="SUCCESS")
                if not self.acts_once:
                    yield Way("the refund is made again", "twice", "SUCCESS")
        yield Way("the request is refused", code="PARAM_ERROR")

    def to_rest(self) -> Way | None:
        """How it comes to rest if nobody does anything any more."""
        match self.state:
            case "open":
                return Way("it is too late to pay", "lapsed")
            case "running" if self.kind is Kind.REFUND:
                return Way("the refund succeeds", "made")
            case "running":
                after = "failed" if self.direct else "open"
                return Way("the try fails", after, past="PAYERROR")
            case "returning":
                return Way("the money is back", "returned")
            case _:
                return None

    def by_itself(self) -> Iterator[Way]:
        """What the payer and the provider can do besides."""
        match self.state:
            case "open":
                if self.direct or self.shown:
                    yield Way("the payer pays", "paid")
                    yield Way("the payer's try runs", "running")
                    yield Way("the payer's try fails", past="PAYERROR")
                yield Way("the provider closes the order", "closed")
            case "running" if self.kind is Kind.REFUND:
                yield Way("the refund fails", "failed")
            case "running":
                yield Way("the try succeeds", "paid")
            case "lapsed":
                yield Way("the provider closes the order", "closed")
            case "failed" if self.kind is not Kind.REFUND:
                yield Way("the provider closes the order", "closed")
            case _:
                pass

    def may_happen(self) -> bool:
        """Whether the money has moved or still can."""
        if self.kind is Kind.REFUND:
            moving = self.state in ("running", "made", "twice")
            return moving or self.on_the_way(Operation.REFUND)
        visible = self.direct or self.shown
        match self.state:
            case "paid" | "partly" | "running":
                return True
            case "open":
                return visible
            case "absent":
                return visible and self.on_the_way(Operation.PAY)
            case _:
                return False

    def wrong(self) -> str | None:
        """What is bad about the books, if anything."""
        refund = self.kind is Kind.REFUND
        if self.state == "twice":
            return "refunded twice"
        if self.booked is Step.NOT_DONE and self.may_happen():
            if refund:
                return "said not to be refunded, and it is or can be"
            return "said not to be paid, and it is or can be: a new order is charged as well"
        if self.booked is Step.DONE:
            if refund:
                return None if self.state == "made" else "said to be refunded, and it is not"
            if self.state != "paid":
                return "goods for money that is not there"
            if self.on_the_way(Operation.CANCEL):
                return "goods with a cancellation on its way"
        return None

    def __str__(self) -> str:
        requests = [f", a {r.operation} request {r.fate}" for r in self.requests if not r.code]
        return f"is {self.state}{''.join(requests)}"

    def key(self) -> object:
        """All of it, for telling whether two sequences have led to the same."""
        requests = sorted((r.operation, r.fate, r.code or "", r.awaited) for r in self.requests)
        return (
            *(self.state, self.past, tuple(requests)),
            *(self.shown, self.expired, self.booked, self.last_sent),
        )

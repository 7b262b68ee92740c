"""What happened, line by line, as `rspcode attempt` reads it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from rspcode import Attempt, Event, Kind, Operation, Source, Verdict, read_reply
from rspcode.testing._provider import Reply


class _Told(NamedTuple):
    order_id: str
    told: Verdict | Event


@dataclass
class Trail:
    """One sequence. Printed, it can be handed to `rspcode attempt` as it is."""

    kind: Kind
    can_cancel: bool
    can_repeat: bool
    fresh_code: bool
    bad: str = ""
    """What is bad about it."""
    lines: list[str] = field(default_factory=list[str])
    _moves: list[_Told | None] = field(default_factory=list["_Told | None"])

    @property
    def command(self) -> str:
        """What to hand it to: it names what the program did that no step called for."""
        flags = ("can_cancel", "can_repeat", "fresh_code")
        given = [f" --{flag.replace('_', '-')}" for flag in flags if getattr(self, flag)]
        return f"rspcode attempt {self.kind}{''.join(given)} --check -"

    @property
    def moves(self) -> int:
        """How long it is, as the proof of the procedure counts.

        That is what happened to the order, and what the program was told, if the procedure learns
        something from it or if it was the last.
        """
        moves, attempts = 0, dict[str, Attempt]()
        start = Attempt.start(
            self.kind,
            can_cancel=self.can_cancel,
            can_repeat=self.can_repeat,
            fresh_code=self.fresh_code,
        ).attempt
        last = max((at for at, move in enumerate(self._moves) if move is not None), default=None)
        for at, move in enumerate(self._moves):
            if move is None:
                moves += 1
                continue
            old = attempts.get(move.order_id, start)
            told = move.told
            moved = old.heard(told) if isinstance(told, Verdict) else old.told(told)
            attempts[move.order_id] = moved.attempt
            moves += at == last or moved.attempt != old
        return moves

    def remark(self, text: str) -> None:
        """Note something that concerns no order alone."""
        self.lines.append(f"# {text}")

    def happened(self, order_id: str, what: str) -> None:
        """Note what happened at the provider."""
        self.lines.append(f"# {order_id}: {what}")
        self._moves.append(None)

    def cut_repeats(self) -> None:
        """Say what is told again and again in few lines."""
        last = self.lines[-1]
        while self.lines[-3:] == [last] * 3:
            self.lines.pop()
        self.remark("and so on")

    def did(self, order_id: str, step: str) -> None:
        """Note what the program did."""
        self.lines.append(f"{order_id}\tdid:{step}")

    def event(self, order_id: str, event: Event) -> None:
        """Note what the program was told by the wait."""
        self.lines.append(f"{order_id}\t{event}")
        self._moves.append(_Told(order_id, event))

    def reply(self, order_id: str, operation: Operation, source: Source, reply: Reply) -> None:
        """Note an answer; one that states nothing at all is the silence."""
        text = reply.rsp_code or "-"
        if reply.state is not None:
            text += f"/-/{reply.state}"
        self.lines.append(f"{order_id}\t{operation}:{source}:{text}")
        told = read_reply(
            operation, source, rsp_code=reply.rsp_code, inner=reply.inner, state=reply.state
        )
        if source is Source.CALLBACK and reply.state is None:
            self.lines[-1] = f"{order_id}\t{Event.NOTIFIED}"
            self._moves.append(_Told(order_id, Event.NOTIFIED))
        else:
            self._moves.append(_Told(order_id, told))

    def __str__(self) -> str:
        return "\n".join((f"# {self.bad or 'nothing bad'}", f"# {self.command}", *self.lines))

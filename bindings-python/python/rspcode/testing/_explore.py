"""Every sequence up to a length, the shortest first."""

from collections import deque
from dataclasses import dataclass
from typing import Any

from rspcode.testing._attack import Attack
from rspcode.testing._run import Plan, Run
from rspcode.testing._trail import Trail


@dataclass(frozen=True)
class Explored:
    """What an attack has found."""

    sequences: int
    """How many were run."""
    depth: int
    """How many things happened in the longest of them, or were told."""
    complete: bool
    """Whether none is left out, of whatever length."""
    bad: Trail | None
    """The shortest that went bad."""
    at_random: bool = False
    """Whether they were drawn, and so not all."""

    def __str__(self) -> str:
        if self.bad is not None:
            return f"# explored {self.sequences:,} sequences; this one is bad:\n{self.bad}"
        reach = f"all of up to {self.depth} events"
        if self.complete:
            reach = "and there are no others"
        elif self.at_random:
            reach = f"drawn, of up to {self.depth} events"
        return f"explored {self.sequences:,} sequences, {reach}: none is bad"


DEPTH = 4
"""How many events are taken if nothing else is said."""


def explore(attack: Attack[Any], depth: int = DEPTH) -> Explored:
    """Run every sequence of up to `depth` events, until one goes bad.

    An event is something that happens at the provider, or that the program is told, or its end.
    """
    waiting = deque[tuple[int, Plan]]([(0, ())])
    seen = set[object]()
    sequences, complete = 0, True
    bad: Trail | None = None
    bad_length = depth
    later: Trail | None = None
    while waiting:
        length, plan = waiting.popleft()
        if bad is not None and length > bad_length:
            break
        run = Run(attack, plan, seen).play()
        sequences += 1
        if run.bad_in_plan:
            # Of those that are equally short, the one in which the least happens.
            if bad is None or run.trail.moves < bad.moves:
                bad, bad_length = run.trail, length
            continue
        if run.trail.bad and later is None:
            # Behind the end of the plan it went on as it mostly does. There may be a shorter one.
            later = run.trail
        if run.options is None or run.key in seen:
            continue
        if run.key is not None:
            seen.add(run.key)
        if plan and plan[-1][1] == 0 and "kill" not in attack.without:
            if length == depth:
                complete &= run.uses_in_plan == 0
            else:
                for use in range(1, run.uses_in_plan + 1):
                    waiting.append((length + 1, (*plan[:-1], (plan[-1][0], use))))
        for index, option in enumerate(run.options):
            if option.costs == 0:
                waiting.appendleft((length, (*plan, (index, 0))))
            elif length < depth:
                waiting.append((length + option.costs, (*plan, (index, 0))))
            else:
                complete = False
    bad = bad or later
    return Explored(sequences, depth, complete and bad is None, bad)

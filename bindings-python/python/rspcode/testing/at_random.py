"""Long sequences, drawn and made short by hypothesis: `pip install rspcode[testing]`."""

from random import Random
from typing import Any

try:
    import hypothesis
    from hypothesis import strategies
except ModuleNotFoundError:
    raise ModuleNotFoundError("hypothesis is missing: pip install 'rspcode[testing]'") from None

from rspcode.testing._attack import Attack
from rspcode.testing._explore import Explored
from rspcode.testing._run import Plan, Run


def explore_at_random(
    attack: Attack[Any], examples: int = 1000, length: int = 60, seed: int | None = None
) -> Explored:
    """Run so many sequences of up to `length` events; one that goes bad is made as short as can be.

    With a seed they are the same each time.
    """
    kills = strategies.just(0)
    if "kill" not in attack.without:
        kills |= strategies.integers(1, 6)
    events = strategies.tuples(strategies.integers(0, 40), kills)
    sequences = 0

    def is_bad(plan: Plan) -> bool:
        nonlocal sequences
        sequences += 1
        return bool(Run(attack, plan).play().trail.bad)

    settings = hypothesis.settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    random = None if seed is None else Random(seed)
    try:
        plan: Plan = hypothesis.find(
            strategies.lists(events, max_size=length), is_bad, settings=settings, random=random
        )
    except hypothesis.errors.NoSuchExample:
        return Explored(sequences, length, False, None, at_random=True)
    return Explored(sequences, length, False, Run(attack, plan).play().trail, at_random=True)

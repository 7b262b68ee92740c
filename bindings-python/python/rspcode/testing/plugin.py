"""For pytest: the fixture `survives`, and how far it goes.

Write `pytest_plugins = ["rspcode.testing.plugin"]` into the conftest.py beside your settings. It is
not there by itself: pytest would load, and rewrite, all of the package in every run of everybody.
"""

from collections.abc import Callable
from typing import Any

import pytest

from rspcode.testing._attack import Attack
from rspcode.testing._explore import DEPTH, Explored, explore


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take how far to go from the command line."""
    group = parser.getgroup("rspcode", "attack your own integration")
    group.addoption(
        "--attack-depth",
        type=int,
        default=DEPTH,
        help=f"how many events the sequences of `survives` have at most (default: {DEPTH})",
    )
    group.addoption(
        "--attack-examples",
        type=int,
        default=0,
        help="how many long sequences are drawn by hypothesis besides (default: none)",
    )


@pytest.fixture
def survives(request: pytest.FixtureRequest) -> Callable[[Attack[Any]], Explored]:
    """Fail with the shortest sequence in which what is attacked goes bad."""

    def check(attack: Attack[Any]) -> Explored:
        found = explore(attack, request.config.getoption("attack_depth"))
        examples: int = request.config.getoption("attack_examples")
        if found.bad is None and examples:
            from rspcode.testing.at_random import explore_at_random

            found = explore_at_random(attack, examples)
        if found.bad is not None:
            pytest.fail(str(found), pytrace=False)
        return found

    return check

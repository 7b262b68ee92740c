"""What the engines' tests share."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOLD = pytest.StashKey[list]()


@pytest.fixture(scope="session")
def vectors():
    return json.loads((ROOT / "tests" / "vectors.json").read_text("utf-8"))


@pytest.fixture
def tell(request):
    """Returns a function that keeps a line for the end of the run."""
    return request.config.stash.setdefault(TOLD, []).append


def pytest_terminal_summary(terminalreporter, config):
    for line in config.stash.get(TOLD, []):
        terminalreporter.write_line(line)

"""What the tests share: the vectors that every language replays."""

import json
import signal
import sys
from pathlib import Path

import hypothesis
import pytest

import rspcode

# A busy machine is no failure.
hypothesis.settings.register_profile(
    "patient", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("patient")

ROOT = Path(__file__).resolve().parents[2]


def pytest_configure() -> None:
    """Test what users install, never the source tree."""
    package = Path(rspcode.__file__).resolve()
    if not package.is_relative_to(Path(sys.prefix).resolve()):
        pytest.exit(f"rspcode is not installed in {sys.prefix}, but comes from {package}", 1)


@pytest.fixture(scope="session")
def vectors() -> dict:
    return json.loads((ROOT / "tests" / "vectors.json").read_text("utf-8"))


@pytest.fixture
def ctrl_c_is_heard():
    """Whoever runs the tests in the background may ignore it, and what they start would, too."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)

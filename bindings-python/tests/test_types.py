"""Type checkers over the installed package, a user's program, and the programs of the README."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
USER = HERE / "types" / "user.py"
README = (HERE.parent / "README.md").read_text("utf-8")


@pytest.fixture
def programs(tmp_path):
    """A folder with all programs and the settings for both checkers."""
    (tmp_path / "user.py").write_text(USER.read_text("utf-8"), "utf-8")
    for number, block in enumerate(re.findall(r"^```python\n(.*?)^```$", README, re.M | re.S)):
        (tmp_path / f"readme_{number}.py").write_text(block, "utf-8")
    (tmp_path / "pyrightconfig.json").write_text(
        '{"typeCheckingMode": "strict", "reportUnnecessaryTypeIgnoreComment": true}',
        "utf-8",
    )
    assert len(list(tmp_path.glob("*.py"))) > 4
    return tmp_path


def check(folder, *command):
    # pyright asks the first Python on the PATH where packages are.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        [sys.executable, "-m", *command],
        capture_output=True,
        text=True,
        cwd=folder,
        env=os.environ | {"PATH": path},
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_mypy_passes_over_the_package(tmp_path):
    check(tmp_path, "mypy", "--strict", "-p", "rspcode")


def test_mypy_passes_over_programs(programs):
    check(programs, "mypy", "--strict", *sorted(path.name for path in programs.glob("*.py")))


def test_the_stub_is_what_the_module_has(tmp_path):
    check(tmp_path, "mypy.stubtest", "rspcode")


def test_pyright_passes_over_programs(programs):
    check(programs, "pyright", "--pythonpath", sys.executable)


def test_pyright_knows_every_type_of_the_package(tmp_path):
    check(
        tmp_path,
        "pyright",
        "--pythonpath",
        sys.executable,
        "--verifytypes",
        "rspcode",
        "--ignoreexternal",
    )

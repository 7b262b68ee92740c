"""Type checkers over the installed package, a user's program, the README's, and the examples."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import readme

HERE = Path(__file__).resolve().parent
USER = HERE / "types" / "user.py"
README = HERE.parent / "README.md"
# Programs with one of these are run and not checked.
UNTYPED = re.compile(r"^(import|from) (pandas|pyarrow|dask|datafusion)\b", re.M)


@pytest.fixture
def programs(tmp_path):
    """A folder with all programs and the settings for both checkers."""
    (tmp_path / "user.py").write_text(USER.read_text("utf-8"), "utf-8")
    for example in readme.EXAMPLES.glob("*.py"):
        (tmp_path / example.name).write_text(example.read_text("utf-8"), "utf-8")
    for number, block in enumerate(readme.programs(README)):
        if UNTYPED.search(block):
            continue
        (tmp_path / f"readme_{number}.py").write_text(block, "utf-8")
    (tmp_path / "pyrightconfig.json").write_text(
        '{"typeCheckingMode": "strict", "reportUnnecessaryTypeIgnoreComment": true}',
        "utf-8",
    )
    texts = [path.read_text("utf-8") for path in tmp_path.glob("*.py")]
    assert len(texts) > 5
    assert any("rspcode.arrow" in text for text in texts)
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


def test_mypy_finds_a_verdict_in_the_place_of_a_condition(tmp_path):
    (tmp_path / "user.py").write_text(
        "from rspcode import Verdict\n"
        "def paid(verdict: Verdict) -> bool:\n"
        "    if verdict:\n"
        "        return True\n"
        "    return False\n",
        "utf-8",
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--warn-unreachable", "user.py"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 1
    assert "user.py:4: error: Statement is unreachable" in done.stdout


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

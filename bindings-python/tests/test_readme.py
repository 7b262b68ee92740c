"""The blocks of README.md do what they say, and so do those of the project's that are in Python."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

HERE = Path(__file__).resolve()
PACKAGE, PROJECT = HERE.parents[1] / "README.md", HERE.parents[2] / "README.md"


def blocks(readme: Path, language: str) -> list[str]:
    text = readme.read_text("utf-8")
    found = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found, f"there is no {language} block in {readme}"
    return found


@pytest.mark.parametrize("block", [*blocks(PACKAGE, "python"), *blocks(PROJECT, "python")])
def test_a_program_runs(block, tmp_path):
    program = tmp_path / "example.py"
    program.write_text(block, "utf-8")
    done = subprocess.run([sys.executable, program], capture_output=True, text=True, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("block", blocks(PACKAGE, "console"))
def test_a_command_prints_what_stands_there(block):
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, expected = example.partition("\n")
        done = subprocess.run(
            ["sh", "-c", command], capture_output=True, text=True, env=os.environ | {"PATH": path}
        )
        assert (done.stdout, done.stderr) == (expected, "")

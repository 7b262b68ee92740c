"""The package as it is installed: what it says of itself, and what it brings along."""

import ast
import importlib.metadata
import inspect
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import rspcode
from rspcode import _native

PACKAGE = Path(rspcode.__file__).parent
DISTRIBUTION = importlib.metadata.distribution("rspcode")


def test_the_version_is_the_same_everywhere():
    assert DISTRIBUTION.version == rspcode.__version__
    assert rspcode.__version__.count(".") == 2
    assert rspcode.TABLE_VERSION >= 1


COPY = "import rspcode; print(rspcode.classify('pay_state', 'SUCCESS').next)"


def imported(tmp_path, change):
    """What the package says once `change` was made to a copy of it."""
    copy = tmp_path / "rspcode"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    change(copy)
    program = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {COPY}"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)


def replace(name, old, new):
    def change(copy):
        text = (copy / name).read_text("utf-8")
        assert old in text
        (copy / name).write_text(text.replace(old, new), "utf-8")

    return change


def test_a_copy_of_the_package_answers(tmp_path):
    done = imported(tmp_path, lambda _copy: None)
    assert (done.stdout, done.stderr) == ("accept\n", "")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            replace("_versions.py", f'"{rspcode.__version__}"', '"0.0.9"'),
            f"0.0.9 (table version {rspcode.TABLE_VERSION})",
        ),
        (
            replace(
                "_versions.py", f"TABLE_VERSION = {rspcode.TABLE_VERSION}", "TABLE_VERSION = 4711"
            ),
            f"{rspcode.__version__} (table version 4711)",
        ),
        (lambda copy: (copy / "_versions.py").unlink(), "a version that they do not tell"),
    ],
)
def test_files_of_another_version_are_refused_and_both_are_named(tmp_path, change, told):
    done = imported(tmp_path, change)
    own = f"{rspcode.__version__} (table version {rspcode.TABLE_VERSION})"
    assert done.stderr.splitlines()[-1] == (
        f"ImportError: rspcode: the native module is of version {own}, and the Python files "
        f"beside it are of {told}; install the package anew"
    )
    assert done.stdout == ""


def test_members_are_taken_by_their_words(tmp_path):
    """Not by their places: in another order the answers are the same."""
    two = re.compile(r"    ACCEPT = .*?(?=    QUERY = )", re.S)

    def exchange(copy):
        path = copy / "_vocabulary.py"
        text = path.read_text("utf-8")
        members = two.search(text)[0]
        accept, inspect = members.partition("    INSPECT = ")[::2]
        assert accept
        assert inspect
        path.write_text(text.replace(members, f"    INSPECT = {inspect}{accept}"), "utf-8")

    done = imported(tmp_path, exchange)
    assert (done.stdout, done.stderr) == ("accept\n", "")


def test_a_member_that_is_missing_is_told(tmp_path):
    done = imported(tmp_path, replace("_vocabulary.py", '"in_progress"', '"running"'))
    assert done.stderr.splitlines()[-1].startswith(
        "ImportError: rspcode: Cause has no in_progress: "
    )
    assert "panicked" not in done.stderr


def test_the_module_says_that_it_needs_no_lock():
    """Only free-threaded interpreters read that, and none loads this wheel: see the source."""
    source = (Path(__file__).parents[1] / "src" / "lib.rs").read_text("utf-8")
    assert source.count("#[pymodule(gil_used = false)]") == 1


def test_the_licences_and_the_readme_are_there():
    metadata = DISTRIBUTION.metadata
    assert metadata["License-Expression"] == "MIT OR Apache-2.0"
    assert metadata.get_all("License-File") == ["LICENSE-MIT", "LICENSE-APACHE"]
    names = {file.name for file in DISTRIBUTION.files}
    assert {"LICENSE-MIT", "LICENSE-APACHE", "py.typed", "_native.pyi"} <= names
    assert "classify(" in metadata.get_payload()
    assert metadata.get_all("Requires-Dist") is None


def test_the_stub_documents_what_is_there():
    """What an editor shows is what help() shows."""
    tree = ast.parse((PACKAGE / "_native.pyi").read_text("utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert len(functions) == 4
    for node in functions:
        function = getattr(_native, node.name)
        assert ast.get_docstring(node) == inspect.getdoc(function)
        assert [arg.arg for arg in node.args.args] == list(inspect.signature(function).parameters)


def test_importing_it_brings_nothing_heavy_along():
    """Neither typing nor json nor anything that is installed beside it."""
    program = f"""
import sys, enum, dataclasses
sys.path.append({str(PACKAGE.parent)!r})
before = set(sys.modules)
import rspcode
print(*sorted(set(sys.modules) - before))
"""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], capture_output=True, check=True, text=True
    )
    brought = {name.partition(".")[0] for name in done.stdout.split()}
    assert brought == {"__future__", "rspcode"}

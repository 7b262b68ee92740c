"""The package as it is installed: what it says of itself, and what it brings along."""

import ast
import importlib.metadata
import inspect
import subprocess
import sys
from pathlib import Path

import rspcode
from rspcode import _native

PACKAGE = Path(rspcode.__file__).parent
DISTRIBUTION = importlib.metadata.distribution("rspcode")


def test_the_version_is_the_same_everywhere():
    assert DISTRIBUTION.version == rspcode.__version__
    assert rspcode.__version__.count(".") == 2
    assert rspcode.TABLE_VERSION >= 1


def test_the_module_says_that_it_needs_no_lock():
    """Only free-threaded interpreters read that, and none loads this wheel: see the source."""
    source = (Path(__file__).parents[1] / "src" / "lib.rs").read_text("utf-8")
    assert source.count("#[pymodule(gil_used = false)]") == 1


def test_the_licences_and_the_readme_are_there():
    metadata = DISTRIBUTION.metadata
    assert metadata["License-Expression"] == "MIT OR Apache-2.0"
    licences = ["LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY-NOTICES.md"]
    assert metadata.get_all("License-File") == licences
    names = {file.name for file in DISTRIBUTION.files}
    assert {*licences, "rspcode.cdx.json", "py.typed", "_native.pyi"} <= names
    assert "classify(" in metadata.get_payload()
    # For rspcode.testing, and only where it is asked for.
    assert metadata.get_all("Requires-Dist") == ["hypothesis>=6.100 ; extra == 'testing'"]


def test_the_stub_documents_what_is_there():
    """What an editor shows is what help() shows."""
    tree = ast.parse((PACKAGE / "_native.pyi").read_text("utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    native = {name for name, value in vars(_native).items() if inspect.isbuiltin(value)}
    assert {node.name for node in functions} == native
    for node in functions:
        function = getattr(_native, node.name)
        assert ast.get_docstring(node) == inspect.getdoc(function)
        names = [arg.arg for arg in (*node.args.args, *node.args.kwonlyargs)]
        assert names == list(inspect.signature(function).parameters)


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

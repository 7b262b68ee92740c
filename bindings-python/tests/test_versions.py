"""A native module and Python files that do not belong together: an ImportError, no other answer."""

import dataclasses
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import rspcode
from rspcode import TABLE_VERSION, VERDICTS, __version__

OWN = f"{__version__} (table version {TABLE_VERSION})"
DO_NOT_FIT = (
    "rspcode: the native module and the Python files beside it are both of version "
    f"{OWN}, but do not fit: "
)
VOCABULARIES = [
    *("Context", "Outcome", "Cause", "Next", "Actor", "Basis", "Code"),
    *("Operation", "Source", "Kind", "Event", "Step", "Reason", "End"),
]

# Whoever catches the error and tries again is told the same.
PROGRAM = """
import dataclasses, json
try:
    import rspcode
except ImportError as error:
    print(error)
    try:
        import rspcode
    except ImportError as again:
        assert str(again) == str(error), again
else:
    from rspcode import Attempt, Code, Context, Kind, Reason, Step, VERDICTS, classify
    begun = Attempt.start(Kind["REFUND"])
    assert (begun.step, begun.reason) == (Step["SEND"], Reason["STARTED"])
    assert begun.attempt.kind is Kind["REFUND"]
    for v in VERDICTS:
        code = None if v.code is None else Code[v.code.value]
        assert classify(Context[v.context.value.upper()], code) is v
    print(json.dumps([rspcode.__file__, *map(dataclasses.asdict, VERDICTS)]))
"""


@pytest.fixture
def copy(tmp_path):
    """A copy of the installed package, to be altered."""
    package = Path(rspcode.__file__).parent
    return shutil.copytree(
        package, tmp_path / "rspcode", ignore=shutil.ignore_patterns("__pycache__")
    )


def said(copy):
    """What the copy says to a program that imports it, which is one line."""
    program = f"import sys\nsys.path.insert(0, {str(copy.parent)!r})\n{PROGRAM}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.removesuffix("\n")


def answers_are_right(copy):
    file, *verdicts = json.loads(said(copy))
    assert Path(file) == copy / "__init__.py"
    assert verdicts == [dataclasses.asdict(verdict) for verdict in VERDICTS]


def replace(path, old, new):
    text, count = re.subn(old, new, path.read_text("utf-8"))
    assert count == 1
    path.write_text(text, "utf-8")


def define(copy, vocabulary, members):
    """Have the copy define a vocabulary anew, with these names and words."""
    with (copy / "_vocabulary.py").open("a", encoding="utf-8") as file:
        file.write(f"\n{vocabulary} = StrEnum({vocabulary!r}, {members!r})\n")


def members_of(vocabulary):
    return [(member.name, member.value) for member in getattr(rspcode, vocabulary)]


def test_an_unaltered_copy_gives_the_right_answers(copy):
    answers_are_right(copy)


@pytest.mark.parametrize(
    ("old", "new", "theirs"),
    [
        (r"\bVERSION = .*", 'VERSION = "0.0.9"', f"0.0.9 (table version {TABLE_VERSION})"),
        (r"TABLE_VERSION = .*", "TABLE_VERSION = 4711", f"{__version__} (table version 4711)"),
        (r"TABLE_VERSION = .*", "TABLE_VERSION = -1", "a version that they do not tell"),
        (r"TABLE_VERSION = .*", "", "a version that they do not tell"),
        (r"\bVERSION = .*", "", "a version that they do not tell"),
    ],
)
def test_other_versions_are_refused_and_both_are_named(copy, old, new, theirs):
    replace(copy / "_versions.py", old, new)
    assert said(copy) == (
        f"rspcode: the native module is of version {OWN}, "
        f"and the Python files beside it are of {theirs}; install the package anew"
    )


def test_files_of_a_time_before_there_were_versions_are_refused(copy):
    (copy / "_versions.py").unlink()
    assert "are of a version that they do not tell; install" in said(copy)


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_the_order_of_the_members_changes_no_answer(copy, vocabulary):
    define(copy, vocabulary, members_of(vocabulary)[::-1])
    answers_are_right(copy)


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
@pytest.mark.parametrize(
    ("altered", "told"),
    [
        pytest.param(lambda first, *rest: rest, "{0} has ", id="missing"),
        pytest.param(
            lambda first, *rest: [first, *rest, ("NEW", "new")], "{0} has ", id="one more"
        ),
        pytest.param(
            lambda first, *rest: [(first[0], "new"), *rest], "{2!r} is not a valid ", id="word"
        ),
        pytest.param(
            lambda first, *rest: [("NEW", first[1]), *rest], "{0}.{1} is called NEW", id="name"
        ),
        pytest.param(
            lambda first, second, *rest: [(first[0], second[1]), (second[0], first[1]), *rest],
            "{0}.{1} is called ",
            id="exchanged",
        ),
    ],
)
def test_other_members_are_refused(copy, vocabulary, altered, told):
    members = members_of(vocabulary)
    define(copy, vocabulary, list(altered(*members)))
    assert said(copy).startswith(DO_NOT_FIT + told.format(vocabulary, *members[0]))


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_a_vocabulary_that_is_not_there_is_refused(copy, vocabulary):
    replace(copy / "_vocabulary.py", rf"\bclass {vocabulary}\(", "class Other(")
    # The first that misses it: a Python file that imports it, or the native module.
    told = rf"(cannot import name|module 'rspcode._vocabulary' has no attribute) '{vocabulary}'"
    assert re.match(re.escape(DO_NOT_FIT) + told, said(copy))


@pytest.mark.parametrize("kind", ["Verdict", "CodeInfo"])
@pytest.mark.parametrize(
    ("declared", "unknown"),
    [
        pytest.param("", "explanation", id="missing"),
        pytest.param("    advice: str\n", "explanation", id="name"),
        pytest.param("    explanation: str\n    advice: str\n", "advice", id="one more"),
    ],
)
def test_other_fields_are_refused(copy, kind, declared, unknown):
    """Neither may one be missing, nor one be there that would have no value."""
    fields = rf"(class {kind}Fields:(?s:.*?)\n)    explanation: str\n"
    replace(copy / "_fields.py", fields, rf"\1{declared}")
    error = said(copy)
    assert error.startswith(DO_NOT_FIT)
    assert f"{kind}' object has no attribute {unknown!r}" in error


@pytest.mark.parametrize(
    ("module", "kind"),
    [
        ("_verdict", "Verdict"),
        ("_verdict", "CodeInfo"),
        ("_procedure", "Attempt"),
        ("_procedure", "Move"),
    ],
)
def test_a_class_that_is_not_there_is_refused(copy, module, kind):
    with (copy / f"{module}.py").open("a", encoding="utf-8") as file:
        file.write(f"\ndel {kind}\n")
    assert said(copy).startswith(f"{DO_NOT_FIT}module 'rspcode.{module}' has no attribute {kind!r}")

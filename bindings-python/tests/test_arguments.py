"""What can be passed, and what is refused in which words."""

import inspect
import subprocess
import sys

import pytest

import rspcode
from rspcode import Code, Context, classify, classify_many, find

WORDS = ", ".join(Context)


def unlisted(context="pay_reply"):
    return classify(context, None)


def test_by_position_and_by_keyword():
    timeout = classify("pay_reply", "TIMEOUT")
    assert classify("pay_reply", code="TIMEOUT") is timeout
    assert classify(context="pay_reply", code="TIMEOUT") is timeout
    assert classify(code="TIMEOUT", context="pay_reply") is timeout
    assert (
        classify(**{"".join(["con", "text"]): "pay_reply", "".join(["co", "de"]): "TIMEOUT"})
        is timeout
    )
    assert classify(*("pay_reply", "TIMEOUT")) is timeout
    assert classify_many(codes=["TIMEOUT"], context="pay_reply") == [timeout]
    assert find(code="TIMEOUT").code == "TIMEOUT"


@pytest.mark.parametrize(
    ("args", "kwargs"),
    [
        ((), {}),
        (("pay_reply",), {}),
        (("pay_reply", "TIMEOUT", "x"), {}),
        (("pay_reply",), {"context": "pay_reply"}),
        (("pay_reply",), {"kode": "TIMEOUT"}),
        ((), {"context": "pay_reply", "kode": "TIMEOUT"}),
        ((), {"context": "pay_reply", "code": "TIMEOUT", "more": 1}),
        (("pay_reply", "TIMEOUT"), {"code": "TIMEOUT"}),
    ],
)
def test_a_wrong_call_is_a_type_error(args, kwargs):
    with pytest.raises(TypeError, match=r"classify\(\) (missing|takes|got)"):
        classify(*args, **kwargs)


def test_the_signature_and_the_documentation_can_be_read():
    assert str(inspect.signature(classify)) == "(context, code)"
    assert classify.__name__ == "classify"
    assert classify.__module__ == "rspcode"
    for function in (classify, classify_many, find):
        assert inspect.getdoc(function)


def test_a_context_is_a_member_or_its_word():
    for context in Context:
        verdict = classify(context, "TIMEOUT")
        assert verdict.context is context
        assert classify(context.value, "TIMEOUT") is verdict
        # A word that was read from somewhere, and so is another object.
        assert classify("".join(list(context.value)), "TIMEOUT") is verdict
        assert classify_many("".join(list(context.value)), ["TIMEOUT"]) == [verdict]


@pytest.mark.parametrize(
    "given", ["", "pay", "PAY_REPLY", " pay_reply", "pay_reply\0", "\ud800", Code.SUCCESS]
)
@pytest.mark.parametrize("function", [classify, classify_many])
def test_an_unknown_context_is_a_value_error_that_lists_the_words(function, given):
    with pytest.raises(ValueError, match="unknown context") as error:
        function(given, [] if function is classify_many else "TIMEOUT")
    assert str(error.value) == f"unknown context; the valid words are {WORDS}; not {given!r}"


def test_a_very_long_context_is_not_repeated_in_the_error():
    with pytest.raises(ValueError, match="not 'xxxx") as error:
        classify("x" * 1_000_000, "TIMEOUT")
    assert len(str(error.value)) < 400


@pytest.mark.parametrize("given", [None, 1, b"pay_reply", ["pay_reply"], Context])
@pytest.mark.parametrize("function", [classify, classify_many])
def test_a_context_of_a_wrong_type_is_a_type_error(function, given):
    name = type(given).__name__
    with pytest.raises(TypeError, match=f"^context must be a Context or its word, not {name}$"):
        function(given, [] if function is classify_many else "TIMEOUT")


@pytest.mark.parametrize("given", [1, 1.5, b"TIMEOUT", ["TIMEOUT"], object(), True])
def test_a_code_of_a_wrong_type_is_a_type_error(given):
    name = type(given).__name__
    with pytest.raises(TypeError, match=f"^code must be a str or None, not {name}$"):
        classify("pay_reply", given)
    with pytest.raises(TypeError, match=f"^code must be a str or None, not {name}$"):
        find(given)
    with pytest.raises(TypeError, match=rf"^codes\[2\] must be a str or None, not {name}$"):
        classify_many("pay_reply", ["TIMEOUT", None, given])


@pytest.mark.parametrize(
    "given",
    [
        None,
        "",
        " \t\n\f\r",
        "\0",
        "SUCCESS\0",
        "\ud800",
        "SUCCESS\udfff",
        "timeout",
        "\N{CYRILLIC CAPITAL LETTER TE}IMEOUT",
        "TIMEOUT\N{NO-BREAK SPACE}",
        "x" * 5_000_000,
        "\N{PILE OF POO}" * 1_000_000,
        "\ud800" * 1_000_000,
    ],
)
def test_any_other_text_and_none_are_unlisted(given):
    verdict = classify("pay_reply", given)
    assert verdict is unlisted()
    assert verdict.code is None
    assert verdict.id == 0
    assert verdict.message == ""
    assert (verdict.outcome, verdict.next, verdict.actor) == ("unknown", "query", "nobody")
    assert find(given) is None


def test_a_str_of_a_class_of_its_own_is_a_text():
    class Text(str):
        def __eq__(self, other):
            raise AssertionError

        def __hash__(self):
            raise AssertionError

    assert classify(Text("pay_reply"), Text(" TIMEOUT ")).code is Code.TIMEOUT


def test_what_is_raised_while_an_error_is_made_passes_through():
    class Text(str):
        def __repr__(self):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        classify(Text("payment"), "TIMEOUT")


@pytest.mark.skipif(sys.platform != "linux", reason="there the limit is not kept to")
def test_what_has_no_end_is_a_memory_error():
    program = """
import itertools, resource, rspcode
# From here on there is only what the process has already.
_, most = resource.getrlimit(resource.RLIMIT_AS)
resource.setrlimit(resource.RLIMIT_AS, (0, most))
try:
    rspcode.classify_many("pay_reply", itertools.repeat("x"))
except MemoryError:
    print("MemoryError")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "MemoryError\n", "")


def test_what_is_raised_while_reading_the_codes_passes_through():
    def codes():
        yield "TIMEOUT"
        raise LookupError("no more")

    with pytest.raises(LookupError, match="no more"):
        classify_many("pay_reply", codes())


def test_many_takes_any_iterable():
    expected = [classify("pay_state", code) for code in ("SUCCESS", None, "?")]
    for codes in (["SUCCESS", None, "?"], ("SUCCESS", None, "?"), iter(["SUCCESS", None, "?"])):
        assert classify_many("pay_state", codes) == expected
    assert classify_many("pay_state", (code for code in ("SUCCESS", None, "?"))) == expected
    assert classify_many("pay_state", {"SUCCESS": 1, None: 2, "?": 3}) == expected
    assert classify_many("pay_state", []) == []


def test_many_refuses_a_single_str_and_what_is_not_iterable():
    with pytest.raises(TypeError, match="codes must be an iterable of codes, not one str"):
        classify_many("pay_reply", "SUCCESS")
    with pytest.raises(TypeError, match="not iterable"):
        classify_many("pay_reply", None)


def test_many_says_what_an_iterable_with_a_wrong_length_holds():
    class Codes(list):
        def __len__(self):
            return 10**18

    assert classify_many("pay_reply", Codes(["TIMEOUT"])) == [classify("pay_reply", "TIMEOUT")]


def test_nothing_else_is_public():
    # Modules of their own, which stand there once they were imported.
    public = {name for name in vars(rspcode) if not name.startswith("_")} - {"arrow", "testing"}
    assert public == {name for name in rspcode.__all__ if not name.startswith("_")}

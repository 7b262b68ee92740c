"""One answer read whole: which texts can be passed, and what they mean together."""

import inspect

import pytest

from rspcode import Code, Context, Operation, Source, classify, read_reply


def test_nothing_at_all_is_silence():
    for operation in Operation:
        assert read_reply(operation, Source.REPLY) is classify(f"{operation}_reply", None)
        for source in (Source.QUERY, Source.CALLBACK):
            assert read_reply(operation, source) is classify("query_reply", None)


def test_absent_is_not_empty():
    accepted = read_reply("pay", "query", rsp_code="SUCCESS", inner=None, state=None)
    assert accepted is classify("query_reply", "SUCCESS")
    assert read_reply("pay", "query", rsp_code="SUCCESS", state="") is classify("pay_state", "")
    assert read_reply("pay", "query", state="SUCCESS") is classify("query_reply", "")


def test_the_levels():
    paid = read_reply("pay", "callback", rsp_code="SUCCESS", inner="SUCCESS", state=" success\n")
    assert paid is classify("pay_state", "SUCCESS")
    assert paid.may_release_goods
    refused = read_reply("pay", "query", rsp_code="SIGN_FAIL", state="SUCCESS")
    assert refused is classify("query_reply", "SIGN_FAIL")
    inside = read_reply("pay", "reply", rsp_code="SUCCESS", inner=Code.MER_NO_AUTH)
    assert inside is classify("pay_reply", "MER_NO_AUTH")


def test_members_and_words_and_keywords():
    expected = classify("refund_state", "FAIL")
    for operation in (Operation.REFUND, "refund", "".join(["ref", "und"])):
        for source in (Source.QUERY, "query"):
            answer = read_reply(
                source=source, operation=operation, rsp_code="SUCCESS", state="FAIL"
            )
            assert answer is expected


def test_the_signature_can_be_read():
    signature = inspect.signature(read_reply)
    assert str(signature) == "(operation, source, *, rsp_code=None, inner=None, state=None)"
    with pytest.raises(TypeError, match="positional"):
        read_reply("pay", "query", "SUCCESS")
    with pytest.raises(TypeError, match="missing"):
        read_reply("pay")


@pytest.mark.parametrize("given", ["", "PAY", Context.PAY_REPLY, "\ud800", "callback"])
def test_another_operation_is_a_value_error(given):
    words = ", ".join(Operation)
    with pytest.raises(ValueError, match="unknown operation") as error:
        read_reply(given, "reply")
    assert str(error.value) == f"unknown operation; the valid words are {words}; not {given!r}"


def test_another_source_is_a_value_error():
    with pytest.raises(ValueError, match="unknown source; the valid words are reply, query, cal"):
        read_reply("pay", "pay")


@pytest.mark.parametrize("given", [1, b"SUCCESS", ["SUCCESS"], True])
def test_other_types_are_a_type_error(given):
    name = type(given).__name__
    for level in ("rsp_code", "inner", "state"):
        with pytest.raises(TypeError, match=f"^{level} must be a str or None, not {name}$"):
            read_reply("pay", "reply", **{level: given})
    with pytest.raises(
        TypeError, match=f"^operation must be an Operation or its word, not {name}$"
    ):
        read_reply(given, "reply")
    with pytest.raises(TypeError, match=f"^source must be a Source or its word, not {name}$"):
        read_reply("pay", given)


@pytest.mark.parametrize("text", ["\ud800", "x" * 5_000_000, "\0", "成功"])
def test_any_other_text_is_unlisted(text):
    assert read_reply("pay", "query", rsp_code=text) is classify("query_reply", "")
    assert read_reply("pay", "query", rsp_code="SUCCESS", state=text) is classify("pay_state", "")

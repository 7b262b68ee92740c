"""Arbitrary texts, against the rule as it is written down."""

from hypothesis import given
from hypothesis import strategies as st

from rspcode import Code, Context, classify, classify_many, find

SPACE = " \t\n\f\r"
SPELLINGS = {
    "success": "SUCCESS",
    "notpay": "NOTPAY",
    "ORDERCLOSE": "ORDER_CLOSED",
    "orderclosed": "ORDER_CLOSED",
}

ANYTHING = st.text(st.characters(categories=None, exclude_categories=()))
NEARLY = st.builds(
    lambda before, word, after: before + word + after,
    st.text(SPACE + "\v\0x"),
    st.sampled_from([*(code.value for code in Code), *SPELLINGS]),
    st.text(SPACE + "\v\0X"),
)


def expected(context: Context, text: str) -> str | None:
    word = text.strip(SPACE)
    if context.endswith("_state"):
        word = SPELLINGS.get(word, word)
    return word if word in Code.__members__ else None


@given(st.sampled_from(Context), ANYTHING | NEARLY)
def test_a_text_is_a_listed_code_or_not(context, text):
    verdict = classify(context, text)
    assert verdict.context is context
    assert verdict.code == expected(context, text)
    assert classify(context=str(context), code=text) is verdict
    code = find(text)
    assert (code and code.code) == expected(Context.PAY_REPLY, text)


@given(st.sampled_from(Context), st.lists(st.none() | ANYTHING | NEARLY))
def test_many_are_answered_as_one_by_one(context, texts):
    assert classify_many(context, texts) == [classify(context, text) for text in texts]
    assert classify_many(context, iter(texts)) == [classify(context, text) for text in texts]

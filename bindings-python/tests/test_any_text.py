"""Arbitrary texts, against the rule as it is written down."""

from hypothesis import given
from hypothesis import strategies as st

from rspcode import Code, Context, classify, classify_many, find

SPACE = " \t\n\f\r"
EVERYWHERE = {"success": "SUCCESS"}
IN_STATES = EVERYWHERE | {
    "notpay": "NOTPAY",
    "ORDERCLOSE": "ORDER_CLOSED",
    "orderclosed": "ORDER_CLOSED",
}

ANYTHING = st.text(st.characters(categories=None, exclude_categories=()))
NEARLY = st.builds(
    lambda before, word, after: before + word + after,
    st.text(SPACE + "\v\0x"),
    st.sampled_from([*(code.value for code in Code), *IN_STATES]),
    st.text(SPACE + "\v\0X"),
)


def listed(word: str) -> str | None:
    return word if word in Code.__members__ else None


def check(context: Context, text: str) -> None:
    word = text.strip(SPACE)
    spellings = IN_STATES if context.endswith("_state") else EVERYWHERE
    verdict = classify(context, text)
    assert verdict.context is context
    assert verdict.code == spellings.get(word, listed(word))
    assert classify(context=str(context), code=text) is verdict
    code = find(text)
    assert (code and code.code) == listed(word)


@given(st.sampled_from(Context), ANYTHING | NEARLY)
def test_a_text_is_a_listed_code_or_not(context, text):
    check(context, text)


def test_every_spelling_is_read_where_it_is_written_down():
    for context in Context:
        for word in [*IN_STATES, *(word.upper() for word in IN_STATES)]:
            check(context, word)
            check(context, f" {word}\n")


@given(st.sampled_from(Context), st.lists(st.none() | ANYTHING | NEARLY))
def test_many_are_answered_as_one_by_one(context, texts):
    assert classify_many(context, texts) == [classify(context, text) for text in texts]
    assert classify_many(context, iter(texts)) == [classify(context, text) for text in texts]

"""The sentences for payers in every language."""

import pytest

from rspcode import VERDICTS, Step, classify

TAGS = ["en", "fr-CA", "zh-Hans", "zh-Hant"]


@pytest.fixture
def texts(vectors):
    """Every sentence by its English one."""
    return {texts["en"]: texts for texts in vectors["payer_texts"]}


@pytest.mark.parametrize("tag", TAGS)
def test_every_verdict_and_step_has_the_sentence_in_the_vectors(texts, tag):
    for verdict in VERDICTS:
        assert verdict.payer_text_in(tag) == texts[verdict.payer_text][tag]
    for step in Step:
        expected = None if step.payer_text is None else texts[step.payer_text][tag]
        assert step.payer_text_in(tag) == expected


def test_every_tag_is_served_as_the_vectors_say(vectors, texts):
    verdict = classify("pay_state", "SUCCESS")
    assert len(vectors["tags"]) > 40
    for tag, locale in vectors["tags"]:
        assert verdict.payer_text_in(tag) == texts[verdict.payer_text][locale]
        assert Step.DONE.payer_text_in(tag) == texts[Step.DONE.payer_text][locale]


@pytest.mark.parametrize("tag", [None, "", "\ud800", "zh\ud800", "x" * 1_000_000])
def test_what_is_no_tag_is_english(tag):
    verdict = classify("pay_state", "SUCCESS")
    assert verdict.payer_text_in(tag) == verdict.payer_text


@pytest.mark.parametrize("tag", [1, b"zh", ["zh"]])
def test_what_is_no_text_is_a_mistake(tag):
    for answer in (VERDICTS[0], Step.DONE):
        with pytest.raises(TypeError, match="tag must be a str or None"):
            answer.payer_text_in(tag)

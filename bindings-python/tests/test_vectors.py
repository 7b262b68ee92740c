"""Replays the vectors: every answer, and hostile inputs."""

import dataclasses

from given import text_of

from rspcode import CODES, TABLE_VERSION, VERDICTS, Code, Context, classify, classify_many, find


def test_every_cell_is_the_one_in_the_vectors(vectors):
    assert vectors["table_version"] == TABLE_VERSION
    assert len(vectors["cells"]) == len(VERDICTS)
    for verdict, cell in zip(VERDICTS, vectors["cells"], strict=True):
        assert dataclasses.asdict(verdict) == cell
        assert list(dataclasses.asdict(verdict)) == list(cell)
        assert classify(cell["context"], cell["code"]) is verdict
        assert classify(Context(cell["context"]), cell["code"] and Code(cell["code"])) is verdict


def test_every_input_gets_the_answer_in_the_vectors(vectors):
    texts = [text_of(given) for given in vectors["inputs"]]
    assert len(texts) == vectors["count"]
    for position, context in enumerate(Context):
        expected = [VERDICTS[given["cells"][position]] for given in vectors["inputs"]]
        assert [classify(context, text) for text in texts] == expected
        assert [classify(context, code=text) for text in texts] == expected
        assert [classify(context=context.value, code=text) for text in texts] == expected
        assert [classify(code=text, context=context.value) for text in texts] == expected
        assert classify_many(context, texts) == expected


def test_every_input_is_found_or_not_as_the_vectors_say(vectors):
    # The first context is a reply, so of the spellings only one is read there.
    for given in vectors["inputs"]:
        verdict = VERDICTS[given["cells"][0]]
        text = text_of(given)
        is_spelling = text.strip(" \t\n\f\r") == "success"
        code = find(text)
        assert (code and code.code) == (None if is_spelling else verdict.code)


def test_every_code_is_the_one_in_the_vectors(vectors):
    listed = {cell["code"] for cell in vectors["cells"]} - {None}
    assert len(CODES) == len(Code) == len(listed)
    for code, member, cell in zip(CODES, Code, vectors["cells"], strict=False):
        assert code.code is member
        assert code is find(member)
        assert dataclasses.asdict(code) == {name: cell[name] for name in dataclasses.asdict(code)}

"""The closed vocabularies: enums that are strings."""

import copy
import enum
import json
import pickle

import pytest

from rspcode import (
    Actor,
    Basis,
    Cause,
    Code,
    Context,
    End,
    Event,
    Kind,
    Next,
    Operation,
    Outcome,
    Reason,
    Source,
    Step,
    classify,
)

FIELDS = {
    "context": Context,
    "outcome": Outcome,
    "cause": Cause,
    "next": Next,
    "actor": Actor,
    "basis": Basis,
}
PROCEDURE = [Operation, Source, Kind, Event, Step, Reason, End]
VOCABULARIES = [*FIELDS.values(), *PROCEDURE, Code]


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_a_member_is_its_word(vocabulary):
    assert issubclass(vocabulary, enum.StrEnum)
    for member in vocabulary:
        word = member.value
        assert member == word
        assert f"{member}" == word
        assert vocabulary(word) is member
        assert vocabulary[member.name] is member
        assert member.name == word.upper()
        assert json.dumps(member) == json.dumps(word)
        assert {word: 1}[member] == 1
        assert word in vocabulary.__members__.values()
        assert pickle.loads(pickle.dumps(member)) is copy.deepcopy(member) is member


def test_there_are_as_many_members_as_there_are_words(vectors):
    for name, vocabulary in FIELDS.items():
        words = {cell[name] for cell in vectors["cells"]}
        assert words == {member.value for member in vocabulary}
    listed = dict.fromkeys(cell["code"] for cell in vectors["cells"] if cell["code"] is not None)
    assert list(listed) == list(Code)


def test_words_and_members_compare_equal():
    verdict = classify("pay_reply", "TIMEOUT")
    assert verdict.outcome == "unknown"
    assert verdict.outcome is Outcome.UNKNOWN
    assert verdict.next in ("query", "inspect")


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_another_word_is_a_value_error(vocabulary):
    if vocabulary is Code:
        told = "is not a valid Code$"
    else:
        words = ", ".join(vocabulary)
        told = (
            f"^unknown {vocabulary.__name__.lower()}; the valid words are {words}; not 'gateway'$"
        )
    with pytest.raises(ValueError, match=told):
        vocabulary("gateway")


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_a_vocabulary_says_what_it_is(vocabulary):
    assert vocabulary.__doc__.endswith(".")
    assert vocabulary.__module__ == "rspcode"

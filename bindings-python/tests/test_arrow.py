"""A column of Arrow: every type, from every library, to every library."""

import dataclasses

import arro3.core
import duckdb
import nanoarrow
import pandas
import polars
import pyarrow
import pytest
from given import text_of

from rspcode import (
    CODES,
    VERDICTS,
    Actor,
    Cause,
    Context,
    Next,
    Outcome,
    Verdict,
    arrow,
    classify_many,
)
from rspcode.arrow import FIELDS, classify

TEXTS = [
    "SUCCESS",
    "NOTPAY",
    None,
    "what?",
    " SUCCESS\n",
    "",
    "success",
    "MERCHANT_BALANCE_NOT_ENOUGH",
]
EXPECTED = classify_many("pay_state", TEXTS)
USUAL = ["id", "code", "outcome", "cause", "next", "actor"]
USUAL += ["is_final", "may_release_goods", "may_charge_again"]

STRINGS = [pyarrow.string(), pyarrow.large_string(), pyarrow.string_view()]
BINARIES = [pyarrow.binary(), pyarrow.large_binary(), pyarrow.binary_view()]
INDEXES = [
    *(pyarrow.int8(), pyarrow.int16(), pyarrow.int32(), pyarrow.int64()),
    *(pyarrow.uint8(), pyarrow.uint16(), pyarrow.uint32(), pyarrow.uint64()),
]


def verdicts(answers):
    """The verdicts that answers stand for."""
    cells = pyarrow.chunked_array(answers["cell"])
    assert cells.type == pyarrow.int16()
    return [VERDICTS[cell] for cell in cells.to_pylist()]


def as_bytes(texts):
    return [None if text is None else text.encode() for text in texts]


@pytest.mark.parametrize("kind", [*STRINGS, *BINARIES], ids=str)
def test_a_column_of_each_type(kind):
    texts = as_bytes(TEXTS) if kind in BINARIES else TEXTS
    column = pyarrow.array(texts, kind)
    assert verdicts(classify("pay_state", column)) == EXPECTED
    for start in range(len(TEXTS) + 1):
        for end in range(start, len(TEXTS) + 1):
            part = column.slice(start, end - start)
            assert verdicts(classify("pay_state", part)) == EXPECTED[start:end]


@pytest.mark.parametrize("values", [*STRINGS, *BINARIES], ids=str)
@pytest.mark.parametrize("index", INDEXES, ids=str)
def test_a_dictionary_of_each_type(index, values):
    words = ["what?", "SUCCESS", None, "NOTPAY"]
    words = pyarrow.array(as_bytes(words) if values in BINARIES else words, values)
    # A null is one of the words, or stands in the row.
    chosen = [1, 3, 2, None, 0, 1, 1, 1, 0, 3, 2]
    column = pyarrow.DictionaryArray.from_arrays(pyarrow.array(chosen, index), words)
    texts = [None, "SUCCESS", "NOTPAY", "what?"]
    expected = classify_many(
        "pay_state", [texts[(None, 1, 3, 0).index(c if c != 2 else None)] for c in chosen]
    )
    assert verdicts(classify("pay_state", column)) == expected
    for start in range(len(chosen)):
        # At the end there are fewer rows than words.
        assert verdicts(classify("pay_state", column.slice(start))) == expected[start:]
        assert (
            verdicts(classify("pay_state", column.slice(start, 2))) == expected[start : start + 2]
        )


def test_a_fixed_width_and_nothing_at_all():
    column = pyarrow.array([b"SUCCESS", b"NOTPAY ", None], pyarrow.binary(7))
    expected = classify_many("pay_state", ["SUCCESS", "NOTPAY", None])
    assert verdicts(classify("pay_state", column)) == expected
    assert verdicts(classify("pay_state", column.slice(1))) == expected[1:]
    assert verdicts(classify("pay_state", pyarrow.array([b"", None], pyarrow.binary(0)))) == (
        classify_many("pay_state", [None, None])
    )
    assert verdicts(classify("pay_state", pyarrow.nulls(2))) == classify_many(
        "pay_state", [None] * 2
    )
    nulls = pyarrow.DictionaryArray.from_arrays(pyarrow.array([0, None]), pyarrow.nulls(1))
    assert verdicts(classify("pay_state", nulls)) == classify_many("pay_state", [None] * 2)


@pytest.mark.parametrize("context", Context)
def test_every_input_gets_the_answer_in_the_vectors(vectors, context):
    position = list(Context).index(context)
    expected = [VERDICTS[given["cells"][position]] for given in vectors["inputs"]]
    texts = [text_of(given).encode("utf-8", "surrogatepass") for given in vectors["inputs"]]
    assert len(texts) == vectors["count"]
    for kind in BINARIES:
        assert verdicts(classify(context, pyarrow.array(texts, kind))) == expected
    words = pyarrow.array([context.value] * len(texts))
    assert verdicts(classify(words, pyarrow.array(texts))) == expected
    held = [(t.decode(), v) for t, v in zip(texts, expected, strict=True) if is_text(t)]
    assert len(held) > 3000
    for kind in STRINGS:
        column = pyarrow.array([text for text, _ in held], kind)
        assert verdicts(classify(context.value, column)) == [verdict for _, verdict in held]


def is_text(data):
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def columns_of_all_libraries():
    database = duckdb.connect()
    return {
        "pyarrow chunks": pyarrow.chunked_array([TEXTS[:3], [], TEXTS[3:]]),
        "pyarrow batch": pyarrow.record_batch({"code": TEXTS}),
        "pyarrow table": pyarrow.table({"code": TEXTS}),
        "pyarrow reader": pyarrow.table({"code": TEXTS}).to_reader(max_chunksize=2),
        "polars": polars.Series(TEXTS),
        "polars chunks": polars.concat(
            [polars.Series(TEXTS[:3]), polars.Series(TEXTS[3:])], rechunk=False
        ),
        "polars categories": polars.Series(TEXTS, dtype=polars.Categorical),
        "polars enum": polars.Series(
            TEXTS, dtype=polars.Enum([text for text in TEXTS if text is not None])
        ),
        "polars bytes": polars.Series(as_bytes(TEXTS)),
        "polars frame": polars.DataFrame({"code": TEXTS}),
        "pandas str": pandas.Series(TEXTS, dtype="str"),
        "pandas object": pandas.Series(TEXTS, dtype=object),
        "pandas arrow": pandas.Series(TEXTS, dtype="string[pyarrow]"),
        "pandas category": pandas.Series(TEXTS, dtype="category"),
        "pandas frame": pandas.DataFrame({"code": TEXTS}),
        "duckdb": database.from_arrow(pyarrow.table({"code": TEXTS})),
        "nanoarrow": nanoarrow.Array(pyarrow.array(TEXTS)),
        "arro3": arro3.core.Array.from_arrow(pyarrow.array(TEXTS)),
    }


@pytest.mark.parametrize("library", columns_of_all_libraries())
def test_a_column_of_each_library(library):
    column = columns_of_all_libraries()[library]
    assert verdicts(classify("pay_state", column)) == EXPECTED
    assert verdicts(classify(Context.PAY_STATE, columns_of_all_libraries()[library])) == EXPECTED


def test_a_structure_of_one_column_with_nulls_and_an_offset():
    """The nulls of a structure are not those of what is in it."""
    codes = pyarrow.array(["NOTPAY", "SUCCESS", "SUCCESS", None, "what?", "SUCCESS"])
    mask = pyarrow.array([False, True, False, False, False, False])
    column = pyarrow.StructArray.from_arrays([codes.slice(1)], ["code"], mask=mask.slice(1))
    texts = [None, "SUCCESS", None, "what?", "SUCCESS"]
    assert verdicts(classify("pay_state", column)) == classify_many("pay_state", texts)
    mask = pyarrow.array([False, True, False, False, True])
    column = pyarrow.StructArray.from_arrays([codes.slice(1)], ["code"], mask=mask)
    texts = ["SUCCESS", None, None, "what?", None]
    for start in range(5):
        expected = classify_many("pay_state", texts[start:])
        assert verdicts(classify("pay_state", column.slice(start))) == expected


def test_a_column_of_contexts():
    pairs = [(context.value, text) for context in Context for text in TEXTS]
    expected = [v for context in Context for v in classify_many(context, TEXTS)]
    words, texts = (pyarrow.array(side) for side in zip(*pairs, strict=True))
    for contexts in (
        words,
        words.dictionary_encode(),
        words.cast(pyarrow.binary()),
        polars.Series(words),
    ):
        for codes in (texts, texts.dictionary_encode(), pandas.Series(texts.to_pylist())):
            assert verdicts(classify(contexts, codes)) == expected
    # In parts of their own.
    parts = pyarrow.chunked_array([words.slice(0, 5), words.slice(5, 0), words.slice(5)])
    others = pyarrow.chunked_array([texts.slice(0, 17), texts.slice(17)])
    assert verdicts(classify(parts, others)) == expected
    assert len(classify(words.slice(0, 0), texts.slice(0, 0))) == 0


def test_the_fields_are_those_of_a_verdict():
    assert ("cell", *(field.name for field in dataclasses.fields(Verdict))) == FIELDS
    everything = classify("pay_state", pyarrow.array(TEXTS)).select(*FIELDS)
    table = pyarrow.table(everything)
    assert table.column_names == everything.columns == list(FIELDS)
    plain = [{"cell": VERDICTS.index(v)} | dataclasses.asdict(v) for v in EXPECTED]
    assert table.to_pylist() == plain
    table.validate(full=True)
    for field in FIELDS:
        column = classify("pay_state", pyarrow.array(TEXTS))[field]
        assert pyarrow.chunked_array(column).to_pylist() == [row[field] for row in plain]
        assert pyarrow.array(column).equals(pyarrow.chunked_array(column).combine_chunks())


def test_every_answer_has_its_fields():
    contexts = pyarrow.array([verdict.context.value for verdict in VERDICTS])
    codes = pyarrow.array([verdict.code and verdict.code.value for verdict in VERDICTS])
    everything = pyarrow.table(classify(contexts, codes).select(*FIELDS))
    plain = [{"cell": cell} | dataclasses.asdict(v) for cell, v in enumerate(VERDICTS)]
    assert everything.to_pylist() == plain


def test_words_are_dictionaries_of_their_whole_vocabulary():
    answers = classify("pay_state", pyarrow.array(["SUCCESS"]))
    for field, words in [
        *(("context", Context), ("outcome", Outcome), ("cause", Cause), ("next", Next)),
        *(("actor", Actor), ("code", [code.code for code in CODES])),
    ]:
        column = pyarrow.array(answers[field])
        assert column.type == pyarrow.dictionary(pyarrow.int8(), pyarrow.string())
        assert column.dictionary.to_pylist() == [str(word) for word in words]


def test_the_parts_are_those_of_the_codes():
    column = pyarrow.chunked_array([TEXTS[:3], [], TEXTS[3:]])
    answers = classify("pay_state", column)
    assert [len(part) for part in pyarrow.chunked_array(answers["next"]).chunks] == [3, 0, 5]
    assert pyarrow.array(answers["next"]).to_pylist() == [str(v.next) for v in EXPECTED]
    assert pyarrow.array(answers["cell"]).to_pylist() == [VERDICTS.index(v) for v in EXPECTED]
    nothing = classify("pay_state", pyarrow.chunked_array([], pyarrow.string()))
    assert len(nothing) == len(nothing["next"]) == 0
    assert pyarrow.table(nothing).num_rows == polars.DataFrame(nothing).height == 0
    assert pyarrow.array(nothing["code"]).to_pylist() == []


def test_the_answers_are_a_table_to_each_library():
    answers = classify("pay_state", pyarrow.chunked_array([TEXTS[:3], [], TEXTS[3:]]))
    table = pyarrow.table(answers)
    plain = [{name: row[name] for name in USUAL} for row in map(dataclasses.asdict, EXPECTED)]
    assert table.to_pylist() == plain
    assert polars.DataFrame(answers).to_dicts() == plain
    assert polars.Series(answers).struct.unnest().to_dicts() == plain
    frame = pandas.DataFrame.from_arrow(answers)
    assert frame["outcome"].dtype == "category"
    assert frame.astype(object).where(frame.notna(), None).to_dict("records") == plain
    rows = duckdb.sql("from answers").fetchall()
    assert [dict(zip(USUAL, row, strict=True)) for row in rows] == plain
    assert arro3.core.Table.from_arrow(answers).num_rows == len(plain)
    assert nanoarrow.ArrayStream(answers).read_all().to_pylist() == plain
    # Each of them took a stream of its own, so there is always another one.
    assert pyarrow.table(answers).equals(table)
    assert pyarrow.schema(answers) == table.schema


def test_one_field_is_a_column_to_each_library():
    column = classify("pay_state", pyarrow.array(TEXTS))["outcome"]
    expected = [verdict.outcome.value for verdict in EXPECTED]
    assert polars.Series("outcome", column).to_list() == expected
    assert polars.Series(column).name == "outcome"
    assert polars.Series(column).dtype == polars.Categorical
    assert pandas.Series.from_arrow(column).tolist() == expected
    assert pandas.Series.from_arrow(column).dtype == "category"
    assert nanoarrow.Array(column).to_pylist() == expected
    assert arro3.core.ChunkedArray.from_arrow(column).to_pylist() == expected
    assert pyarrow.field(column) == pyarrow.field("outcome", pyarrow.array(column).type)


def test_some_fields_under_names_of_their_own():
    answers = classify("pay_state", pyarrow.array(TEXTS))
    some = answers.select("next", "cell", prefix="rsp_")
    assert some.columns == ["rsp_next", "rsp_cell"]
    assert pyarrow.table(some).column_names == some.columns
    assert pyarrow.table(some)["rsp_next"].to_pylist() == [str(v.next) for v in EXPECTED]
    # A field is called by its own name, and may be one that was not selected.
    assert pyarrow.array(some["outcome"]).equals(pyarrow.array(answers["outcome"]))
    assert some.select(prefix="x_").columns == ["x_next", "x_cell"]
    assert answers.select(prefix="rsp_").columns == [f"rsp_{name}" for name in USUAL]
    assert answers.columns == USUAL


def test_what_is_no_field_is_a_key_error():
    answers = classify("pay_state", pyarrow.array(TEXTS))
    for call in (lambda: answers["outcom"], lambda: answers.select("next", "outcom")):
        with pytest.raises(
            KeyError, match="no field is called 'outcom'; there are cell, context, id"
        ):
            call()
    with pytest.raises(ValueError, match="a field is named twice"):
        answers.select("next", "next")
    with pytest.raises(ValueError, match="nul"):
        pyarrow.table(answers.select("next", prefix="\0"))


def test_the_answers_say_what_they_are():
    answers = classify("pay_state", pyarrow.array(TEXTS)).select("next")
    assert (len(answers), repr(answers)) == (8, "<Answers: 8 rows of next>")
    assert (len(answers["code"]), repr(answers["code"])) == (8, "<Column code: 8 rows>")
    with pytest.raises(TypeError, match="not iterable"):
        iter(answers)
    for thing in (arrow.Answers, arrow.Column, arrow.classify):
        assert thing.__module__ == "rspcode.arrow"


COLUMN = (
    r"^column must be a column of Arrow \(what has __arrow_c_stream__ or __arrow_c_array__\), not "
)
KINDS = "^column must be of texts, bytes or null, or a dictionary of these, not of "


@pytest.mark.parametrize(
    ("column", "error"),
    [
        (["SUCCESS"], COLUMN + "list$"),
        ("SUCCESS", COLUMN + "str$"),
        (None, COLUMN + "NoneType$"),
        (pyarrow.array([1]), KINDS + "whole numbers$"),
        (pandas.Series([None, float("nan")]), KINDS + "floating point numbers$"),
        (pyarrow.array([True]), KINDS + "bool$"),
        (pyarrow.array([["SUCCESS"]]), KINDS + "lists$"),
        (pyarrow.table({"a": [{"b": "SUCCESS"}]}), KINDS + "structures$"),
        (pyarrow.array([0], pyarrow.timestamp("s")), KINDS + 'the Arrow format "tss:"$'),
        (pyarrow.array([1, 2]).dictionary_encode(), KINDS + "whole numbers$"),
        (
            pyarrow.table({"a": ["b"], "c": ["d"]}),
            "^column must be one column, not a table of 2: a, c$",
        ),
        (pyarrow.table({}), "^column must be one column, not a table of 0: $"),
    ],
    ids=str,
)
def test_what_is_no_column_is_a_type_error(column, error):
    with pytest.raises(TypeError, match=error):
        classify("pay_state", column)


ROWS = pyarrow.chunked_array([["pay_state", "pay_state"], ["pay_reply"]])


@pytest.mark.parametrize(
    ("contexts", "kind", "error"),
    [
        ("paid", ValueError, "^unknown context; the valid words are pay_reply, .*; not 'paid'$"),
        (1, TypeError, "^context must be a Context, its word, or a column of Arrow .*, not int$"),
        (["pay_state"], TypeError, "^context must be .*, not list$"),
        (
            pyarrow.array([1, 2, 3]),
            TypeError,
            "^context must be of texts, .* not of whole numbers$",
        ),
        (ROWS.slice(1), ValueError, r"^column\[2\] has no context: there are no more than 2$"),
        (ROWS.slice(0, 0), ValueError, r"^column\[0\] has no context: there are no more than 0$"),
        (
            pyarrow.chunked_array([*ROWS.chunks, ["pay_state"]]),
            ValueError,
            r"^context\[3\] has no code: there are 4 contexts for 3 codes$",
        ),
        (
            pyarrow.chunked_array([["pay_state"], ["pay_state", "paid"]]),
            ValueError,
            r'^context\[2\]: unknown context "paid"; the valid words are pay_reply, pay_state, ',
        ),
        (
            pyarrow.array(["pay_state ", "", ""]),
            ValueError,
            r'^context\[0\]: unknown context "pay_state "',
        ),
        (pyarrow.array(["pay_state", "", ""]), ValueError, r'^context\[1\]: unknown context ""'),
        (
            pyarrow.array([b"\xff", b"", b""]),
            ValueError,
            r'^context\[0\]: unknown context "\ufffd"',
        ),
        (
            pyarrow.array(["pay_state", None, "pay_state"]),
            ValueError,
            r"^context\[1\] is null, which is no context$",
        ),
        (pyarrow.nulls(3), ValueError, r"^context\[0\] is null, which is no context$"),
    ],
    ids=str,
)
def test_a_row_that_is_no_context_is_named(contexts, kind, error):
    codes = pyarrow.chunked_array([["SUCCESS"], ["NOTPAY", "what?"]])
    with pytest.raises(kind, match=error):
        classify(contexts, codes)


def test_more_rows_than_memory_are_a_memory_error():
    with pytest.raises(MemoryError):
        classify("pay_state", pyarrow.nulls(2**60))

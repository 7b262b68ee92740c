"""Producers that break off, lie or were used already, and consumers that go away."""

import gc
import struct
import threading
from concurrent.futures import ThreadPoolExecutor

import pyarrow
import pytest
from c_data import Array, Made, Schema, Stream
from hypothesis import given
from hypothesis import strategies as st

from rspcode import VERDICTS, classify_many
from rspcode.arrow import classify

TEXTS = [b"SUCCESS", b"NOTPAY", b"what?"]


def of_texts(made, texts=TEXTS, **fields):
    places = [sum(map(len, texts[:at])) for at in range(len(texts) + 1)]
    offsets = struct.pack(f"={len(places)}i", *places)
    return made.array(len(texts), [None, offsets, b"".join(texts)], **fields)


def verdicts(answers):
    return [VERDICTS[cell] for cell in pyarrow.array(answers["cell"]).to_pylist()]


EXPECTED = classify_many("pay_state", ["SUCCESS", "NOTPAY", "what?"])


def test_what_is_handed_over_is_given_back_once():
    made = Made()
    column = made.column(made.schema(b"u"), of_texts(made))
    assert verdicts(classify("pay_state", column)) == EXPECTED
    assert sorted(made.released, key=str) == [Array, Schema]
    made = Made()
    stream = made.stream(made.schema(b"u"), [of_texts(made), of_texts(made), of_texts(made, [])])
    assert verdicts(classify("pay_state", made.streamed(stream))) == EXPECTED * 2
    assert sorted(made.released, key=str) == [Array, Array, Array, Schema, Stream]


def test_what_was_used_already_is_refused():
    made = Made()
    stream = made.streamed(made.stream(made.schema(b"u"), [of_texts(made)]))
    classify("pay_state", stream)
    with pytest.raises(ValueError, match=r"^it was used already$"):
        classify("pay_state", stream)
    column = made.column(made.schema(b"u"), of_texts(made))
    classify("pay_state", column)
    with pytest.raises(ValueError, match=r"^it was used already$"):
        classify("pay_state", column)
    assert len(made.released) == 5


@pytest.mark.parametrize("returned", [None, 1, (1, 2), (None,), "stream"], ids=str)
def test_what_is_no_capsule_is_refused(returned):
    for method in ("__arrow_c_stream__", "__arrow_c_array__"):
        column = type("Column", (), {method: lambda _self: returned})()
        with pytest.raises((TypeError, ValueError)):
            classify("pay_state", column)
    made = Made()
    schema = made.schema(b"u")
    for name in (b"arrow_array", b"arrow_array_stream", b"x"):
        capsules = (made.capsule(schema, name),) * 2
        column = type("Column", (), {"__arrow_c_array__": lambda _self, held=capsules: held})()
        with pytest.raises(TypeError, match=r"^there is no capsule called arrow_schema$"):
            classify("pay_state", column)
    assert made.released == []


def test_an_exception_of_the_producer_is_passed_on():
    class Column:
        @property
        def __arrow_c_stream__(self):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        classify("pay_state", Column())

    class Method:
        def __arrow_c_stream__(self):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        classify("pay_state", Method())


@pytest.mark.parametrize("text", [None, b"", b"the disk is gone", b"\xff"])
@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_producer_that_fails_in_the_middle_is_an_error_that_says_where(count, text):
    made = Made()
    arrays = [of_texts(made) for _ in range(count)]
    stream = made.stream(made.schema(b"u"), arrays, error=5, text=text)
    shown = (text or b"").decode("utf-8", "replace")
    with pytest.raises(
        OSError,
        match=f"^.Errno 5. the producer of column has failed after {3 * count} rows: {shown}$",
    ) as error:
        classify("pay_state", made.streamed(stream))
    assert error.value.errno == 5
    assert sorted(made.released, key=str) == [*[Array] * count, Schema, Stream]
    made = Made()
    contexts = made.stream(made.schema(b"u"), [of_texts(made, [b"pay_state"])], error=5, text=text)
    with pytest.raises(OSError, match=f"producer of context has failed after 1 rows: {shown}$"):
        classify(made.streamed(contexts), pyarrow.array(["SUCCESS"]))


def test_a_producer_that_has_no_type_is_an_error():
    made = Made()
    stream = made.stream(made.schema(b"u"), [], error=22, text=b"no type", at="schema")
    with pytest.raises(OSError, match=r"has failed after 0 rows: no type$"):
        classify("pay_state", made.streamed(stream))
    assert made.released == [Stream]
    with pytest.raises(OSError, match=r"the stream has no such function"):
        classify("pay_state", made.streamed(made.keep(Stream(release=made.release_of(Stream)))))


def test_a_generator_of_pyarrow_that_raises_is_an_error_with_its_text():
    def batches():
        yield pyarrow.record_batch({"code": ["SUCCESS"]})
        raise ZeroDivisionError("in the middle")

    schema = pyarrow.schema({"code": pyarrow.string()})
    with pytest.raises(OSError, match=r"after 1 rows: .*in the middle"):
        classify("pay_state", pyarrow.RecordBatchReader.from_batches(schema, batches()))


def malformed():
    """Structures that contradict the interface in one place."""

    def column(made, **fields):
        return made.schema(b"u"), of_texts(made, **fields)

    def table(made, rows, **fields):
        child = made.schema(b"u", name=b"code")
        return (
            made.schema(b"+s", children=[child]),
            made.array(rows, [None], children=[of_texts(made)], **fields),
        )

    def dictionary(made, schema=None, array=None):
        positions = struct.pack("=3i", 0, 1, 2)
        return (
            made.schema(b"i", dictionary=schema(made) if schema else made.schema(b"u")),
            made.array(3, [None, positions], dictionary=array(made) if array else None),
        )

    return {
        "no rows but fewer": lambda made: column(made, length=-1),
        "rows from before": lambda made: column(made, offset=-1),
        "more rows than numbers": lambda made: column(made, length=2**63 - 1, offset=2**63 - 1),
        "more rows than memory": lambda made: column(made, length=2**63 - 1),
        "nulls without bits": lambda made: column(made, nulls=1),
        "no buffers": lambda made: column(made, buffers=type(Array().buffers)()),
        "no buffer": lambda made: column(made, n_buffers=0),
        "fewer buffers": lambda made: column(made, n_buffers=2),
        "fewer than none": lambda made: column(made, n_buffers=-1),
        "no offsets": lambda made: (made.schema(b"u"), made.array(1, [None, None, b""])),
        "no data": lambda made: (
            made.schema(b"u"),
            made.array(1, [None, struct.pack("=2i", 0, 1), None]),
        ),
        "no views": lambda made: (made.schema(b"vu"), made.array(1, [None, None, b""])),
        "no sizes": lambda made: (made.schema(b"vu"), made.array(1, [None, b" " * 16, b"", None])),
        "a size below zero": lambda made: (
            made.schema(b"vu"),
            made.array(1, [None, b" " * 16, b"", struct.pack("=q", -1)]),
        ),
        "too wide": lambda made: (
            made.schema(b"w:9223372036854775807"),
            made.array(3, [None, b"SUCCESS"]),
        ),
        "a table without its column": lambda made: (
            made.schema(b"+s", children=[made.schema(b"u")]),
            made.array(1, [None]),
        ),
        "a table of fewer than no columns": lambda made: (
            made.schema(b"+s", children=[made.schema(b"u")]),
            made.array(1, [None], n_children=-1),
        ),
        "a table longer than its column": lambda made: table(made, 4),
        "a table that begins behind its column": lambda made: table(made, 1, offset=3),
        "no dictionary": lambda made: dictionary(made),
        "a dictionary of fewer than no words": lambda made: dictionary(
            made, array=lambda made: of_texts(made, length=-1)
        ),
        "a dictionary without buffers": lambda made: dictionary(
            made, array=lambda made: of_texts(made, n_buffers=0)
        ),
    }


@pytest.mark.parametrize("case", malformed())
def test_what_contradicts_the_interface_is_a_value_error(case):
    made = Made()
    schema, array = malformed()[case](made)
    with pytest.raises((ValueError, MemoryError), match=r"^column is malformed after 0 rows: |^$"):
        classify("pay_state", made.column(schema, array))
    # A structure gives back what is in it.
    assert sorted(made.released, key=str) == [Array, Schema]
    # The same, when rows went before it.
    made = Made()
    schema, array = malformed()[case](made)
    whole = malformed_rows_before(made, schema)
    stream = made.stream(schema, [*whole, array])
    with pytest.raises(
        (ValueError, MemoryError), match=r"^column is malformed after [03] rows: |^$"
    ):
        classify("pay_state", made.streamed(stream))


def malformed_rows_before(made, schema):
    """Three rows of the type, where they are easily had."""
    return [of_texts(made)] if schema.format == b"u" else []


FORMATS = st.sampled_from(
    [b"", b"+", b"+s", b"w:", b"w:-1", b"w:x", b"w:99999999999999999999", b"uu", b"\xff"]
)


@given(FORMATS | st.binary(max_size=6).map(lambda text: text.replace(b"\0", b"")))
def test_a_type_that_there_is_not_is_a_type_error(text):
    known = {b"n", b"u", b"z", b"U", b"Z", b"vu", b"vz"}
    if text in known or (text.startswith(b"w:") and text[2:].isdigit() and len(text) < 20):
        return
    made = Made()
    with pytest.raises(TypeError, match=r"^column must be "):
        classify("pay_state", made.column(made.schema(text), of_texts(made)))
    assert sorted(made.released, key=str) == [Array, Schema]
    made = Made()
    schema = made.schema(b"i", dictionary=made.schema(text))
    with pytest.raises(TypeError, match=r"^column must be "):
        classify("pay_state", made.column(schema, of_texts(made)))


def test_a_type_without_a_format_or_its_column_is_a_type_error():
    made = Made()
    for schema in (
        made.schema(None),
        made.schema(b"+s", n_children=1),
        made.schema(b"+s", n_children=-1),
        made.schema(b"+s", children=[made.schema(None)]),
        made.schema(b"u", dictionary=made.schema(b"u")),
        made.schema(b"i", dictionary=made.schema(b"i", dictionary=made.schema(b"u"))),
    ):
        with pytest.raises(TypeError, match=r"^column must be "):
            classify("pay_state", made.column(schema, of_texts(made)))


def test_an_empty_array_may_lack_its_buffers():
    for text in (b"u", b"U", b"vu", b"w:3", b"n"):
        made = Made()
        buffers = [] if text == b"n" else [None] * 3
        column = made.column(made.schema(text), made.array(0, buffers))
        assert len(classify("pay_state", column)) == 0
    made = Made()
    schema = made.schema(b"i", dictionary=made.schema(b"u"))
    array = made.array(0, [None, None], dictionary=made.array(0, [None, None, None]))
    assert len(classify("pay_state", made.column(schema, array))) == 0


def test_a_consumer_may_stop_early():
    answers = classify("pay_state", pyarrow.chunked_array([["SUCCESS"]] * 5))
    reader = pyarrow.RecordBatchReader.from_stream(answers)
    first = reader.read_next_batch()
    del reader, answers
    gc.collect()
    assert first["outcome"].to_pylist() == ["succeeded"]
    first.validate(full=True)


def test_capsules_that_nobody_takes_are_freed():
    answers = classify("pay_state", pyarrow.array(["SUCCESS", "NOTPAY"]))
    for _ in range(100):
        answers.__arrow_c_stream__()
        answers.__arrow_c_schema__()
        answers["code"].__arrow_c_stream__(None)
        answers["code"].__arrow_c_array__(None)
        answers["code"].__arrow_c_schema__()
    stream = answers.__arrow_c_stream__()
    del answers
    gc.collect()
    table = pyarrow.table(type("Held", (), {"__arrow_c_stream__": lambda _s, _r=None: stream})())
    assert table["next"].to_pylist() == ["accept", "query"]


def test_a_part_outlives_the_whole():
    column = classify("pay_state", pyarrow.array(["SUCCESS", "NOTPAY"]))["cell"]
    structure = pyarrow.array(column)
    table = pyarrow.table(classify("pay_state", pyarrow.array(["SUCCESS", "what?"])))
    code, words = table["code"].chunk(0), table["next"].chunk(0).dictionary
    del column, table
    gc.collect()
    assert structure.to_pylist() == [VERDICTS.index(verdict) for verdict in EXPECTED[:2]]
    assert code.to_pylist() == ["SUCCESS", None]
    assert words.to_pylist() == ["accept", "inspect", "query", "start_over", "stop"]


def test_threads_share_columns_and_answers():
    column = pyarrow.chunked_array([["SUCCESS", "NOTPAY", "what?"]] * 50)
    answers = classify("pay_state", column)
    start = threading.Barrier(8)

    def work(_):
        start.wait()
        for _ in range(20):
            assert pyarrow.table(classify("pay_state", column)).equals(pyarrow.table(answers))
        return True

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(work, range(8)))

"""Columns of Arrow as they may be and as they may not, against `classify_many`."""

import itertools
import struct

import pyarrow
import pytest
from c_data import Made
from hypothesis import given, settings
from hypothesis import strategies as st

from rspcode import VERDICTS, Code, Context, classify_many
from rspcode.arrow import classify

CONTEXTS = st.sampled_from(Context)
NEARLY = st.builds(
    lambda before, word, after: before + word + after,
    st.text(" \t\n\f\r\v\0x", max_size=3),
    st.sampled_from([*map(str, Code), "success", "notpay", "ORDERCLOSE", "orderclosed"]),
    st.text(" \t\n\f\r\v\0X", max_size=3),
)
TEXT = st.none() | st.text(max_size=40) | NEARLY
ARRAYS = st.sampled_from(
    [
        *(pyarrow.string(), pyarrow.large_string(), pyarrow.string_view()),
        *(pyarrow.binary(), pyarrow.large_binary(), pyarrow.binary_view()),
    ]
)
INDEXES = st.none() | st.sampled_from([pyarrow.int8(), pyarrow.uint16(), pyarrow.int64()])


def cells(answers):
    return pyarrow.array(answers["cell"]).to_pylist()


def expected(context, texts):
    return [VERDICTS.index(verdict) for verdict in classify_many(context, texts)]


@st.composite
def columns(draw, texts):
    """A column of some of these texts in parts, and which texts are in it."""
    kind, index = draw(ARRAYS), draw(INDEXES)
    parts, held = [], []
    for _ in range(draw(st.integers(0, 3))):
        rows = draw(st.lists(texts, max_size=20))
        start = draw(st.integers(0, len(rows)))
        texts_in_bytes = [None if row is None else row.encode() for row in rows]
        part = pyarrow.array(texts_in_bytes, pyarrow.binary()).cast(kind)
        if index is not None:
            part = part.dictionary_encode().cast(pyarrow.dictionary(index, kind))
        part = part.slice(start, draw(st.integers(0, len(rows) - start)))
        parts.append(part)
        held += rows[start : start + len(part)]
    ty = kind if index is None else pyarrow.dictionary(index, kind)
    column = pyarrow.chunked_array(parts, ty)
    if draw(st.booleans()):
        column = pyarrow.table({"code": column})
    return column, held


@given(CONTEXTS, columns(TEXT))
def test_a_column_is_answered_as_a_list(context, column):
    column, texts = column
    assert cells(classify(context, column)) == expected(context, texts)


@given(columns(st.sampled_from(list(Context)).map(str)), st.data())
def test_a_column_of_contexts_is_answered_row_by_row(contexts, data):
    contexts, words = contexts
    texts = data.draw(st.lists(TEXT, min_size=len(words), max_size=len(words)))
    answers = classify(contexts, pyarrow.array(texts, pyarrow.string()))
    each = zip(words, texts, strict=True)
    assert cells(answers) == [cell for word, text in each for cell in expected(word, [text])]


SIGNED = {4: "i", 8: "q"}
SMALL = st.integers(-3, 60)


@st.composite
def bitmaps(draw, rows):
    """Bits for so many rows, or none, and which of the rows are there."""
    if draw(st.booleans()):
        return None, [True] * rows
    bits = draw(st.binary(min_size=-(-rows // 8), max_size=-(-rows // 8)))
    return bits, [bool(bits[row // 8] >> row % 8 & 1) for row in range(rows)]


DATA = st.lists(st.sampled_from([b"SUCCESS", b"NOTPAY", b" ", b"x", b"\xff"]), max_size=8).map(
    b"".join
)


@st.composite
def offsets(draw):
    """A column with any offsets: its type, its buffers, what each row is, or `...`."""
    width, data = draw(st.sampled_from(sorted(SIGNED))), draw(DATA)
    places = draw(st.lists(SMALL, min_size=1, max_size=10))
    if draw(st.booleans()):
        places.sort()
    # The last one says how large the data are, and that is the producer's word.
    places[-1] = draw(st.integers(-2, len(data)))
    packed = struct.pack(f"={len(places)}{SIGNED[width]}", *places)
    rows = [data[a:b] if 0 <= a <= b <= places[-1] else ... for a, b in itertools.pairwise(places)]
    return {4: b"z", 8: b"Z"}[width], [packed, data], rows, places[-1] >= 0


@st.composite
def views(draw):
    """A column with any views over some buffers of data."""
    buffers = draw(st.lists(DATA, max_size=3))
    packed, rows = [], []
    for _ in range(draw(st.integers(0, 10))):
        size, inline = draw(st.integers(-2, 40)), draw(st.binary(min_size=12, max_size=12))
        at, start = draw(st.integers(-2, 4)), draw(SMALL)
        if 0 <= size <= 12:
            packed.append(struct.pack("=i", size) + inline)
            rows.append(inline[:size])
            continue
        packed.append(struct.pack("=i4sii", size, inline[:4], at, start))
        data = buffers[at] if 0 <= at < len(buffers) else b""
        is_there = size >= 0 and start >= 0 and 0 <= at < len(buffers) and start + size <= len(data)
        rows.append(data[start : start + size] if is_there else ...)
    sizes = struct.pack(f"={len(buffers)}q", *map(len, buffers))
    return b"vz", [b"".join(packed), *buffers, sizes], rows, True


@st.composite
def widths(draw):
    width, count = draw(st.integers(0, 9)), draw(st.integers(0, 10))
    data = draw(st.binary(min_size=width * count, max_size=width * count))
    rows = [data[at * width : (at + 1) * width] for at in range(count)]
    return b"w:%d" % width, [data], rows, True


LAYOUTS = st.one_of(offsets(), views(), widths())


def check(context, column, rows, is_whole=True):
    """Compare with a list, or with the error for the first row that is none."""
    wrong = next((at for at, row in enumerate(rows) if row is ...), None)
    if not is_whole and rows:
        with pytest.raises(ValueError, match=r"^column is malformed after 0 rows: a buffer has -"):
            classify(context, column)
    elif wrong is not None:
        with pytest.raises(ValueError, match=rf"^column\[{wrong}\] is malformed$"):
            classify(context, column)
    else:
        texts = [None if row is None else row.decode("utf-8", "surrogateescape") for row in rows]
        assert cells(classify(context, column)) == expected(context, texts)


@given(CONTEXTS, LAYOUTS, st.data())
def test_any_offsets_views_and_bits_are_answered_or_refused(context, layout, data):
    text, buffers, rows, is_whole = layout
    bits, there = data.draw(bitmaps(len(rows)))
    start = data.draw(st.integers(0, len(rows)))
    rows = [row if is_there else None for row, is_there in zip(rows, there, strict=True)]
    made = Made()
    length = len(rows) - start
    array = made.array(length, [bits, *buffers], offset=start)
    schema = made.schema(text)
    check(context, made.column(schema, array), rows[start:], is_whole)
    assert len(made.released) == 2


WRONG_WORD = (
    r"^column is malformed after 0 rows: "
    r"(a buffer has -\d+ bytes|word \d+ of a dictionary is no text)$"
)


@settings(max_examples=300)
@given(CONTEXTS, LAYOUTS, st.sampled_from("bBhHiIqQ"), st.data())
def test_any_positions_in_any_dictionary_are_answered_or_refused(context, layout, index, data):
    text, buffers, words, is_whole = layout
    bits, there = data.draw(bitmaps(len(words)))
    words = [word if is_there else None for word, is_there in zip(words, there, strict=True)]
    low = -3 if index.islower() else 0
    positions = data.draw(st.lists(st.integers(low, len(words) + 1), max_size=20))
    row_bits, rows_there = data.draw(bitmaps(len(positions)))
    made = Made()
    packed = struct.pack(f"={len(positions)}{index}", *positions)
    names = dict(zip("bBhHiIqQ", (b"c", b"C", b"s", b"S", b"i", b"I", b"l", b"L"), strict=True))
    schema = made.schema(names[index], dictionary=made.schema(text))
    array = made.array(
        len(positions), [row_bits, packed], dictionary=made.array(len(words), [bits, *buffers])
    )
    rows = [
        None if not is_there else words[at] if 0 <= at < len(words) else ...
        for at, is_there in zip(positions, rows_there, strict=True)
    ]
    is_read_whole = len(words) <= len(positions)
    if (not is_whole and words) or (is_read_whole and ... in words):
        # A word that is no text makes the dictionary wrong, even if no row has it.
        with pytest.raises(ValueError, match=WRONG_WORD):
            classify(context, made.column(schema, array))
    else:
        check(context, made.column(schema, array), rows)
    assert len(made.released) == 2

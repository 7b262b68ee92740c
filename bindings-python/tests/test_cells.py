"""What stands in the columns of data frames: texts, what is no answer, and numbers."""

import math

import numpy
import pandas
import pyarrow
import pytest

from rspcode import Attempt, classify, classify_many, find, read_reply

TEXTS = ["SUCCESS", "NOTPAY", "what?", ""]
SILENCE = classify("pay_state", None)


def expected(codes):
    return [classify("pay_state", code) for code in codes]


@pytest.mark.parametrize(
    "missing",
    [None, float("nan"), -math.nan, numpy.float64("nan"), pandas.NA, pandas.NaT],
    ids=["None", "nan", "-nan", "numpy nan", "pandas.NA", "pandas.NaT"],
)
def test_what_is_missing_is_no_answer(missing):
    verdicts = classify_many("pay_state", ["SUCCESS", missing, "NOTPAY"])
    assert verdicts == [classify("pay_state", "SUCCESS"), SILENCE, classify("pay_state", "NOTPAY")]


@pytest.mark.parametrize("dtype", [None, object, "str", "string", "category", "string[pyarrow]"])
def test_a_column_of_pandas(dtype):
    column = pandas.Series([*TEXTS, None], dtype=dtype)
    assert classify_many("pay_state", column) == expected([*TEXTS, None])
    joined = pandas.DataFrame({"code": column}).reindex(range(7))["code"]
    assert classify_many("pay_state", joined) == expected([*TEXTS, None, None, None])


def test_a_frame_is_no_column():
    frame = pandas.DataFrame({"code": TEXTS})
    for given in (frame, frame[["code"]]):
        with pytest.raises(TypeError, match=r"^codes must be one column of codes, not DataFrame$"):
            classify_many("pay_state", given)


@pytest.mark.parametrize(
    "kind", [pyarrow.string(), pyarrow.large_string(), pyarrow.string_view()], ids=str
)
def test_a_column_of_arrow(kind):
    column = pyarrow.array([*TEXTS, None], kind)
    for form in (column, pyarrow.chunked_array([column, column])):
        assert classify_many("pay_state", form) == expected(form.to_pylist())


def test_a_column_of_arrow_with_a_dictionary_or_nothing():
    column = pyarrow.array([*TEXTS, None])
    assert classify_many("pay_state", column.dictionary_encode()) == expected([*TEXTS, None])
    assert classify_many("pay_state", pyarrow.nulls(2)) == [SILENCE, SILENCE]


class NAType:
    """One that is not of pandas."""


class StringScalar:
    """One that is not of pyarrow."""

    def as_py(self):
        raise AssertionError


@pytest.mark.parametrize(
    "other",
    [
        *(0, 1.5, math.inf, True, b"SUCCESS", ["SUCCESS"], object()),
        *(NAType(), StringScalar(), pandas.Timestamp(0), pandas.Interval(0, 1)),
        *(pyarrow.scalar(1), pyarrow.scalar(math.nan), pyarrow.scalar(b"SUCCESS")),
        *(pyarrow.scalar(["SUCCESS"]), pyarrow.array(["SUCCESS"]), numpy.int64(1)),
    ],
    ids=lambda other: type(other).__name__,
)
def test_everything_else_is_refused_with_its_position_and_type(other):
    name = type(other).__name__
    with pytest.raises(TypeError, match=rf"^codes\[1\] must be a str or None, not {name}$"):
        classify_many("pay_state", ["SUCCESS", other])


@pytest.mark.parametrize("cell", [math.nan, pandas.NA, pandas.NaT, pyarrow.scalar("SUCCESS")])
def test_one_code_is_a_text_or_none(cell):
    name = type(cell).__name__
    for call in (
        lambda: classify("pay_state", cell),
        lambda: find(cell),
        lambda: read_reply("pay", "query", state=cell),
    ):
        with pytest.raises(TypeError, match=f"must be a str or None, not {name}$"):
            call()


@pytest.mark.parametrize("dtype", [numpy.int32, numpy.uint32, numpy.int64])
def test_a_number_of_an_attempt_is_an_int(dtype):
    begun = Attempt.start("pay_direct").attempt
    for make in (Attempt, Attempt.from_number):
        attempt = make(dtype(begun.number))
        assert attempt == begun
        assert type(attempt) is Attempt
    with pytest.raises(TypeError, match=r"^an attempt must be an int, not float64$"):
        Attempt(numpy.float64(begun.number))
    with pytest.raises(TypeError, match=r"^happened must be a bool, not bool"):
        begun.settled(numpy.True_)

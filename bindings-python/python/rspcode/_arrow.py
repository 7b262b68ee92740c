"""A column of codes, and the columns of its answers as objects with the interface of Arrow."""

from __future__ import annotations

from rspcode import _native

# Importing `typing` would take longer than the rest of this file.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol, type_check_only

    from rspcode._native import _ContextWord, _FieldWord
    from rspcode._vocabulary import Context

    @type_check_only
    class ArrowStream(Protocol):
        """A column or a table in parts: a Series of polars or pandas, a relation of DuckDB."""

        def __arrow_c_stream__(self, requested_schema: object | None = None, /) -> object: ...

    @type_check_only
    class ArrowArray(Protocol):
        """A column in one part: an Array of pyarrow."""

        def __arrow_c_array__(
            self, requested_schema: object | None = None, /
        ) -> tuple[object, object]: ...


FIELDS: tuple[_FieldWord, ...] = _native.FIELDS
"""What there is of an answer: `cell`, its place in `rspcode.VERDICTS`, and all of a Verdict."""

# What programs decide by, and what the command line prints.
_USUAL = FIELDS[FIELDS.index("id") : FIELDS.index("basis")]


def classify(
    context: Context | _ContextWord | ArrowStream | ArrowArray, column: ArrowStream | ArrowArray
) -> Answers:
    """What each code of a column means in a context, or in its own context of a column of them.

    A column is anything with `__arrow_c_stream__` or `__arrow_c_array__`, in whatever parts: of
    texts, of bytes, of a dictionary of either, or of nulls; a table with one column is that column.
    Null is no answer. Other types are a `TypeError`; a row that is no context, or that has none,
    is a `ValueError` that says which. What the column's producer could not do is an `OSError`.

    The GIL is released while it works, so threads may share it.
    """
    return Answers(_native.arrow_cells(context, column), {name: name for name in _USUAL})


class Answers:
    """The answers to a column of codes: two bytes a row, of which fields are made when asked for.

    It is a table to whatever speaks Arrow: `pyarrow.table(answers)`, `polars.DataFrame(answers)`,
    `pandas.DataFrame.from_arrow(answers)`, `from answers` in DuckDB. Words come as dictionaries:
    polars makes Categorical of them and pandas category. `code` is null and `id` is 0 where the
    text is not listed; that text stays in your own column, row beside row.
    """

    __slots__ = ("_cells", "_columns")

    def __init__(self, cells: _native.Cells, columns: dict[str, _FieldWord]) -> None:
        self._cells = cells
        self._columns = columns

    @property
    def columns(self) -> list[str]:
        """The names of the table's columns."""
        return list(self._columns)

    def __len__(self) -> int:
        return len(self._cells)

    def __repr__(self) -> str:
        return f"<Answers: {len(self)} rows of {', '.join(self._columns)}>"

    def __getitem__(self, field: _FieldWord) -> Column:
        """Return one field as a column, be it in the table or not."""
        return Column(self._cells, _known(field))

    # A mapping of fields is not a sequence of rows.
    __iter__ = None

    def select(self, *fields: _FieldWord, prefix: str = "") -> Answers:
        """Return the same answers as a table of these fields, or of the same ones if none is named.

        The name of each column is the prefix and the field.
        """
        selected = fields or tuple(self._columns.values())
        columns = {prefix + _known(field): field for field in selected}
        if len(columns) < len(selected):
            raise ValueError("a field is named twice")
        return Answers(self._cells, columns)

    def __arrow_c_schema__(self) -> object:
        return _native.arrow_schema(list(self._columns.items()), True)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return _native.arrow_stream(self._cells, list(self._columns.items()), True)


class Column:
    """One field of the answers, a column to whatever speaks Arrow.

    `polars.Series("outcome", column)`, `pandas.Series.from_arrow(column)`,
    `pyarrow.chunked_array(column)` in the parts that the codes came in, or `pyarrow.array(column)`
    in one.
    """

    __slots__ = ("_cells", "_field")

    def __init__(self, cells: _native.Cells, field: _FieldWord) -> None:
        self._cells = cells
        self._field = field

    def __len__(self) -> int:
        return len(self._cells)

    def __repr__(self) -> str:
        return f"<Column {self._field}: {len(self)} rows>"

    def __arrow_c_schema__(self) -> object:
        return _native.arrow_schema([(self._field, self._field)], False)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return _native.arrow_stream(self._cells, [(self._field, self._field)], False)

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]:
        return _native.arrow_array(self._cells, self._field)


def _known(field: _FieldWord) -> _FieldWord:
    if field not in FIELDS:
        raise KeyError(f"no field is called {field!r}; there are {', '.join(FIELDS)}")
    return field

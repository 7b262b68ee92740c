"""A column of codes in a data frame of Spark, however long.

    >>> from rspcode.spark import with_verdict
    >>> with_verdict(payments, "rsp_code", "pay_state").where("rsp_code_may_release_goods")

It takes `pyspark` 4 on the caller's side, classic or Connect.
"""

from __future__ import annotations

from dataclasses import fields as fields_of
from enum import Enum

from rspcode._fields import VerdictFields
from rspcode._native import CODES, SPELLINGS, classify
from rspcode._vocabulary import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    # It need not be there: nothing else in the package takes it.
    from pyspark.sql import Column as _Column  # type: ignore[import-not-found,unused-ignore]
    from pyspark.sql import DataFrame as _DataFrame

    from rspcode._native import _ContextWord

__all__ = ["with_verdict"]

_FIELDS = tuple(field.name for field in fields_of(VerdictFields))

# The context is asked for, and the texts that people read are long.
_DECIDING = _FIELDS[1 : _FIELDS.index("basis")]

# What some context reads, and what stands for every other text. An empty one would be a null to
# many readers.
_WORDS = (*(code.code.value for code in CODES), *SPELLINGS)
_OTHER = "*"

_WHITE_SPACE = " \t\n\f\r"

# By these it is joined, and they are dropped.
_CONTEXT, _SPELLING = "__rspcode_context", "__rspcode_spelling"


def with_verdict(
    df: _DataFrame,
    column: str | _Column,
    context: Context | _ContextWord | _Column,
    *,
    fields: Iterable[str] = _DECIDING,
    prefix: str | None = None,
) -> _DataFrame:
    """Return the data frame with the fields of each code's verdict as columns behind its own.

    `column` has the codes, a name or a column of strings or binaries, of any collation; null is no
    answer. `context` is a `Context`, its word, or a column of words; a row whose context is none of
    them, or null, is an error of the action that meets it. `fields` names fields of a `Verdict`, by
    default all that a program decides by, and `prefix` goes before each, by default the column's
    name and an underscore: `rsp_code_outcome`, `rsp_code_next` and so on.

    Every row gets its one answer, and no row runs Python: it is a broadcast join with a row for
    each spelling, by the code as it stands if that is one, and trimmed if it is not. A name that is
    no field, or that the data frame has already, is a `ValueError`; a column of another type is a
    `TypeError`.
    """
    from pyspark.sql import Column
    from pyspark.sql import functions as F

    contexts = list(Context)
    if not isinstance(context, Column):
        contexts = [classify(context, None).context]  # or the error of a word that is none
    code = F.col(column) if isinstance(column, str) else column
    name = _checked_name(df, code, "column", "string", "binary")
    names = _names(df, fields, f"{name}_" if prefix is None else prefix)
    keyed = df.withColumn(_SPELLING, _spelling(code))
    keys = [_SPELLING]
    answers = _answers(df, contexts, names)
    if isinstance(context, Column):
        _checked_name(df, context, "context", "string")
        keyed = keyed.withColumn(_CONTEXT, _checked(context))
        keys.append(_CONTEXT)
    else:
        answers = answers.drop(_CONTEXT)
    return keyed.join(F.broadcast(answers), keys).drop(_SPELLING, _CONTEXT)


def _names(df: _DataFrame, fields: Iterable[str], prefix: str) -> dict[str, str]:
    """Return the name of each field's column."""
    if isinstance(fields, str):
        raise TypeError(f"fields must be an iterable of names, not one str: ({fields!r},)")
    names = {field: f"{prefix}{field}" for field in fields}
    for field in names:
        if field not in _FIELDS:
            raise ValueError(f"{field!r} is no field of a verdict; they are {', '.join(_FIELDS)}")
    # Spark passes over case in names, unless told not to.
    taken = {name.lower() for name in df.columns}
    for name in names.values():
        if name.lower() in taken:
            raise ValueError(f"the data frame has a column {name!r} already: give another prefix")
    return names


def _checked_name(df: _DataFrame, column: _Column, what: str, *wanted: str) -> str:
    """Return what the column is called, if it is text; char, varchar and collated ones are."""
    [field] = df.select(column).schema.fields
    found = field.dataType.typeName()
    if found not in (*wanted, "char", "varchar", "void"):
        raise TypeError(f"{what} must be a column of {' or '.join(wanted)}, not {found}")
    return str(field.name)


def _spelling(code: _Column) -> _Column:
    """Return the text without white space around it, if some context reads that."""
    from pyspark.sql import functions as F

    # Of a plain string, which compares bytes.
    text = code.cast("string")
    trimmed = F.btrim(text, F.lit(_WHITE_SPACE))
    known = F.when(text.isin(*_WORDS), text).when(trimmed.isin(*_WORDS), trimmed)
    # Not `otherwise`: of what may be null a join asks first whether it is, which takes it twice.
    return F.coalesce(known, F.lit(_OTHER))


def _checked(context: _Column) -> _Column:
    """Return the context, or end with an error that names what is none."""
    from pyspark.sql import functions as F

    word = context.cast("string")
    message = F.concat(F.lit("no context: "), F.coalesce(word, F.lit("null")))
    return F.when(word.isin(*(known.value for known in Context)), word).otherwise(
        F.raise_error(message).cast("string")
    )


def _answers(df: _DataFrame, contexts: list[Context], names: dict[str, str]) -> _DataFrame:
    """Return a row for every spelling in these contexts."""
    rows: list[tuple[object, ...]] = []
    for context in contexts:
        for spelling in (*_WORDS, _OTHER):
            verdict = classify(context, None if spelling == _OTHER else spelling)
            values = [getattr(verdict, field) for field in names]
            plain = (value.value if isinstance(value, Enum) else value for value in values)
            rows.append((context.value, spelling, *plain))
    types = {bool: "boolean", int: "int"}
    unlisted = classify(Context.PAY_REPLY, None)
    columns = [
        f"`{name}` {types.get(type(getattr(unlisted, field)), 'string')}"
        for field, name in names.items()
    ]
    schema = ", ".join([f"{_CONTEXT} string", f"{_SPELLING} string", *columns])
    return df.sparkSession.createDataFrame(rows, schema)

"""Columns of codes, from whatever speaks Arrow to whatever does.

    >>> import polars
    >>> import rspcode.arrow
    >>> bills = polars.DataFrame({"rsp_code": ["SUCCESS", "NOTPAY", None, "what?"]})
    >>> answers = rspcode.arrow.classify("pay_state", bills["rsp_code"])
    >>> bills.with_columns(polars.Series("outcome", answers["outcome"]))["outcome"].to_list()
    ['succeeded', 'pending', 'unknown', 'unknown']

A column of pyarrow, polars, pandas, DuckDB, nanoarrow or any other library with the Arrow PyCapsule
interface goes in as it is, and the answers go out the same way. None of them is needed, and none is
imported.
"""

from rspcode._arrow import FIELDS, Answers, Column, classify

__all__ = ["FIELDS", "Answers", "Column", "classify"]

# Messages and help name things by where they are public.
_public: object
for _public in (Answers, Column, classify):
    _public.__module__ = __name__
del _public

"""A user's program: the type checker reads it, nothing runs it. What must be refused is marked."""

from typing import assert_type

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from rspcode import Context
from rspcode.spark import with_verdict


def answered(payments: DataFrame) -> DataFrame:
    """Return the data frame with what there is to know of it."""
    by_word = with_verdict(payments, "rsp_code", "pay_state")
    assert_type(by_word, DataFrame)
    by_member = with_verdict(by_word, "state", Context.PAY_STATE, fields=("next",), prefix="s_")
    return with_verdict(by_member, F.col("code"), F.col("context"), fields=["id"], prefix="c_")


def refused(payments: DataFrame) -> None:
    """Ask for what is none."""
    with_verdict(payments, "rsp_code", "paid")  # type: ignore[arg-type]
    with_verdict(payments, 1, "pay_state")  # type: ignore[arg-type]
    with_verdict(payments, "rsp_code", "pay_state", ["next"])  # type: ignore[call-arg]

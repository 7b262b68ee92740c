"""What an OTT Pay response code means in its context, and what to do next.

    >>> from rspcode import classify
    >>> classify("query_reply", "SUCCESS").next
    <Next.INSPECT: 'inspect'>
    >>> classify("pay_state", "SUCCESS").may_release_goods
    True

OTT Pay's Payment API (WeChat Pay, Alipay, UnionPay, cards) answers every call with a code from a
published list, and the same word means different things in different places, so a code is always
read in a context.
A text that is not listed, or no answer at all (None), is unknown and never failed.

The package is not by OTT Pay, sends nothing, and does not promise that the provider reads its codes
as we do. What each reading rests on is the verdict's `basis`.
"""

from rspcode._native import (
    CODES,
    TABLE_VERSION,
    VERDICTS,
    __version__,
    classify,
    classify_many,
    find,
)
from rspcode._verdict import CodeInfo, Verdict
from rspcode._vocabulary import Actor, Basis, Cause, Code, Context, Next, Outcome

__all__ = [
    "CODES",
    "TABLE_VERSION",
    "VERDICTS",
    "Actor",
    "Basis",
    "Cause",
    "Code",
    "CodeInfo",
    "Context",
    "Next",
    "Outcome",
    "Verdict",
    "__version__",
    "classify",
    "classify_many",
    "find",
]

# Pickles, messages and help name things by where they are public.
_public: object
for _public in (
    *(Actor, Basis, Cause, Code, CodeInfo, Context, Next, Outcome, Verdict),
    *(classify, classify_many, find),
):
    _public.__module__ = __name__
del _public

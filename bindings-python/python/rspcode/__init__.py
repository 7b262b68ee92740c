"""OTT Pay payments followed to their end, and what one response code means in its context.

    >>> from rspcode import Attempt, read_reply
    >>> attempt, step, reason = Attempt.start("pay_direct")  # store the number, then send, once
    >>> attempt, step, reason = attempt.heard(read_reply("pay", "reply"))  # no answer came
    >>> step
    <Step.QUERY: 'query'>

Who moves money follows an attempt. For logs, files, screens and single answers there is `classify`:

    >>> from rspcode import classify
    >>> classify("query_reply", "SUCCESS").next
    <Next.INSPECT: 'inspect'>

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
    read_reply,
)
from rspcode._procedure import Attempt, Move
from rspcode._verdict import CodeInfo, Verdict
from rspcode._vocabulary import (
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
)

__all__ = [
    "CODES",
    "TABLE_VERSION",
    "VERDICTS",
    "Actor",
    "Attempt",
    "Basis",
    "Cause",
    "Code",
    "CodeInfo",
    "Context",
    "End",
    "Event",
    "Kind",
    "Move",
    "Next",
    "Operation",
    "Outcome",
    "Reason",
    "Source",
    "Step",
    "Verdict",
    "__version__",
    "classify",
    "classify_many",
    "find",
    "read_reply",
]

# Pickles, messages and help name things by where they are public.
_public: object
for _public in (
    *(Actor, Basis, Cause, Code, CodeInfo, Context, Next, Outcome, Verdict),
    *(Attempt, End, Event, Kind, Move, Operation, Reason, Source, Step),
    *(classify, classify_many, find, read_reply),
):
    _public.__module__ = __name__
del _public

"""While it waits for a producer, other threads go on, and Ctrl-C ends it."""

import itertools
import signal

import pyarrow
import pyarrow.dataset
import pytest

from rspcode.arrow import classify

BATCH = pyarrow.record_batch({"code": ["SUCCESS", "NOTPAY"]})


def made_elsewhere(batches):
    """What a generator gives in threads of pyarrow, while whoever asks waits for them."""
    reader = pyarrow.RecordBatchReader.from_batches(BATCH.schema, batches)
    return pyarrow.dataset.Scanner.from_batches(reader).to_reader()


def test_other_threads_go_on_while_it_waits():
    """Who kept the lock of the interpreter would wait here for ever."""
    answers = classify("pay_state", made_elsewhere(itertools.repeat(BATCH, 10)))
    assert pyarrow.array(answers["next"]).to_pylist() == ["accept", "query"] * 10
    contexts = pyarrow.record_batch({"context": ["pay_state", "pay_reply"]})
    reader = pyarrow.RecordBatchReader.from_batches(contexts.schema, itertools.repeat(contexts, 10))
    contexts = pyarrow.dataset.Scanner.from_batches(reader).to_reader()
    answers = classify(contexts, made_elsewhere(itertools.repeat(BATCH, 10)))
    assert pyarrow.array(answers["outcome"]).to_pylist() == ["succeeded", "pending"] * 10


@pytest.mark.usefixtures("ctrl_c_is_heard")
def test_an_interrupt_ends_what_has_no_end():
    def batches():
        yield BATCH
        signal.raise_signal(signal.SIGINT)
        yield from itertools.repeat(BATCH)

    with pytest.raises(KeyboardInterrupt):
        classify("pay_state", made_elsewhere(batches()))

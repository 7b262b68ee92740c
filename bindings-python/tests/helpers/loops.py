"""Loops that many programs have: the example but for one habit. They charge or deliver twice."""

from contextlib import contextmanager

import till

from rspcode import Attempt


class StoresAfterSending(till.Orders):
    """What was done is written down once it is done."""

    def begin(self, order_id, cents, kind):
        if self.find(order_id) is not None:
            return None
        reply = self.ask(self.gateway.pay, order_id, cents)
        self.insert(order_id, cents, Attempt.start(kind, can_cancel=self.can_cancel))
        verdict = till.read(till.Operation.PAY, till.Source.REPLY, reply)
        return self.tell(order_id, verdict, reply)


class SendsAgain(till.Orders):
    """A restart is a reason to send again."""

    def recover(self, order_id):
        order = self.load(order_id)
        if order.attempt.end is None:
            self.ask(self.gateway.pay, order_id, order.cents)
        return super().recover(order_id)


class ForgetsToCompare(till.Orders):
    """The new number is stored whatever stands there."""

    def __init__(self, database, *more, **flags):
        super().__init__(Uncompared(database), *more, **flags)


class Uncompared:
    """A database that does not see the comparison."""

    def __init__(self, database):
        self.database = database

    @contextmanager
    def transaction(self):
        with self.database.transaction() as execute:

            def uncompared(statement, values):
                if statement.startswith("UPDATE"):
                    before, compared, after = statement.partition(" AND number = ?")
                    assert compared, statement
                    statement, values = before + after, values[:-1]
                return execute(statement, values)

            yield uncompared

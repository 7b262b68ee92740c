"""A provider whose books are in the database of a test, in transactions of their own."""

import till

CENTS = 1234


class Provider:
    """It asks nobody: it carries out all that it gets, as often as it gets it."""

    def __init__(self, database, life, *, shown=False):
        self.database = database
        self.life = life
        self.shown = shown

    @staticmethod
    def make_books(place):
        with place.open() as database, database.transaction() as execute:
            execute("CREATE TABLE requests (order_id TEXT, what TEXT)", ())
            # Without its key it counts what is delivered twice, and forbids nothing.
            execute("DROP TABLE goods", ())
            execute("CREATE TABLE goods (order_id TEXT)", ())

    def note(self, order_id, what):
        with self.database.transaction() as execute:
            execute("INSERT INTO requests VALUES (?, ?)", (order_id, what))

    def noted(self, order_id):
        with self.database.transaction() as execute:
            found = execute("SELECT what FROM requests WHERE order_id = ?", (order_id,)).fetchall()
        return [what for (what,) in found]

    def carry_out(self, order_id, what):
        self.life.point()
        self.note(order_id, what)
        self.life.point()
        return till.Reply("SUCCESS", link=f"https://pay.example/{order_id}")

    def pay(self, order_id, cents):
        return self.carry_out(order_id, "pay")

    def cancel(self, order_id):
        return self.carry_out(order_id, "cancel")

    def payer_pays(self, order_id):
        """Of what is shown: somebody acts on it."""
        self.note(order_id, "paid")

    def query(self, order_id):
        noted = self.noted(order_id)
        if not noted:
            return till.Reply("ORDER_NOT_EXIST")
        if "cancel" in noted:
            state = "ORDER_REVERSED"
        elif self.shown and "paid" not in noted:
            state = "NOTPAY"
        else:
            state = "SUCCESS"
        return till.Reply("SUCCESS", state=state, cents=CENTS)

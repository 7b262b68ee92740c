"""What outlives the program: a store of the kit's, and the watch over any store."""

from collections.abc import Callable, Hashable
from typing import Any

from rspcode import Step


class Store:
    """A table by id, with the two statements of the rule of use, and the books beside it."""

    def __init__(self) -> None:
        """Make an empty one."""
        self.rows: dict[str, Hashable] = {}
        self.books: list[tuple[str, Step]] = []

    def insert(self, order_id: str, value: Hashable) -> bool:
        """Store a new row; False if somebody did before."""
        return self.rows.setdefault(order_id, value) is value

    def load(self, order_id: str) -> Any:
        """Return what stands there, or None."""
        return self.rows.get(order_id)

    def swap(self, order_id: str, old: Hashable, new: Hashable, step: Step = Step.NOTHING) -> bool:
        """Put the new value where the old one stands, and book with it what the step asks for.

        False if another one stands there.
        """
        if self.rows.get(order_id) != old:
            return False
        self.rows[order_id] = new
        if step in (Step.DONE, Step.NOT_DONE, Step.REVERSED, Step.HAND_OVER):
            self.books.append((order_id, step))
        return True


def books_of(store: Any) -> list[tuple[str, Step]]:
    """What a `Store` says of goods, failures and calls for staff."""
    books: list[tuple[str, Step]] = store.books
    return books


def all_of(store: Any) -> object:
    """All that stands in a `Store`; how often staff were called makes no difference."""
    return (tuple(sorted(store.rows.items())), frozenset(store.books))


class Watched:
    """Any object: before and after each call of a method the process may end."""

    def __init__(self, watched: Any, use: Callable[[], None]) -> None:
        """Stand before `watched`, and call `use` before and after everything that it does."""
        self._watched, self._use = watched, use

    def _done(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self._use()
        done = function(*args, **kwargs)
        self._use()
        return done

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._watched, name)
        if not callable(found):
            return found
        return lambda *args, **kwargs: self._done(found, *args, **kwargs)

    def __getitem__(self, key: Any) -> Any:
        return self._done(self._watched.__getitem__, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._done(self._watched.__setitem__, key, value)

    def __delitem__(self, key: Any) -> None:
        self._done(self._watched.__delitem__, key)

    def __contains__(self, key: Any) -> bool:
        return bool(self._done(self._watched.__contains__, key))

    def __enter__(self) -> Any:
        entered = self._watched.__enter__()
        return self if entered is self._watched else Watched(entered, self._use)

    def __exit__(self, *raised: Any) -> Any:
        if raised[0] is None:
            try:
                self._use()
            except BaseException as killed:
                self._watched.__exit__(type(killed), killed, killed.__traceback__)
                raise
        left = self._watched.__exit__(*raised)
        if raised[0] is None:
            self._use()
        return left

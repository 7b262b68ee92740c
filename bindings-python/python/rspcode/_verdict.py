"""A verdict and a listed code: what they hold comes from the core, how they behave stands here."""

from __future__ import annotations

import copy
from dataclasses import dataclass, fields

from rspcode._fields import CodeInfoFields, VerdictFields

# Importing `typing` would take longer than everything else in the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class _Constant:
    """There is one object per answer, and nobody makes another."""

    __slots__ = ()

    def __init__(self, *_args: object, **_kwargs: object) -> None:
        raise TypeError(
            f"a {type(self).__name__} is a constant and cannot be made or changed; "
            "classify() and find() return the one to use"
        )

    # A frozen dataclass with slots has one that sets all fields.
    __setstate__ = __init__

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(_shared, handler(source))


# Equality and hash are those of the object, because there is one object per answer.
@dataclass(frozen=True, eq=False, repr=False, init=False, match_args=False)
class Verdict(_Constant, VerdictFields):
    """What a code means in a context, and what to do next.

    Verdicts are constants: the same question gets the same object, from `classify` and also from
    copying, from unpickling and from pydantic. `dataclasses.asdict` makes a dict of one.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        code = "(not listed)" if self.code is None else self.code
        return (
            f"<Verdict {self.context} {code}: "
            f"outcome={self.outcome} next={self.next} actor={self.actor}>"
        )

    def __reduce__(self) -> tuple[Callable[..., Verdict], tuple[object, ...]]:
        from rspcode._native import classify

        return classify, (self.context, self.code)


@dataclass(frozen=True, eq=False, repr=False, init=False, match_args=False)
class CodeInfo(_Constant, CodeInfoFields):
    """A listed code: what is true of it in every context.

    As verdicts, these are constants.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<CodeInfo {self.code}: cause={self.cause} basis={self.basis}>"

    def __reduce__(self) -> tuple[Callable[..., CodeInfo | None], tuple[object, ...]]:
        from rspcode._native import find

        return find, (self.code,)


def _shared(given: Verdict | CodeInfo) -> Verdict | CodeInfo:
    """Return the constant that stands for what pydantic has read.

    The texts may have been reworded since that was written, but what a program decides by has to be
    what it is now.
    """
    constant = copy.copy(given)
    for field in fields(constant):
        then, now = getattr(given, field.name), getattr(constant, field.name)
        if field.type is not str and then != now:
            raise ValueError(f"{field.name} is {then!r}, but in {constant!r} it is {now!r}")
    return constant

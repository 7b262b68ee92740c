"""A verdict and a listed code: what they hold comes from the core, how they behave stands here."""

from __future__ import annotations

import copy
from dataclasses import dataclass, fields
from enum import Enum

from rspcode._fields import CodeInfoFields, VerdictFields
from rspcode._versions import TABLE_VERSION

# Importing `typing` would take longer than everything else in the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, NoReturn

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

        schema = handler(source)
        named: Any = handler.resolve_ref_schema(schema)
        # A model's second field of this type only names the schema of the first, so the check
        # stands under that name, and not around it.
        fields_only = named.copy()
        name = fields_only.pop("ref", None)
        checked = core_schema.no_info_after_validator_function(_shared, fields_only, ref=name)
        named.clear()
        named.update(checked)
        return schema


# Equality and hash are those of the object, because there is one object per answer.
@dataclass(frozen=True, eq=False, repr=False, init=False, match_args=False)
class Verdict(_Constant, VerdictFields):
    """What a code means in a context, and what to do next.

    Verdicts are constants: the same question gets the same object, from `classify` and also from
    copying, from unpickling and from pydantic. `as_dict` makes a dict of one, and `from_dict` reads
    it. A verdict is neither true nor false: ask `may_release_goods` or another of its fields.
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

        # Words, because another version may list a code that this one does not: unlisted there, and
        # no error.
        return classify, (self.context.value, None if self.code is None else self.code.value)

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "a Verdict is neither true nor false: ask may_release_goods, may_charge_again, "
            "is_final, outcome or next"
        )

    def payer_text_in(self, tag: str | None) -> str:
        """Return the `payer_text` in the payer's language, which a BCP 47 tag names.

        `zh-TW`, `zh-HK`, `zh-MO` and `zh-Hant` are Chinese in traditional characters, any other
        `zh` in simplified ones, any `fr` is Canadian French; everything else, None too, is English.
        The translations were made by this project and not reviewed by the provider.
        """
        from rspcode._native import payer_text_in

        return payer_text_in(self, tag)

    def as_dict(self) -> dict[str, int | bool | str | None]:
        """Return what `json.dumps` takes: the table's version, and all fields as plain values."""
        plain: dict[str, int | bool | str | None] = {"table_version": TABLE_VERSION}
        for field in fields(self):
            value = getattr(self, field.name)
            plain[field.name] = value.value if isinstance(value, Enum) else value
        return plain

    @staticmethod
    def from_dict(given: Mapping[str, Any]) -> Verdict:
        """Return this version's verdict of the `context` and the `code` in a dict of `as_dict`.

        Nothing else in it is looked at. A code that this version does not list is the unlisted
        answer, and so is None. A context that is none of the words is a `ValueError`, and so is a
        dict without one of the two.
        """
        from rspcode._native import classify

        if not hasattr(given, "keys"):
            raise TypeError(f"a verdict is read from a mapping, not from {type(given).__name__}")
        for name in ("context", "code"):
            if name not in given:
                raise ValueError(f"a verdict has a context and a code, and here is no {name}")
        return classify(given["context"], given["code"])


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

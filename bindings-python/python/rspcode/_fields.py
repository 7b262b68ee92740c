"""What can be read from a verdict and from a listed code.

Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.
"""

from dataclasses import dataclass

from rspcode._vocabulary import Actor, Basis, Cause, Code, Context, Next, Outcome


@dataclass(frozen=True, slots=True, eq=False, repr=False, init=False, match_args=False)
class VerdictFields:
    """What a code means in a context, and what to do next."""

    context: Context
    """The context that was asked about."""
    id: int
    """The listed code's position in the published list, from 1, or 0 if the text was not listed."""
    code: Code | None
    """The listed code, or none if the text was not listed."""
    outcome: Outcome
    """What happened to the operation that the context names."""
    cause: Cause
    """Why, as it reads in this context."""
    next: Next
    """What to do next."""
    actor: Actor
    """Who has to act before the next step."""
    is_final: bool
    """Whether the outcome will not change by waiting."""
    may_release_goods: bool
    """Whether the goods may be handed over, once order, amount and currency were compared."""
    may_charge_again: bool
    """Whether another charge is proven safe for this request alone, once the actor has acted and no
    other request of the sale is in doubt.
    """
    basis: Basis
    """What the reading rests on."""
    message: str
    """The published message, verbatim, for logs and never to decide by; empty if the text was not
    listed.
    """
    explanation: str
    """One or two plain sentences for the merchant's staff and developers."""
    payer_text: str
    """One short sentence that may be shown to the payer."""


@dataclass(frozen=True, slots=True, eq=False, repr=False, init=False, match_args=False)
class CodeInfoFields:
    """A listed code: what is true of it in every context."""

    id: int
    """The position in the published list, from 1, which never changes."""
    code: Code
    """The code as it stands on the wire."""
    message: str
    """The published message, verbatim, for logs and never to decide by."""
    cause: Cause
    """Why the provider gives this code."""
    basis: Basis
    """What our reading of the code rests on."""
    explanation: str
    """One or two plain sentences for the merchant's staff and developers."""

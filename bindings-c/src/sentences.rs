//! The sentences on steps and reasons.
//!
//! Made by `cargo run -p rspcode-tests -- write` from `core`; do not edit.

use core::ffi::CStr;

/// By number from 1.
pub(crate) static STEP_SENTENCES: [&CStr; 11] = [
    c"Send the request of this attempt, once.",
    c"Show the payer what the answer brought.",
    c"Ask for the state, after a pause.",
    c"Send a cancellation.",
    c"Send the capture.",
    c"The hold stands: capture or cancel it when the time comes.",
    c"It happened: for a payment compare order, amount and currency, then hand over the goods.",
    c"It provably did not happen and will not: a new attempt under a new id is safe.",
    c"It happened, and money went back since, wholly or in part: staff look.",
    c"Staff decide, and whatever still arrives is to be told.",
    c"Nothing new is to be done.",
];

/// By number from 1.
pub(crate) static REASON_SENTENCES: [&CStr; 31] = [
    c"The attempt begins.",
    c"The request was accepted, which says nothing of its end.",
    c"What was told proves nothing.",
    c"The order is there and still open.",
    c"That something is not found proves nothing before the order has expired.",
    c"The refusal may answer another request than the one that counts.",
    c"The state may be the one from before the cancellation that is open.",
    c"The state says that it happened.",
    c"The only request was refused.",
    c"The order is closed and takes no more money.",
    c"The attempt is said to have failed, which for a payment only its cancellation makes certain.",
    c"What the payer would act on was never shown, so nobody can pay it.",
    c"The order has expired and is not paid.",
    c"The caller wants the order cancelled.",
    c"The cancellation was answered, and the order still stands.",
    c"The only cancellation was refused, so the order stands as it was.",
    c"The cancellation is confirmed by the state.",
    c"A cancellation is wanted, and there is no call for it.",
    c"Money went back, wholly or in part.",
    c"The caller has stopped, and staff decide.",
    c"The order is blocked, and a person must step in.",
    c"The order was said not to be paid, and now there is a sign that it is.",
    c"The attempt is over already.",
    c"The caller says what happened, from a source outside the procedure.",
    c"The caller wants the hold captured.",
    c"The only capture was refused, so the hold stands.",
    c"No code proves a capture: the captured amount has to be compared.",
    c"Another request of this attempt is still open.",
    c"The same refund id may be sent again, because the provider carries it out once.",
    c"A notice came that states nothing, which is a reason to ask.",
    c"The number is no state of this version.",
];

/// By number from 1.
pub(crate) static PAYER_TEXTS: [&CStr; 11] = [
    c"",
    c"",
    c"",
    c"",
    c"",
    c"",
    c"This is complete, thank you.",
    c"This was not carried out, so please tell us how you want to go on.",
    c"Money has been or is being given back, so please ask our staff if this is a surprise.",
    c"Our staff are looking into this, so please do not pay again yet.",
    c"",
];

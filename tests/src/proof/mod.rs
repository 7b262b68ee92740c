//! The proof by exhaustion: an adversary, a search, and everything that is put before them.

pub mod habits;
pub mod loops;
pub mod mail;
pub mod order;
pub mod policy;
pub mod refund;
pub mod report;
pub mod said;
pub mod search;
pub mod two;

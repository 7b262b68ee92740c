//! The proof by exhaustion: an adversary, a search, and everything that is put before them.

pub mod order;
pub mod policy;
pub mod said;
pub mod search;

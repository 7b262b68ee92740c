//! What is remembered of each order of a log: a few bytes beside its id.
//!
//! An order that is over is remembered too, because its callbacks may still come.
//!
//! It is a hash table of our own because the time goes into waiting for memory: a slot and a record are two places,
//! where a map of the standard library has three and twice the size.

use std::hash::{BuildHasher as _, RandomState};

/// A map from ids of any bytes to `N` bytes each. An id costs its own length, one byte for that (nine from 255 bytes
/// on), and 11 to 22 bytes of the table.
pub(crate) struct Orders<const N: usize> {
    /// Some bits of the hash above the place of the record and one; 0 is free. Their number is a power of two.
    slots: Vec<u64>,
    count: usize,
    /// What is remembered, the length of the id, the id; one behind the other.
    records: Vec<u8>,
    /// With a key of its own in every run, so that nobody can choose ids that collide.
    hasher: RandomState,
    /// Kept for its memory alone.
    ahead: Vec<usize>,
}

/// The bits of a slot that are the place: more than any memory holds.
const PLACE: u64 = (1 << 40) - 1;

/// The length that says that the length itself follows.
const LONG: u8 = u8::MAX;

impl<const N: usize> Orders<N> {
    pub(crate) fn new() -> Self {
        Self {
            slots: vec![0; 16],
            count: 0,
            records: Vec::new(),
            hasher: RandomState::new(),
            ahead: Vec::new(),
        }
    }

    /// What is remembered of an order; `first` if nothing is yet, and then also true.
    pub(crate) fn of(&mut self, id: &[u8], first: [u8; N]) -> (&mut [u8; N], bool) {
        let hash = self.hasher.hash_one(id);
        let mut slot = self.slot(hash);
        let found = loop {
            match self.slots[slot] {
                0 => break None,
                taken if (taken ^ hash) & !PLACE == 0 => {
                    let place = place_in(taken);
                    if self.record(place).0 == id {
                        break Some(place);
                    }
                }
                _ => {}
            }
            slot = self.behind(slot);
        };
        let place = found.unwrap_or_else(|| self.add(id, first, hash, slot));
        let remembered = self.records[place..].first_chunk_mut().expect("a record begins with it");
        (remembered, found.is_none())
    }

    /// Reads where these ids will be looked up. One look-up waits for memory twice; many at once wait together,
    /// and afterwards what they need is near.
    pub(crate) fn look_ahead<'a>(&mut self, ids: impl Iterator<Item = &'a [u8]>) {
        let mut ahead = std::mem::take(&mut self.ahead);
        ahead.clear();
        ahead.extend(ids.map(|id| self.slot(self.hasher.hash_one(id))));
        let slots = ahead.iter().map(|&slot| self.slots[slot]).filter(|&taken| taken != 0);
        std::hint::black_box(slots.fold(0, |all, taken| all ^ self.records[place_in(taken)]));
        self.ahead = ahead;
    }

    fn add(&mut self, id: &[u8], first: [u8; N], hash: u64, slot: usize) -> usize {
        let place = self.records.len();
        self.records.extend_from_slice(&first);
        match u8::try_from(id.len()) {
            Ok(length) if length != LONG => self.records.push(length),
            _ => {
                self.records.push(LONG);
                self.records.extend_from_slice(&id.len().to_le_bytes());
            }
        }
        self.records.extend_from_slice(id);
        self.slots[slot] = taken_by(place, hash);
        self.count += 1;
        // At most three of four are taken.
        if self.count * 4 > self.slots.len() * 3 {
            self.grow();
        }
        place
    }

    /// The old slots go first: the records know everything, and stand one behind the other.
    fn grow(&mut self) {
        let slots = self.slots.len() * 2;
        self.slots = Vec::new();
        self.slots = vec![0; slots];
        let mut place = 0;
        while place < self.records.len() {
            let (id, end) = self.record(place);
            let hash = self.hasher.hash_one(id);
            let mut slot = self.slot(hash);
            while self.slots[slot] != 0 {
                slot = self.behind(slot);
            }
            self.slots[slot] = taken_by(place, hash);
            place = end;
        }
    }

    /// Where the search for a hash begins.
    #[allow(clippy::cast_possible_truncation, reason = "the lower bits are what is wanted")]
    fn slot(&self, hash: u64) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    fn behind(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }

    /// The id of a record, and where the record ends.
    fn record(&self, place: usize) -> (&[u8], usize) {
        let length = place + N;
        let (start, length) = match self.records[length] {
            LONG => {
                let rest = &self.records[length + 1..];
                let length_of_it = rest.first_chunk().expect("a long length");
                (length + 1 + length_of_it.len(), usize::from_le_bytes(*length_of_it))
            }
            short => (length + 1, usize::from(short)),
        };
        (&self.records[start..start + length], start + length)
    }
}

fn taken_by(place: usize, hash: u64) -> u64 {
    let place = place as u64 + 1;
    assert!(place <= PLACE, "no memory holds as many ids");
    hash & !PLACE | place
}

#[allow(clippy::cast_possible_truncation, reason = "it was a place of this memory")]
const fn place_in(taken: u64) -> usize {
    (taken & PLACE) as usize - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_any_bytes_and_any_length_are_told_apart() {
        let mut orders = Orders::<4>::new();
        let mut ids: Vec<Vec<u8>> = (0..=600).map(|length| vec![b'A'; length]).collect();
        ids.extend((0..=u8::MAX).filter(|&byte| byte != b'A').map(|byte| vec![byte]));
        ids.extend((0..100_000_u32).map(|id| id.to_le_bytes().to_vec()));
        for (position, id) in (0_u32..).zip(&ids) {
            let (remembered, is_new) = orders.of(id, [0; 4]);
            assert!(is_new, "{id:?}");
            *remembered = position.to_le_bytes();
        }
        for (position, id) in (0_u32..).zip(&ids) {
            assert_eq!(orders.of(id, [0; 4]), (&mut position.to_le_bytes(), false));
        }
    }
}

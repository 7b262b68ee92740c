//! What is remembered of each order of a log: a few bytes beside its id.
//!
//! An order that is over is remembered too, because its callbacks may still come.

use std::hash::{BuildHasher, RandomState};

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

/// A map from ids of any bytes to `N` bytes each. An id costs its own length, one byte for that, and 10 to 19 bytes
/// of the table.
pub(crate) struct Orders<const N: usize> {
    /// Where in `records` an order stands.
    places: HashTable<usize>,
    /// What is remembered, the length of the id, the id.
    records: Vec<u8>,
    /// With a key of its own in every run, so that nobody can choose ids that collide.
    hasher: RandomState,
}

/// The length that says that the length itself follows.
const LONG: u8 = u8::MAX;

impl<const N: usize> Orders<N> {
    pub(crate) fn new() -> Self {
        Self { places: HashTable::new(), records: Vec::new(), hasher: RandomState::new() }
    }

    /// What is remembered of an order; `first` if nothing is yet, and then also true.
    pub(crate) fn of(&mut self, id: &[u8], first: [u8; N]) -> (&mut [u8; N], bool) {
        let Self { places, records, hasher } = self;
        let entry = places.entry(
            hasher.hash_one(id),
            |&place| id_at::<N>(records, place) == id,
            |&place| hasher.hash_one(id_at::<N>(records, place)),
        );
        let (place, is_new) = match entry {
            Entry::Occupied(entry) => (*entry.get(), false),
            Entry::Vacant(entry) => {
                let place = records.len();
                records.extend_from_slice(&first);
                match u8::try_from(id.len()) {
                    Ok(length) if length != LONG => records.push(length),
                    _ => {
                        records.push(LONG);
                        records.extend_from_slice(&id.len().to_le_bytes());
                    }
                }
                records.extend_from_slice(id);
                entry.insert(place);
                (place, true)
            }
        };
        let remembered = records[place..].first_chunk_mut().expect("a record begins with it");
        (remembered, is_new)
    }
}

fn id_at<const N: usize>(records: &[u8], place: usize) -> &[u8] {
    let (&length, rest) = records[place + N..].split_first().expect("a length");
    if length != LONG {
        return &rest[..usize::from(length)];
    }
    let (length, rest) = rest.split_first_chunk().expect("a long length");
    &rest[..usize::from_le_bytes(*length)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_any_bytes_and_any_length_are_told_apart() {
        let mut orders = Orders::<4>::new();
        let mut ids: Vec<Vec<u8>> = (0..=600).map(|length| vec![b'A'; length]).collect();
        ids.extend((0..=u8::MAX).filter(|&byte| byte != b'A').map(|byte| vec![byte]));
        ids.extend((0..10_000_u32).map(|id| id.to_le_bytes().to_vec()));
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

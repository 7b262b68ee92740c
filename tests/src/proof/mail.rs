//! The same world with every message an object of its own: an enquiry is asked, reads the order when it arrives, and
//! its answer travels; each answer is told once, several times, or never, in any order.
//!
//! The sets of [`order`](super::order) allow all of that and more; here it is done message by message, as a check
//! that nothing is lost by them.

use super::order::{Moment, OrderWorld};
use super::policy::{Policy, Told};
use super::said::{self, Said};
use super::search::{Happening, Model};

/// How many messages can be on their way at once.
const BAG: usize = 3;

/// An enquiry that has not arrived; the answers are single bits of [`Said`].
const ASKED: Said = 1 << 31;

/// What was answered, and not read from the order.
const REPLIES: Said = said::OWN_REFUSED
    | said::OWN_CODE
    | said::OWN_ACCEPTED
    | said::OWN_USED
    | said::OWN_FAULT
    | said::CANCEL_REFUSED
    | said::CANCEL_ACCEPTED
    | said::CAPTURE_REFUSED
    | said::CAPTURE_ACCEPTED;

/// The world in which messages travel.
pub struct Mail<P>(pub OrderWorld<P>);

/// The order and the client, and the messages on their way, in no order.
pub type Travelling<S> = (Moment<S>, [Said; BAG]);

fn with(mut bag: [Said; BAG], message: Said) -> Option<[Said; BAG]> {
    let free = bag.iter().position(|place| *place == 0)?;
    bag[free] = message;
    bag.sort_unstable();
    Some(bag)
}

fn without(mut bag: [Said; BAG], place: usize) -> [Said; BAG] {
    bag[place] = 0;
    bag.sort_unstable();
    bag
}

fn bits(set: Said) -> impl Iterator<Item = Said> {
    (0..Said::BITS).map(|bit| 1 << bit).filter(move |bit| set & bit != 0)
}

impl<P: Policy> Model for Mail<P> {
    type State = Travelling<P::State>;

    fn start(&self) -> Self::State {
        (self.0.start(), [0; BAG])
    }

    fn moves(&self, &(now, bag): &Self::State, found: &mut Vec<(Happening, Self::State)>) {
        let mut moves = Vec::new();
        self.0.outside(&now, &mut moves);
        for (what, then) in moves.drain(..) {
            let quiet = Moment { past: 0, ..then };
            // An answer for which there is no room is lost.
            found.push((what, (quiet, bag)));
            for answer in bits(then.past & REPLIES) {
                found.extend(with(bag, answer).map(|bag| (what, (quiet, bag))));
            }
        }
        let reads = self.0.reads(now.order, now.expired);
        let asked =
            with(bag, ASKED).map(|bag| (Happening::outside("an enquiry is sent"), (now, bag)));
        found.extend(asked);
        for state in bits(reads) {
            let callback = Happening::outside("a callback is sent");
            found.extend(with(bag, state).map(|bag| (callback, (now, bag))));
        }
        for (place, message) in bag.into_iter().enumerate().filter(|(_, message)| *message != 0) {
            let rest = without(bag, place);
            found.push((Happening::outside("a message is lost"), (now, rest)));
            if message == ASKED {
                for state in bits(reads) {
                    let read = Happening::outside("the enquiry reads the order");
                    found.extend(with(rest, state).map(|bag| (read, (now, bag))));
                }
                continue;
            }
            for (what, verdict) in self.0.answers.in_set(message) {
                self.0.tell(&now, what, Told::Heard(verdict), &mut moves);
            }
            for (what, then) in moves.drain(..) {
                found.push((what, (then, rest)));
                found.push((what, (then, bag)));
            }
        }
        let silence = said::OWN_SILENCE
            | if now.asked_to_cancel { said::CANCEL_SILENCE } else { 0 }
            | if now.asked_to_capture { said::CAPTURE_SILENCE } else { 0 };
        for (what, verdict) in self.0.answers.in_set(silence) {
            self.0.tell(&now, what, Told::Heard(verdict), &mut moves);
        }
        self.0.wishes(&now, bag == [0; BAG], &mut moves);
        found.extend(moves.drain(..).map(|(what, then)| (what, (then, bag))));
    }

    fn bad(&self, (now, _): &Self::State) -> Option<&'static str> {
        self.0.bad(now)
    }

    fn is_over(&self, (now, _): &Self::State) -> bool {
        self.0.is_over(now)
    }
}

//! Two attempts of one sale: the second begins when the first is said not to be done, and both go on.

use rspcode::End;

use super::order::{Moment, Order, OrderWorld};
use super::policy::Policy;
use super::search::{Happening, Model};

/// The world of two orders for one sale.
pub struct Two<P>(pub OrderWorld<P>);

impl<P: Policy> Model for Two<P> {
    type State = (Moment<P::State>, Option<Moment<P::State>>);

    fn start(&self) -> Self::State {
        (self.0.start(), None)
    }

    fn moves(&self, &(first, second): &Self::State, found: &mut Vec<(Happening, Self::State)>) {
        let mut moves = Vec::new();
        self.0.moves(&first, &mut moves);
        found.extend(moves.drain(..).map(|(what, then)| (what, (then, second))));
        match second {
            Some(second) => {
                self.0.moves(&second, &mut moves);
                found.extend(moves.drain(..).map(|(what, then)| (what, (first, Some(then)))));
            }
            None if first.end == Some(End::NotDone) => {
                found.push((Happening::outside("a new order"), (first, Some(self.0.start()))));
            }
            None => {}
        }
    }

    fn bad(&self, (first, second): &Self::State) -> Option<&'static str> {
        let paid = |order: &Moment<P::State>| matches!(order.order, Order::Paid | Order::Captured);
        if paid(first) && second.as_ref().is_some_and(paid) {
            return Some("both orders of one sale are paid");
        }
        if first.goods && second.is_some_and(|second| second.goods) {
            return Some("goods twice for one sale");
        }
        self.0.bad(first).or_else(|| second.as_ref().and_then(|second| self.0.bad(second)))
    }

    fn is_over(&self, (first, second): &Self::State) -> bool {
        match second {
            Some(second) => self.0.is_over(second),
            None => self.0.is_over(first) && first.end != Some(End::NotDone),
        }
    }
}

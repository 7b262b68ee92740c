//! The adversary for payments and holds: an order, requests on their way, a payer, and everything that was ever
//! said.
//!
//! Every answer that was ever possible may be told at any later time and any number of times; every enquiry may
//! bring any past state. A request is lost, late, or finds the order there. A cancellation is carried out, refused, or
//! answered as done for an order that is not there. Requests and answers that are lost are what a restart before or
//! after a step looks like from outside; its silence can be told at any time.

use rspcode::{Calls, End, Event, Kind, Operation, Step, classify};

use super::policy::{Policy, Told};
use super::said::{self, Answers, Said};
use super::search::{Happening, Model};

/// What can be taken away from the guarantee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// A1: a request is delivered at most once for each `send`.
    DeliveredOnce,
    /// A2: a closed order takes no money.
    ClosedStaysClosed,
    /// A3: all who use the id go through one number.
    OneNumber,
    /// A4: stored by compare and swap.
    CompareAndSwap,
    /// A5: stored before the step is done.
    StoredFirst,
    /// A6: what was never shown cannot be paid.
    ShownFirst,
    /// A7: a refusal did nothing.
    RefusalIsTrue,
    /// A8: a final state is true of the order.
    StateIsTrue,
    /// A9: `expired` is told only when it is so.
    ExpiredIsTrue,
}

/// The world of one order.
pub struct OrderWorld<P> {
    /// Who decides.
    pub policy: P,
    /// What the order is.
    pub kind: Kind,
    /// Which calls there are.
    pub calls: Calls,
    /// What does not hold.
    pub without: Option<Assumption>,
    /// Whether anybody ever tells `expired`.
    pub expires: bool,
    pub(super) answers: Answers,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Order {
    Absent,
    Open,
    Running,
    /// Paid, or held.
    Paid,
    Captured,
    Partly,
    Returning,
    Returned,
    Closed,
    /// Too late to pay; it still reads NOTPAY.
    Lapsed,
    Failed,
}

/// All that there is at one moment.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact that comes and goes by itself")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment<S> {
    pub(super) client: S,
    /// A worker that loaded the number before, where nobody compares.
    pub(super) worker: Option<S>,
    pub(super) order: Order,
    pub(super) own: u8,
    pub(super) cancels: u8,
    pub(super) captures: u8,
    pub(super) asked_to_cancel: bool,
    pub(super) asked_to_capture: bool,
    pub(super) shown: bool,
    pub(super) goods: bool,
    pub(super) end: Option<End>,
    pub(super) expired: bool,
    /// What was ever possible to be said, besides what the order is now.
    pub(super) past: Said,
    pub(super) bad: Option<&'static str>,
}

impl<P: Policy> OrderWorld<P> {
    /// The world in which all assumptions hold.
    #[must_use]
    pub fn new(policy: P, kind: Kind, calls: Calls) -> Self {
        Self { policy, kind, calls, without: None, expires: true, answers: Answers::of(kind) }
    }

    fn lacks(&self, assumption: Assumption) -> bool {
        self.without == Some(assumption)
    }

    const fn is_shown(&self) -> bool {
        matches!(self.kind, Kind::PayShown | Kind::PreauthShown)
    }

    const fn is_hold(&self) -> bool {
        matches!(self.kind, Kind::PreauthDirect | Kind::PreauthShown)
    }

    /// What an enquiry or a callback can say of the order as it is.
    pub(super) fn reads(&self, order: Order, expired: bool) -> Said {
        match order {
            Order::Absent => said::NOT_FOUND,
            Order::Open | Order::Lapsed => {
                said::NOTPAY | if self.lacks(Assumption::StateIsTrue) { said::SUCCESS } else { 0 }
            }
            Order::Running => said::PROCESSING,
            // Merchants have seen PAYERROR of orders that were paid.
            Order::Paid if !expired => said::SUCCESS | said::PAYERROR,
            Order::Paid | Order::Captured => said::SUCCESS,
            Order::Partly => said::PARTLY,
            Order::Returning => said::RETURNING,
            Order::Returned => said::REVERSED | said::FULLY_REFUNDED,
            Order::Closed => said::CLOSED,
            Order::Failed => said::PAYERROR,
        }
    }

    /// The order becomes something else, and what it was can be said for ever.
    fn becomes(&self, now: Moment<P::State>, order: Order) -> Moment<P::State> {
        Moment { order, past: now.past | self.reads(now.order, now.expired), ..now }
    }

    /// Whether the payer can still pay, or something on its way can still take money.
    pub(super) fn can_be_charged(&self, now: &Moment<P::State>) -> bool {
        let visible = !self.is_shown() || now.shown || self.lacks(Assumption::ShownFirst);
        match now.order {
            Order::Paid | Order::Captured | Order::Partly | Order::Running => true,
            Order::Open => visible,
            Order::Absent => visible && now.own > 0,
            Order::Returning | Order::Returned | Order::Closed | Order::Lapsed | Order::Failed => {
                false
            }
        }
    }

    /// The client does a step.
    fn step(&self, mut now: Moment<P::State>, step: Step) -> Moment<P::State> {
        match step {
            Step::Send => now.own = (now.own + 1).min(2),
            Step::Show => now.shown = true,
            Step::Cancel => {
                now.cancels = (now.cancels + 1).min(2);
                now.asked_to_cancel = true;
            }
            Step::Capture => {
                now.captures = (now.captures + 1).min(2);
                now.asked_to_capture = true;
            }
            Step::Held => {
                if now.cancels > 0 {
                    now.bad = Some("a hold that is declared with a cancellation on its way");
                }
            }
            Step::Done => {
                let there = if self.is_hold() { Order::Captured } else { Order::Paid };
                if now.order != there {
                    now.bad = Some("goods for money that is not there");
                } else if now.cancels > 0 {
                    now.bad = Some("goods with a cancellation on its way");
                } else if now.goods {
                    now.bad = Some("goods twice");
                }
                now.goods = true;
                now.end = Some(End::Done);
            }
            Step::NotDone => now.end = Some(End::NotDone),
            Step::Reversed => now.end = Some(End::Reversed),
            Step::Query | Step::HandOver | Step::Nothing => {}
        }
        if now.cancels > 0 && now.captures > 0 {
            now.bad = Some("a capture and a cancellation on their way together");
        }
        now
    }

    pub(super) fn tell(
        &self,
        now: &Moment<P::State>,
        what: &'static str,
        told: Told,
        found: &mut Vec<(Happening, Moment<P::State>)>,
    ) {
        let by_staff = told.is_by_staff();
        let (client, step) = self.policy.told(now.client, told);
        let happening = Happening { what, step: Some(step), by_staff };
        found.push((happening, self.step(Moment { client, ..*now }, step)));
        if self.lacks(Assumption::StoredFirst) {
            let crashed = Happening { what: "done, and not stored", ..happening };
            found.push((crashed, self.step(*now, step)));
        }
        if let Some(worker) = now.worker {
            let (client, step) = self.policy.told(worker, told);
            let late = Happening {
                what: "told to a worker with an old number",
                step: Some(step),
                by_staff,
            };
            found.push((late, self.step(Moment { client, worker: None, ..*now }, step)));
        }
    }

    /// What happens without the client being told anything.
    pub(super) fn outside(
        &self,
        now: &Moment<P::State>,
        found: &mut Vec<(Happening, Moment<P::State>)>,
    ) {
        self.own_request(now, found);
        self.order_itself(now, found);
        self.later_requests(now, found);
        let mut happens = |what, then| found.push((Happening::outside(what), then));
        if self.lacks(Assumption::OneNumber) && !now.asked_to_cancel {
            happens("another till cancels", Moment { cancels: 1, asked_to_cancel: true, ..*now });
        }
        if self.lacks(Assumption::CompareAndSwap) && now.worker.is_none() {
            happens("a worker loads the number", Moment { worker: Some(now.client), ..*now });
        }
    }

    /// The request is lost, refused, or opens the order.
    fn own_request(&self, now: &Moment<P::State>, found: &mut Vec<(Happening, Moment<P::State>)>) {
        let mut happens = |what, then| found.push((Happening::outside(what), then));
        let direct = !self.is_shown();
        if now.own > 0 {
            let taken = Moment { own: now.own - 1, ..*now };
            happens("the request is lost", taken);
            let mut arrive = |arrived: Moment<P::State>| {
                if now.order != Order::Absent {
                    let answered = Moment { past: arrived.past | said::OWN_USED, ..arrived };
                    happens("the request finds the order there", answered);
                    return;
                }
                let refused = Moment { past: arrived.past | said::OWN_REFUSED, ..arrived };
                happens("the request is refused", refused);
                let accepted = Moment { past: arrived.past | said::OWN_ACCEPTED, ..arrived };
                happens("the request opens the order", self.becomes(accepted, Order::Open));
                if direct {
                    let wrong = Moment { past: arrived.past | said::OWN_CODE, ..arrived };
                    happens("the payment code is refused", wrong);
                    happens(
                        "the request is being worked on",
                        self.becomes(accepted, Order::Running),
                    );
                    happens("the request is charged", self.becomes(accepted, Order::Paid));
                    let fault = Moment { past: arrived.past | said::OWN_FAULT, ..arrived };
                    happens("charged, answered with a fault", self.becomes(fault, Order::Paid));
                    if !self.calls.fresh_code {
                        happens("charged, answered as used", self.becomes(wrong, Order::Paid));
                    }
                    if self.lacks(Assumption::RefusalIsTrue) {
                        happens("charged, answered as refused", self.becomes(refused, Order::Paid));
                    }
                }
            };
            arrive(taken);
            if self.lacks(Assumption::DeliveredOnce) {
                arrive(*now);
            }
        }
    }

    /// The payer, the provider and the staff.
    fn order_itself(&self, now: &Moment<P::State>, found: &mut Vec<(Happening, Moment<P::State>)>) {
        let mut happens = |what, then| found.push((Happening::outside(what), then));
        let direct = !self.is_shown();
        let visible = direct || now.shown || self.lacks(Assumption::ShownFirst);
        match now.order {
            Order::Absent => {}
            Order::Open => {
                if visible {
                    happens("the payer pays", self.becomes(*now, Order::Paid));
                    happens("the payer's try runs", self.becomes(*now, Order::Running));
                    let tried = Moment { past: now.past | said::PAYERROR, ..*now };
                    happens("the payer's try fails", tried);
                }
                happens("the provider closes the order", self.becomes(*now, Order::Closed));
                happens("it is too late to pay", self.becomes(*now, Order::Lapsed));
            }
            Order::Running => {
                happens("the try succeeds", self.becomes(*now, Order::Paid));
                let after = if direct { Order::Failed } else { Order::Open };
                let tried = Moment { past: now.past | said::PAYERROR, ..*now };
                happens("the try fails", self.becomes(tried, after));
            }
            Order::Paid => {
                if self.is_hold() {
                    happens("the provider releases the hold", self.becomes(*now, Order::Closed));
                }
                if now.goods {
                    happens("staff give a part back", self.becomes(*now, Order::Partly));
                    happens("staff give it back", self.becomes(*now, Order::Returned));
                }
            }
            Order::Captured => {
                happens("staff give it back", self.becomes(*now, Order::Returned));
            }
            Order::Partly => {
                if now.goods {
                    happens("staff give the rest back", self.becomes(*now, Order::Returned));
                }
            }
            Order::Returning => happens("the money is back", self.becomes(*now, Order::Returned)),
            Order::Returned | Order::Closed => {
                if self.lacks(Assumption::ClosedStaysClosed) && visible {
                    happens("paid, though it was closed", self.becomes(*now, Order::Paid));
                }
            }
            Order::Lapsed | Order::Failed => {
                happens("the provider closes the order", self.becomes(*now, Order::Closed));
            }
        }
    }

    /// A cancellation or a capture arrives, or is lost.
    fn later_requests(
        &self,
        now: &Moment<P::State>,
        found: &mut Vec<(Happening, Moment<P::State>)>,
    ) {
        let mut happens = |what, then| found.push((Happening::outside(what), then));
        if now.cancels > 0 {
            let arrived = Moment { cancels: now.cancels - 1, ..*now };
            happens("the cancellation is lost", arrived);
            let refused = Moment { past: arrived.past | said::CANCEL_REFUSED, ..arrived };
            happens("the cancellation is refused", refused);
            let accepted = Moment { past: arrived.past | said::CANCEL_ACCEPTED, ..arrived };
            match now.order {
                Order::Absent => happens("nothing to cancel, answered as done", accepted),
                Order::Open | Order::Running | Order::Lapsed | Order::Failed => {
                    happens(
                        "the cancellation closes the order",
                        self.becomes(accepted, Order::Closed),
                    );
                }
                Order::Paid | Order::Captured => {
                    happens("the cancellation reverses", self.becomes(accepted, Order::Returned));
                    happens(
                        "the cancellation begins to reverse",
                        self.becomes(accepted, Order::Returning),
                    );
                    happens(
                        "the cancellation gives a part back",
                        self.becomes(accepted, Order::Partly),
                    );
                }
                Order::Partly | Order::Returning | Order::Returned | Order::Closed => {
                    happens("the cancellation finds it over", accepted);
                }
            }
        }
        if now.captures > 0 {
            let arrived = Moment { captures: now.captures - 1, ..*now };
            happens("the capture is lost", arrived);
            let refused = Moment { past: arrived.past | said::CAPTURE_REFUSED, ..arrived };
            happens("the capture is refused", refused);
            if now.order == Order::Paid {
                let accepted = Moment { past: arrived.past | said::CAPTURE_ACCEPTED, ..arrived };
                happens("the capture is carried out", self.becomes(accepted, Order::Captured));
            }
        }
    }

    /// What the caller can want or know at this moment. `quiet` says that no answer is on its way.
    pub(super) fn wishes(
        &self,
        now: &Moment<P::State>,
        quiet: bool,
        found: &mut Vec<(Happening, Moment<P::State>)>,
    ) {
        let operation = if self.is_hold() { Operation::Preauth } else { Operation::Pay };
        let silence = classify(operation.reply(), "");
        self.tell(now, "restarted", Told::Restarted(silence), found);
        self.tell(now, "cancel wanted", Told::Event(Event::Cancel), found);
        self.tell(now, "stopped", Told::Event(Event::Stop), found);
        self.tell(now, "a notice without a state", Told::Event(Event::Notified), found);
        if self.is_hold() {
            self.tell(now, "capture wanted", Told::Event(Event::Capture), found);
        }
        let on_its_way = now.own > 0 || now.cancels > 0 || now.captures > 0;
        let settled = !on_its_way && !matches!(now.order, Order::Open | Order::Running);
        if self.expires && !now.expired && self.lacks(Assumption::ExpiredIsTrue) {
            self.tell(now, "said to be expired", Told::Event(Event::Expired), found);
        } else if self.expires && !now.expired && settled && quiet {
            let now = Moment { expired: true, past: 0, ..*now };
            self.tell(&now, "expired", Told::Event(Event::Expired), found);
        }
        let there = if self.is_hold() { Order::Captured } else { Order::Paid };
        if settled && now.order == there && !now.goods {
            self.tell(now, "settled as done", Told::Event(Event::SettledDone), found);
        }
        if settled && !self.can_be_charged(now) && !now.goods {
            self.tell(now, "settled as not done", Told::Event(Event::SettledNotDone), found);
        }
    }

    /// What can be told at this moment.
    fn sayable(&self, now: &Moment<P::State>) -> Said {
        now.past
            | self.reads(now.order, now.expired)
            | said::OWN_SILENCE
            | said::NO_STATE
            | said::ENQUIRY_REFUSED
            | said::STATE_UNLISTED
            | if now.asked_to_cancel { said::CANCEL_SILENCE } else { 0 }
            | if now.asked_to_capture { said::CAPTURE_SILENCE } else { 0 }
    }
}

impl<P: Policy> Model for OrderWorld<P> {
    type State = Moment<P::State>;

    fn start(&self) -> Self::State {
        let (client, step) = self.policy.start();
        let now = Moment {
            client,
            worker: None,
            order: Order::Absent,
            own: 0,
            cancels: 0,
            captures: 0,
            asked_to_cancel: false,
            asked_to_capture: false,
            shown: false,
            goods: false,
            end: None,
            expired: false,
            past: 0,
            bad: None,
        };
        self.step(now, step)
    }

    fn moves(&self, now: &Self::State, found: &mut Vec<(Happening, Self::State)>) {
        self.outside(now, found);
        for (what, verdict) in self.answers.in_set(self.sayable(now)) {
            self.tell(now, what, Told::Heard(verdict), found);
        }
        self.wishes(now, true, found);
    }

    fn bad(&self, now: &Self::State) -> Option<&'static str> {
        if now.end == Some(End::NotDone) && self.can_be_charged(now) {
            return Some("a new order is paid, and this one is or can be");
        }
        now.bad
    }

    fn is_over(&self, now: &Self::State) -> bool {
        now.end.is_some()
    }
}

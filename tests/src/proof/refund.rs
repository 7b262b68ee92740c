//! The adversary for refunds: a refund under an id of the caller's own, and the requests for it on their way.

use rspcode::{Calls, End, Event, Kind, Operation, Step, classify};

use super::policy::{Policy, Told};
use super::said::{self, Answers, Said};
use super::search::{Happening, Model};

/// The world of one refund.
pub struct RefundWorld<P> {
    /// Who decides.
    pub policy: P,
    /// Whether one refund id acts once (R1), which is assumed where it may be sent again.
    pub acts_once: bool,
    /// Whether anybody ever tells `expired`.
    pub expires: bool,
    answers: Answers,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Refund {
    Absent,
    Running,
    Made,
    Failed,
    Twice,
}

/// All that there is at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment<S> {
    client: S,
    refund: Refund,
    own: u8,
    end: Option<End>,
    expired: bool,
    past: Said,
}

impl<P: Policy> RefundWorld<P> {
    /// The world in which all assumptions hold.
    #[must_use]
    pub fn new(policy: P, calls: Calls) -> Self {
        Self {
            policy,
            acts_once: calls.can_repeat,
            expires: true,
            answers: Answers::of(Kind::Refund),
        }
    }

    fn reads(refund: Refund) -> Said {
        match refund {
            Refund::Absent => said::NOT_FOUND,
            Refund::Running => said::PROCESSING | said::RETURNING,
            Refund::Made | Refund::Twice => said::SUCCESS | said::FULLY_REFUNDED,
            Refund::Failed => said::FAIL,
        }
    }

    fn becomes(now: Moment<P::State>, refund: Refund) -> Moment<P::State> {
        Moment { refund, past: now.past | Self::reads(now.refund), ..now }
    }

    fn step(mut now: Moment<P::State>, step: Step) -> Moment<P::State> {
        match step {
            Step::Send => now.own = (now.own + 1).min(2),
            Step::Done => now.end = Some(End::Done),
            Step::NotDone => now.end = Some(End::NotDone),
            Step::Reversed => now.end = Some(End::Reversed),
            Step::Show
            | Step::Query
            | Step::Cancel
            | Step::Capture
            | Step::Held
            | Step::HandOver
            | Step::Nothing => {}
        }
        now
    }

    fn tell(
        &self,
        now: &Moment<P::State>,
        what: &'static str,
        told: Told,
        found: &mut Vec<(Happening, Moment<P::State>)>,
    ) {
        let by_staff = told.is_by_staff();
        let (client, step) = self.policy.told(now.client, told);
        let happening = Happening { what, step: Some(step), by_staff };
        found.push((happening, Self::step(Moment { client, ..*now }, step)));
    }

    fn outside(&self, now: &Moment<P::State>, found: &mut Vec<(Happening, Moment<P::State>)>) {
        let mut happens = |what, then| found.push((Happening::outside(what), then));
        if now.own > 0 {
            let arrived = Moment { own: now.own - 1, ..*now };
            happens("the request is lost", arrived);
            let refused = Moment { past: arrived.past | said::OWN_REFUSED, ..arrived };
            let accepted = Moment { past: arrived.past | said::OWN_ACCEPTED, ..arrived };
            let used = Moment { past: arrived.past | said::OWN_USED, ..arrived };
            match now.refund {
                Refund::Absent => {
                    happens("the request is refused", refused);
                    happens("the refund begins", Self::becomes(accepted, Refund::Running));
                    happens("the refund is made", Self::becomes(accepted, Refund::Made));
                }
                // A repetition takes a failed refund up again.
                Refund::Failed => {
                    happens("the refund begins again", Self::becomes(accepted, Refund::Running));
                    happens("the request is refused", refused);
                }
                Refund::Running | Refund::Made | Refund::Twice => {
                    happens("the request finds the refund there", used);
                    happens("the request finds the refund there, accepted", accepted);
                    happens("the request finds the refund there, refused", refused);
                    if !self.acts_once {
                        happens("the refund is made again", Self::becomes(accepted, Refund::Twice));
                    }
                }
            }
        }
        if now.refund == Refund::Running {
            happens("the refund succeeds", Self::becomes(*now, Refund::Made));
            happens("the refund fails", Self::becomes(*now, Refund::Failed));
        }
    }
}

impl<P: Policy> Model for RefundWorld<P> {
    type State = Moment<P::State>;

    fn start(&self) -> Self::State {
        let (client, step) = self.policy.start();
        let now =
            Moment { client, refund: Refund::Absent, own: 0, end: None, expired: false, past: 0 };
        Self::step(now, step)
    }

    fn moves(&self, now: &Self::State, found: &mut Vec<(Happening, Self::State)>) {
        self.outside(now, found);
        let sayable = now.past
            | Self::reads(now.refund)
            | said::OWN_SILENCE
            | said::NO_STATE
            | said::ENQUIRY_REFUSED
            | said::STATE_UNLISTED;
        for (what, verdict) in self.answers.in_set(sayable) {
            self.tell(now, what, Told::Heard(verdict), found);
        }
        let silence = classify(Operation::Refund.reply(), "");
        self.tell(now, "restarted", Told::Restarted(silence), found);
        self.tell(now, "cancel wanted", Told::Event(Event::Cancel), found);
        self.tell(now, "stopped", Told::Event(Event::Stop), found);
        self.tell(now, "a notice without a state", Told::Event(Event::Notified), found);
        let settled = now.own == 0 && now.refund != Refund::Running;
        if self.expires && !now.expired && settled {
            let now = Moment { expired: true, past: 0, ..*now };
            self.tell(&now, "expired", Told::Event(Event::Expired), found);
        }
        if settled && now.refund == Refund::Made {
            self.tell(now, "settled as done", Told::Event(Event::SettledDone), found);
        }
        if settled && matches!(now.refund, Refund::Absent | Refund::Failed) {
            self.tell(now, "settled as not done", Told::Event(Event::SettledNotDone), found);
        }
    }

    fn bad(&self, now: &Self::State) -> Option<&'static str> {
        let may_be_made = now.own > 0 || matches!(now.refund, Refund::Running | Refund::Made);
        match now.end {
            _ if now.refund == Refund::Twice => Some("refunded twice"),
            Some(End::NotDone) if may_be_made => {
                Some("said not to be refunded, and it is or can be")
            }
            Some(End::Done) if now.refund != Refund::Made => {
                Some("said to be refunded, and it is not")
            }
            Some(End::Done | End::NotDone | End::Reversed) | None => None,
        }
    }

    fn is_over(&self, now: &Self::State) -> bool {
        now.end.is_some()
    }
}

//! A line on standard error that counts bytes and rows, where a person sees it and the answers go elsewhere.

use std::io::{self, IsTerminal as _, Read};
use std::time::Duration;

use indicatif::{HumanCount, ProgressBar, ProgressStyle};

use crate::hints;

pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// Of this many bytes, if that is known.
    pub(crate) fn new(bytes: Option<u64>) -> Self {
        if !io::stderr().is_terminal() || io::stdout().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let (progress, template) = match bytes {
            Some(bytes) => {
                (ProgressBar::new(bytes), "{bar:24} {bytes} of {total_bytes} in {elapsed}, {msg}")
            }
            None => (ProgressBar::new_spinner(), "{spinner} {bytes} in {elapsed}, {msg}"),
        };
        let style = ProgressStyle::with_template(template).expect("the template is well-formed");
        progress.set_style(style);
        progress.enable_steady_tick(Duration::from_millis(200));
        Self(progress)
    }

    /// The same bytes, counted as they are read.
    pub(crate) fn count(&self, bytes: impl Read) -> impl Read {
        self.0.wrap_read(bytes)
    }

    pub(crate) fn show(&self, rows: u64, unread: u64) {
        if !self.0.is_hidden() {
            let (rows, unread) = (HumanCount(rows), HumanCount(unread));
            self.0.set_message(format!("{rows} rows, {unread} not read"));
        }
    }

    pub(crate) fn warn(&self, text: &str) {
        self.0.suspend(|| hints::warn(text));
    }

    /// Leaves the last counts on the screen.
    pub(crate) fn finish(&self) {
        self.0.abandon();
    }
}

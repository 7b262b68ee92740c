//! Standard input, line by line: any bytes, any length, in the memory of the longest line.

use std::io::{self, BufRead, BufReader, IsTerminal as _, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// How much is read at once.
const CHUNK: usize = 1 << 16;

/// Hands every line of standard input to `answer`, without its LF or CRLF; it returns whether the
/// line was a listed code. What was answered is flushed before more is read, so that a slow writer
/// sees each answer at once.
pub(crate) fn answer_each<W: Write>(
    out: &mut W,
    mut answer: impl FnMut(&mut W, &[u8]) -> io::Result<bool>,
) -> io::Result<()> {
    let mut input = BufReader::with_capacity(CHUNK, io::stdin().lock());
    let progress = progress();
    let mut count = Count { lines: 0, unlisted: 0 };
    let mut begun = Vec::new();
    let mut answer = |count: &mut Count, out: &mut W, line: &[u8]| -> io::Result<()> {
        let listed = answer(out, line.strip_suffix(b"\r").unwrap_or(line))?;
        count.lines += 1;
        count.unlisted += u64::from(!listed);
        Ok(())
    };
    loop {
        let chunk = match input.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() {
            break;
        }
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', chunk) {
            if begun.is_empty() {
                answer(&mut count, out, &chunk[start..end])?;
            } else {
                begun.extend_from_slice(&chunk[start..end]);
                answer(&mut count, out, &begun)?;
                begun.clear();
            }
            start = end + 1;
        }
        begun.extend_from_slice(&chunk[start..]);
        let read = chunk.len();
        input.consume(read);
        out.flush()?;
        count.show(&progress);
    }
    if !begun.is_empty() {
        answer(&mut count, out, &begun)?;
    }
    out.flush()?;
    count.show(&progress);
    progress.finish();
    Ok(())
}

struct Count {
    lines: u64,
    unlisted: u64,
}

impl Count {
    fn show(&self, progress: &ProgressBar) {
        progress.set_position(self.lines);
        progress.set_message(format!("{} not listed", self.unlisted));
    }
}

/// A line on standard error that counts, where a person sees it and the answers go elsewhere.
fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let progress = ProgressBar::new_spinner();
    let style = ProgressStyle::with_template("{spinner} {human_pos} codes in {elapsed}, {msg}");
    progress.set_style(style.expect("the template is well-formed"));
    progress.enable_steady_tick(Duration::from_millis(200));
    progress
}

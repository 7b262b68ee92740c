//! Standard input, line by line: any bytes, any length, in the memory of the longest line.

use std::io::{self, BufRead, BufReader, IsTerminal as _, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// How much is read at once.
const CHUNK: usize = 1 << 16;

/// Hands every line of standard input to `answer`, without its LF or CRLF. What was answered is
/// flushed before more is read, so that a slow writer sees each answer at once.
pub(crate) fn answer_each<W: Write>(
    out: &mut W,
    mut answer: impl FnMut(&mut W, &[u8]) -> io::Result<()>,
) -> io::Result<()> {
    let mut input = BufReader::with_capacity(CHUNK, io::stdin().lock());
    let progress = progress();
    let mut begun = Vec::new();
    loop {
        let chunk = match input.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() {
            break;
        }
        let (mut start, mut lines) = (0, 0);
        for end in memchr::memchr_iter(b'\n', chunk) {
            if begun.is_empty() {
                answer(out, without_cr(&chunk[start..end]))?;
            } else {
                begun.extend_from_slice(&chunk[start..end]);
                answer(out, without_cr(&begun))?;
                begun.clear();
            }
            start = end + 1;
            lines += 1;
        }
        begun.extend_from_slice(&chunk[start..]);
        let read = chunk.len();
        input.consume(read);
        out.flush()?;
        progress.inc(lines);
    }
    if !begun.is_empty() {
        answer(out, without_cr(&begun))?;
        progress.inc(1);
    }
    out.flush()?;
    progress.finish();
    Ok(())
}

fn without_cr(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// A line on standard error that counts, where a person sees it and the answers go elsewhere.
fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let progress = ProgressBar::new_spinner();
    let style = ProgressStyle::with_template("{spinner} {human_pos} codes in {elapsed}, {per_sec}");
    progress.set_style(style.expect("the template is well-formed"));
    progress.enable_steady_tick(Duration::from_millis(200));
    progress
}

//! `rspcode read`: one answer of the provider read whole.

use std::ffi::OsStr;
use std::io::{self, Write};

use rspcode::{Locale, Operation, Reply, Source, read_reply_bytes};

use crate::args::AnswerFormat;
use crate::{card, classify};

pub(crate) fn run(
    operation: Operation,
    source: Source,
    [rsp_code, inner, state]: [Option<&OsStr>; 3],
    format: AnswerFormat,
    texts: bool,
    locale: Locale,
) -> io::Result<()> {
    let [rsp_code, inner, state] =
        [rsp_code, inner, state].map(|text| text.map(OsStr::as_encoded_bytes));
    let reply = Reply { rsp_code, inner, state };
    let verdict = read_reply_bytes(operation, source, reply);
    let input = written(operation, source, reply);
    let mut out = classify::output(format);
    match format {
        AnswerFormat::Text => card::write_reply(&mut out, &input, verdict, locale)?,
        AnswerFormat::Csv | AnswerFormat::Json => {
            out.write_all(&classify::header(format, texts))?;
            classify::write_input(&mut out, &input, format)?;
            out.write_all(&classify::rest(verdict, format, texts)?)?;
        }
    }
    out.flush()
}

/// The reply as `rspcode attempt` takes it.
fn written(operation: Operation, source: Source, reply: Reply<'_, [u8]>) -> Vec<u8> {
    let Reply { rsp_code, inner, state } = reply;
    let [rsp_code, inner, state] = [rsp_code, inner, state].map(|text| text.unwrap_or(b"-"));
    let parts = match (reply.inner, reply.state) {
        (None, None) => rsp_code.to_vec(),
        (_, _) => [rsp_code, inner, state].join(&b'/'),
    };
    [format!("{operation}:{source}:").into_bytes(), parts].concat()
}

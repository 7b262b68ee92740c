// What is stored of an attempt and together with it, whatever the database: one row by order id.
import { payerText, readReply } from 'rspcode'

/** Both databases take it. */
export const TABLES = `
  CREATE TABLE IF NOT EXISTS attempt (
    order_id TEXT PRIMARY KEY,
    number INTEGER NOT NULL,   -- the attempt
    step TEXT NOT NULL,        -- the last step that was to be done
    under_way TEXT,            -- the request whose answer was not told yet: pay, cancel or capture
    payer_text TEXT NOT NULL   -- what the payer is told
  );
  CREATE TABLE IF NOT EXISTS delivery (order_id TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS for_staff (order_id TEXT NOT NULL, reason TEXT NOT NULL);
`

export const UNFINISHED = `
  SELECT order_id AS id FROM attempt WHERE step NOT IN ('done', 'not_done', 'reversed', 'hand_over')
`

/** By the steps that send a request: what it asks for. */
const REQUESTS = { send: 'pay', cancel: 'cancel', capture: 'capture' }

const CHECKING = readReply('pay', 'reply').payerText

export function firstRow(move) {
  return { number: move.attempt, step: move.step, underWay: REQUESTS[move.step] ?? null, payerText: CHECKING }
}

/** `answered` is the request that was answered, `verdict` what was told, `delivers` whether `done` delivers. */
export function nextRow(row, move, { answered, verdict, delivers }) {
  const underWay = REQUESTS[move.step] ?? (row.underWay === answered ? null : row.underWay)
  // What is nothing new leaves the step that is to be done, and what the payer was told.
  if (move.step === 'nothing') return { ...row, number: move.attempt, underWay }
  return { number: move.attempt, step: move.step, underWay, payerText: textFor(move, verdict, delivers) }
}

function textFor({ step }, verdict, delivers) {
  const own = payerText(step === 'done' && !delivers ? 'hand_over' : step)
  if (own !== null) return own
  // While the payment is not over, an answer that says it is (a refusal that may be an echo, a SUCCESS from before
  // the cancellation) is not for the payer: it would invite to pay again.
  return verdict === undefined || verdict.isFinal ? CHECKING : verdict.payerText
}

/** What is written together with the number, so that it happens once: a delivery, a reason for staff, or neither. */
export function bookingOf({ step, reason }, delivers) {
  if (step === 'done') return delivers ? { delivery: true } : { forStaff: 'other_amount' }
  if (step === 'hand_over' || step === 'reversed') return { forStaff: reason }
  return {}
}

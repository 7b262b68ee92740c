// A log as `rspcode attempt KIND -` reads it: what was told, line by line, each behind the id of its order if there is
// more than one. Blank lines and those that begin with # are passed over.

import { after, begun } from './trail.js'

/** All rows in their order, what was told by order, and the lines that tell nothing. */
export function readLog(log, attempt) {
  const orders = new Map()
  const rows = []
  const unread = []
  const lines = log.replace(/^\ufeff/, '').split('\n')
  for (const [position, line] of lines.entries()) {
    const parts = partsOf(line)
    if (parts === null) continue
    const { id, text } = parts
    const order = orders.get(id) ?? { told: [], last: begun(attempt) }
    const row = after(order.last, text)
    if (row === null) continue
    if (row.error !== undefined) {
      unread.push({ line: position + 1, text, error: row.error })
      continue
    }
    if (!orders.has(id)) {
      orders.set(id, order)
      rows.push({ id, ...order.last })
    }
    order.told.push(text)
    order.last = row
    rows.push({ id, ...row })
  }
  return { orders, rows, unread }
}

/** An id ends with the first tab, or where there is none with the first blank. */
function partsOf(line) {
  const text = trimmed(line)
  if (text === '' || text.startsWith('#')) return null
  const tab = text.indexOf('\t')
  const end = tab >= 0 ? tab : text.indexOf(' ')
  if (end < 0) return { id: '', text }
  return { id: trimmed(text.slice(0, end)), text: trimmed(text.slice(end)) }
}

/** Without the white space of ASCII alone, as the command has it. */
const trimmed = (text) => text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '')

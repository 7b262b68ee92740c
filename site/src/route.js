// The part of the address behind `#`, which is all that a link holds:
//
//   #                                    all codes
//   #?q=paid&outcome=failed              those that fit
//   #TIMEOUT                             a code, or any other text
//   #pay_reply/TIMEOUT                   the same in a context
//   #follow                              an attempt that begins
//   #follow/pay_direct+can_cancel?pay_reply:TIMEOUT,cancel

import { contexts, kinds } from 'rspcode'
import { decoded, encoded } from './text.js'

/** The filters of the list of codes. */
export const FILTERS = ['context', 'outcome', 'next', 'actor']

/** The flags of an attempt, by the names that they have in the package. */
export const FLAGS = { can_cancel: 'canCancel', can_repeat: 'canRepeat', fresh_code: 'freshCode' }

export function routeOf(hash) {
  const rest = hash.replace(/^#/, '')
  if (rest === '' || rest.startsWith('?')) return { view: 'codes', ...listOf(rest.slice(1)) }
  const question = rest.indexOf('?')
  const path = question < 0 ? rest : rest.slice(0, question)
  const told = question < 0 ? '' : rest.slice(question + 1)
  const slash = path.indexOf('/')
  if (slash < 0) {
    if (path === 'follow') return { view: 'follow', ...attemptOf(kinds[0], told) }
    return { view: 'card', context: null, text: decoded(rest) }
  }
  const first = path.slice(0, slash)
  if (first === 'follow') return { view: 'follow', ...attemptOf(path.slice(slash + 1), told) }
  if (contexts.includes(first)) return { view: 'card', context: first, text: decoded(rest.slice(slash + 1)) }
  return { view: 'card', context: null, text: decoded(rest) }
}

export function listHash({ q, filters }) {
  const parts = [['q', q], ...FILTERS.map((name) => [name, filters[name]])].filter(([, value]) => value)
  return parts.length === 0 ? '#' : `#?${parts.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`
}

export function cardHash(context, text) {
  if (context !== null) return `#${context}/${encoded(text)}`
  // No text may look like another address.
  if (text === 'follow') return '#%66ollow'
  return text === '' ? `#${contexts[0]}/` : `#${encoded(text)}`
}

export function followHash({ kind, calls, told }) {
  const flags = Object.keys(FLAGS).filter((flag) => calls[FLAGS[flag]])
  const events = told.map((text) => encoded(text).replace(/%2F/g, '/')).join(',')
  return `#follow/${[kind, ...flags].join('+')}${events === '' ? '' : `?${events}`}`
}

function listOf(query) {
  const given = new Map()
  for (const part of query.split('&')) {
    const [name, value = ''] = part.split('=', 2)
    given.set(name, decoded(value.replaceAll('+', ' ')))
  }
  const filters = Object.fromEntries(FILTERS.map((name) => [name, given.get(name) ?? '']))
  return { q: given.get('q') ?? '', filters }
}

/** `unread` says that the link names a kind or a flag that there is none of. */
function attemptOf(path, query) {
  const [first, ...flags] = path.split('+')
  const kind = kinds.includes(first) ? first : kinds[0]
  const isRead = kind === first && flags.every((flag) => Object.hasOwn(FLAGS, flag))
  const calls = Object.fromEntries(Object.entries(FLAGS).map(([flag, name]) => [name, flags.includes(flag)]))
  const told = query === '' ? [] : query.split(',').map(decoded)
  return { kind, calls, told, unread: !isRead }
}

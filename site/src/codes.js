// The list of codes: search, filters, and what is found.

import { actors, classify, codes, contexts, nexts, outcomes } from 'rspcode'
import { badge, h, word } from './dom.js'
import { cardHash, FILTERS, listHash } from './route.js'
import { found, lookAlikes, readAs } from './search.js'
import { shown } from './text.js'

const WORDS = { context: contexts, outcome: outcomes, next: nexts, actor: actors }
const LABELS = { context: 'Context', outcome: 'Outcome', next: 'Next step', actor: 'Who acts' }

export function codesView({ q, filters }) {
  const asked = { q, filters: { ...filters } }
  const results = h('div', { id: 'results' })
  const count = h('p', { id: 'count', role: 'status' })
  const show = () => {
    const rows = found(asked.q, known(asked.filters))
    count.textContent = counted(rows.length)
    results.replaceChildren(...unlisted(asked.q), list(rows, asked.filters.context))
  }
  const changed = () => {
    history.replaceState(null, '', listHash(asked))
    show()
  }
  const search = h('input', {
    id: 'q',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    value: q,
    on: {
      input: () => {
        asked.q = search.value
        changed()
      },
      keydown: (event) => {
        if (event.key === 'ArrowDown') move(event, results, 0)
      },
    },
  })
  const form = h(
    'form',
    {
      role: 'search',
      on: {
        submit: (event) => {
          event.preventDefault()
          const first = results.querySelector('.codes a') ?? results.querySelector('a')
          first?.click()
        },
      },
    },
    h(
      'div',
      { class: 'field wide' },
      h('label', { for: 'q' }, 'Search codes, messages and explanations'),
      search,
    ),
    FILTERS.map((name) => filter(name, asked, changed)),
  )
  results.addEventListener('keydown', (event) => {
    const links = [...results.querySelectorAll('.codes a')]
    const at = links.indexOf(document.activeElement)
    if (event.key === 'ArrowDown') move(event, results, at + 1)
    if (event.key === 'ArrowUp' && at > 0) move(event, results, at - 1)
    if (event.key === 'ArrowUp' && at === 0) {
      event.preventDefault()
      search.focus()
    }
  })
  show()
  return {
    title: 'Response codes',
    content: [
      h('h1', { tabindex: '-1' }, 'What a payment response code means'),
      h(
        'p',
        { class: 'lead' },
        'OTT Pay answers every call with one of these codes. What a code means depends on what it answers: the same ' +
          'word can say that a payment is made, or only that a question arrived.',
      ),
      form,
      count,
      results,
    ],
  }
}

function filter(name, asked, changed) {
  const select = h(
    'select',
    {
      id: `filter-${name}`,
      on: {
        change: () => {
          asked.filters[name] = select.value
          changed()
        },
      },
    },
    h('option', { value: '' }, 'any'),
    WORDS[name].map((each) => h('option', { value: each, selected: asked.filters[name] === each }, each)),
  )
  return h('div', { class: 'field' }, h('label', { for: `filter-${name}` }, LABELS[name]), select)
}

/** The filters without what is no word: a link may hold anything. */
function known(filters) {
  return Object.fromEntries(
    FILTERS.map((name) => [name, WORDS[name].includes(filters[name]) ? filters[name] : '']),
  )
}

const counted = (count) => `${count} of ${codes.length} codes`

/** A text that no context reads has an answer, too. */
function unlisted(query) {
  if (query.trim() === '' || readAs(query) !== null) return []
  const like = lookAlikes(query)
  return [
    h(
      'p',
      { class: 'note' },
      h('a', { href: cardHash(null, query) }, word(shown(query))),
      ' is not listed: as an answer it proves nothing, and the next step is to ask.',
      like.length === 0
        ? null
        : [' It looks like ', like.map((code, at) => [at === 0 ? '' : ' or ', word(code)]), '.'],
    ),
  ]
}

function list(rows, context) {
  const isOne = contexts.includes(context)
  return h(
    'ul',
    { class: 'codes' },
    rows.map(({ code, message, explanation }) =>
      h(
        'li',
        {},
        h('a', { href: cardHash(isOne ? context : null, code) }, word(code)),
        isOne ? inBrief(classify(context, code)) : null,
        h('span', { class: 'message' }, message),
        h('span', { class: 'explanation' }, explanation),
      ),
    ),
  )
}

function inBrief({ outcome, next, actor }) {
  return h(
    'span',
    { class: 'brief' },
    badge(outcome),
    ` next ${next}`,
    actor === 'nobody' ? null : `, ${actor} acts`,
  )
}

function move(event, results, at) {
  const link = results.querySelectorAll('.codes a')[at]
  if (link === undefined) return
  event.preventDefault()
  link.focus()
}

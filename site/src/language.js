// The choice of the payer's language, beside what the payer is told.

import { h } from './dom.js'
import { choose, locale, locales } from './payer.js'

/** `again` shows the view with the other language. */
export function languageChoice(again) {
  const select = h(
    'select',
    {
      id: 'locale',
      'aria-label': 'The language of the payer',
      on: {
        change: () => {
          choose(select.value)
          again()
        },
      },
    },
    locales.map(([tag, name]) => h('option', { value: tag, lang: tag, selected: tag === locale() }, name)),
  )
  return select
}

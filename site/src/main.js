// The page: what is shown follows from the part of the address behind `#`, and from nothing else.

import { tableVersion, version } from 'rspcode'
import { cardView } from './card.js'
import { codesView } from './codes.js'
import { renew } from './dom.js'
import { followView } from './follow.js'
import { routeOf } from './route.js'

const NAME = 'rspcode'

const main = document.querySelector('main')

function show() {
  const route = routeOf(location.hash)
  const { title, content } = viewOf(route)
  document.title = `${title} · ${NAME}`
  for (const link of document.querySelectorAll('header nav a')) {
    const isHere = (route.view === 'follow') === (link.hash === '#follow')
    if (isHere) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  const hadFocus = main.contains(document.activeElement) && document.activeElement !== main
  renew(main, ...content.filter((part) => part !== null))
  // What had it may be gone, or can have it no longer.
  if (hadFocus && document.activeElement === document.body) main.focus({ preventScroll: true })
}

function viewOf(route) {
  switch (route.view) {
    case 'codes':
      return codesView(route)
    case 'card':
      return cardView(route, show)
    case 'follow':
      return followView(route, go)
  }
}

/** Another attempt of the same view: the focus stays where it is. */
function go(hash) {
  history.pushState(null, '', hash)
  show()
}

addEventListener('hashchange', () => {
  show()
  scrollTo(0, 0)
  // Who does not see the page hears where it has led.
  main.querySelector('h1').focus({ preventScroll: true })
})

// The link would be taken for a code.
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault()
  main.focus()
})

document.getElementById('version').textContent = `rspcode ${version}, table version ${tableVersion}`
show()

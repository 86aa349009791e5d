import { useSyncExternalStore } from 'react'

/** Where the page is: the parts after `#/`, decoded. `#/person/42/prep` is `['person', '42', 'prep']`. */
export type Route = readonly string[]

/** Parts that nobody of ours wrote may not be decodable: they lead to no place, and break nothing. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The place that the part of an address after `#` names. */
export const routeOf = (hash: string): Route => hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decoded)

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The link to a place, for `href`. */
export const linkTo = (...parts: Route): string => `#/${parts.map(encodeURIComponent).join('/')}`

/** Goes to a place and leaves the one before it in the history. */
export function goTo(...parts: Route): void {
  window.location.hash = linkTo(...parts)
}

/** Says where the page is by now, in the place of what stood there: no step of the history, and nothing is told of it. */
export function replaceWith(...parts: Route): void {
  window.history.replaceState(window.history.state, '', linkTo(...parts))
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return routeOf(hash)
}

import { useEffect } from 'react'

const reachable = 'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** An element and what it stands in, from inside to outside, each with its place among its siblings. */
type Place = readonly { readonly element: Element; readonly index: number }[]

function placeOf(element: Element, page: Element): Place {
  const place = []
  for (let each: Element | null = element; each && each !== page; each = each.parentElement) {
    place.push({ element: each, index: each.parentElement ? [...each.parentElement.children].indexOf(each) : 0 })
  }
  return place
}

const firstIn = (element: Element | undefined): HTMLElement | null =>
  element?.matches(reachable) ? (element as HTMLElement) : (element?.querySelector<HTMLElement>(reachable) ?? null)

/** What stands now where the element stood, or before it; looked for from the inside to the outside. */
function neighbourOf(place: Place): HTMLElement | null {
  for (const [at, { element }] of place.entries()) {
    const gone = place[at - 1]
    if (!element.isConnected || !gone) continue
    const found = firstIn(element.children[gone.index]) ?? firstIn(element.children[gone.index - 1])
    if (found) return found
  }
  return null
}

/**
 * When the thing that has the focus goes away under it (a line that was ticked off, a form that was closed), the focus
 * goes to what took its place and not to the top of the page. Going to another page is not our concern.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let place: Place = []
    let address = ''
    const remember = ({ target }: FocusEvent): void => {
      const page = target instanceof Element ? target.closest('main') : null
      if (!page) return
      place = placeOf(target as Element, page)
      address = window.location.hash
    }
    const keep = (): void => {
      const [last] = place
      if (document.activeElement !== document.body || !last || last.element.isConnected) return
      const found = address === window.location.hash ? neighbourOf(place) : null
      place = []
      found?.focus()
    }
    const observer = new MutationObserver(keep)
    document.addEventListener('focusin', remember)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
}

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { askAhead, isAnswered } from './queries.ts'
import { type Route, routeOf } from './route.ts'
import { wholeLife } from './timeline-input.ts'

/** Asks for what a place shows first while one is still on the way there, so that the call and the drawing overlap. */
export function useAskAhead(): (route: Route) => void {
  const queries = useQueryClient()
  return useCallback((route: Route) => void askForPlace(queries, route), [queries])
}

async function askForPlace(queries: QueryClient, [place, personId, tab]: Route): Promise<void> {
  if (place !== 'person' || !personId) return
  if (tab === 'timeline') await askForSketch(queries, personId)
  if (tab !== 'prep') return
  await askAhead(queries, 'readPrepBrief', { personId })
  // From the brief one often goes on to the timeline. Asked for sooner, its sketch would hold the brief up.
  await askForSketch(queries, personId)
}

/** Whoever has the words needs no sketch. */
async function askForSketch(queries: QueryClient, personId: string): Promise<void> {
  if (isAnswered(queries, 'readTimeline', wholeLife(personId, true))) return
  await askAhead(queries, 'readTimeline', wholeLife(personId, false))
}

/** The same from the moment a link is pressed, not only once it is let go. */
export function useAskAheadOfLinks(): void {
  const ask = useAskAhead()
  useEffect(() => {
    const onPress = ({ target }: PointerEvent): void => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#/"]') : null
      if (link) ask(routeOf(link.hash))
    }
    window.addEventListener('pointerdown', onPress, true)
    return () => window.removeEventListener('pointerdown', onPress, true)
  }, [ask])
}

/** Longer than it takes to draw a page: what one sees first does not wait for what one may want next. */
const untilAtRest = 400

/** The same for a place that one may go to next, once the page is drawn and nobody is at it. */
export function useAskAheadAtRest(place: string, id: string, tab: string): void {
  const ask = useAskAhead()
  useEffect(() => {
    const timer = setTimeout(() => ask([place, id, tab]), untilAtRest)
    return () => clearTimeout(timer)
  }, [ask, place, id, tab])
}

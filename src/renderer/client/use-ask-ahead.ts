import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { askAhead } from './queries.ts'
import { type Route, routeOf } from './route.ts'

/** Asks for what a place shows first while one is still on the way there, so that the call and the drawing overlap. */
export function useAskAhead(): (route: Route) => void {
  const queries = useQueryClient()
  return useCallback(
    ([place, personId, tab]: Route) => {
      if (place === 'person' && personId && tab === 'prep') askAhead(queries, 'readPrepBrief', { personId })
    },
    [queries],
  )
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

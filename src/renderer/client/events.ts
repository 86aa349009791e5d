import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AppEvent } from '#shared/contract/events.ts'
import { outdatedBy } from '#shared/contract/page-contract.ts'
import { bridge } from './bridge.ts'

/**
 * Marks the answers that an event makes old; those on screen are read again. One that is still on its way may have been
 * read before the change, and the library would take it for the newest: it is not waited for.
 */
export function refreshAfter(event: AppEvent, queries: QueryClient): void {
  for (const name of outdatedBy[event.name] ?? []) {
    void queries.cancelQueries({ queryKey: [name] })
    // One that no screen shows would be drawn, old as it is, before it is read again.
    queries.removeQueries({ queryKey: [name], type: 'inactive' })
    void queries.invalidateQueries({ queryKey: [name] })
  }
}

/** Calls `listener` for every event while the component is shown. */
export function useAppEvent(listener: (event: AppEvent) => void): void {
  useEffect(() => bridge().onEvent(listener), [listener])
}

import { useCallback, useState } from 'react'
import type { AppEvent } from '#shared/contract/events.ts'
import { useAppEvent } from './events.ts'

/** How far the file is that is being written or read, from 0 to 1; null while nothing has been told. */
export function useFileProgress(): { part: number | null; forget: () => void } {
  const [part, setPart] = useState<number | null>(null)
  useAppEvent(
    useCallback((event: AppEvent) => {
      if (event.name === 'file-progress') setPart(event.of === 0 ? 1 : event.done / event.of)
    }, []),
  )
  return { part, forget: useCallback(() => setPart(null), []) }
}

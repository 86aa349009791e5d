import { useCallback, useState } from 'react'
import type { AppEvent } from '#shared/contract/events.ts'
import { useAppEvent } from './events.ts'

interface FileProgress {
  readonly done: number
  /** 0 when nobody knows yet. */
  readonly of: number
}

/** How far the file is that is being written or read; null while nothing has been told. */
export function useFileProgress(): { progress: FileProgress | null; forget: () => void } {
  const [progress, setProgress] = useState<FileProgress | null>(null)
  useAppEvent(
    useCallback((event: AppEvent) => {
      if (event.name === 'file-progress') setProgress({ done: event.done, of: event.of })
    }, []),
  )
  return { progress, forget: useCallback(() => setProgress(null), []) }
}

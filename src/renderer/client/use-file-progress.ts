import { useCallback, useEffect, useState } from 'react'
import type { AppEvent } from '#shared/contract/events.ts'
import { useAppEvent } from './events.ts'

interface FileProgress {
  readonly done: number
  /** 0 when nobody knows yet. */
  readonly of: number
}

/** How far the file is that is being written or read; null while nothing has been told, and when it is done. */
export function useFileProgress(isBusy: boolean): FileProgress | null {
  const [progress, setProgress] = useState<FileProgress | null>(null)
  useAppEvent(
    useCallback((event: AppEvent) => {
      if (event.name === 'file-progress') setProgress({ done: event.done, of: event.of })
    }, []),
  )
  useEffect(() => {
    if (!isBusy) setProgress(null)
  }, [isBusy])
  return isBusy ? progress : null
}

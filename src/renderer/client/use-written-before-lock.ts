import { useCallback, useEffect, useRef } from 'react'
import { announceDraft } from './unsaved-drafts.ts'

/** Answers whether nothing is left unsaved. `isForLock`: nobody has pressed Enter. */
type Write = (isForLock: boolean) => Promise<boolean>

/**
 * Writes words that only Enter would write also before the journal locks, and then waits for a disk that refuses, as every
 * other field does (security.md 1.3). One write at a time: a lock may come right after Enter.
 */
export function useWrittenBeforeLock(write: Write): () => Promise<boolean> {
  const newestWrite = useRef(write)
  newestWrite.current = write
  const running = useRef<Promise<boolean> | null>(null)
  const writeOnce = useCallback((isForLock: boolean): Promise<boolean> => {
    running.current ??= newestWrite.current(isForLock).finally(() => {
      running.current = null
    })
    return running.current
  }, [])
  useEffect(() => {
    const withdraw = announceDraft(() => writeOnce(true))
    return () => {
      // The write outlives the form, and so must its announcement.
      void Promise.resolve(running.current).finally(withdraw)
    }
  }, [writeOnce])
  return useCallback(() => writeOnce(false), [writeOnce])
}

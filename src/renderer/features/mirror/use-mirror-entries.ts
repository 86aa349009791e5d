import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import type { MirrorEntry } from '#shared/journal/mirror-entry.ts'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { showToast } from '../../ui/toasts.tsx'
import { useMirrorLife } from './mirror-life.ts'

const words = messages.mirror

const without = (entries: readonly MirrorEntry[], id: string): MirrorEntry[] =>
  entries.filter((entry) => entry.id !== id)

/** Ids grow with time. */
const newestFirst = (entries: readonly MirrorEntry[]): MirrorEntry[] =>
  entries.toSorted((one, other) => (one.id < other.id ? 1 : -1))

/**
 * What is written in the Mirror. It is held by the screen alone and never by the cache of answers, so that it goes when
 * the screen goes.
 */
export function useMirrorEntries() {
  const { tell } = useMirrorLife()
  const [entries, setEntries] = useState<readonly MirrorEntry[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let isShown = true
    void call('listMirrorEntries', {}).then((outcome) => {
      if (!isShown) return
      if (outcome.ok) setEntries(outcome.value)
      else setFailure(outcome.error)
    })
    return () => {
      isShown = false
    }
  }, [])

  const put = useCallback((entry: MirrorEntry): void => {
    setEntries((known) => newestFirst([...without(known ?? [], entry.id), entry]))
  }, [])

  const explain = useCallback(
    (reason: Failure): void => {
      showToast({ text: errorSentence(reason) })
      tell(reason)
    },
    [tell],
  )

  const write = useCallback(
    async (entry: MirrorEntry): Promise<void> => {
      const { id, text, fadesOn } = entry
      const outcome = await call('writeMirrorEntry', { id, text, fadesOn })
      if (outcome.ok) put(outcome.value)
      else explain(outcome.error)
    },
    [put, explain],
  )

  const restore = useCallback(
    async (id: string): Promise<void> => {
      const outcome = await call('restoreMirrorEntry', { id })
      if (outcome.ok) put(outcome.value)
      else explain(outcome.error)
    },
    [put, explain],
  )

  const remove = useCallback(
    async (id: string): Promise<void> => {
      const outcome = await call('removeMirrorEntry', { id })
      if (!outcome.ok) {
        explain(outcome.error)
        return
      }
      setEntries((known) => without(known ?? [], id))
      showToast({ text: words.removed, actionLabel: words.undo, onAction: () => void restore(id) })
    },
    [restore, explain],
  )
  return { entries, failure, put, write, remove }
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Outcome } from '#shared/contract/outcome.ts'
import { createAutosaver, type SaveState } from './autosaver.ts'
import { keepText, rememberText } from './kept-texts.ts'
import { announceDraft } from './unsaved-drafts.ts'

/** Where a value waits that cannot be recorded yet (decision 30). */
export interface KeptPlace {
  readonly place: string
  /** Whom it is about; null when that is not known. */
  readonly personId: string | null
}

export interface Keeping<Value> {
  /** Asked with every write: a new entry becomes another place once it is recorded. */
  readonly placeOf: (value: Value) => KeptPlace
  /** False when `save` records nothing of the value, or not all of it. */
  readonly isWhole?: (value: Value) => boolean
}

/**
 * Autosave for a field or a form: `change` with every keystroke, `flush` before leaving. Leaving the screen and locking
 * flush by themselves. What is refused, or not whole, is kept in the place that `keeping` names, until it is recorded.
 */
export function useAutosave<Value>(save: (value: Value) => Promise<Outcome<unknown>>, keeping?: Keeping<Value>) {
  const [state, setState] = useState<SaveState>({ name: 'idle' })
  const newest = useRef({ save, keeping })
  newest.current = { save, keeping }
  const isKept = useRef(false)
  const saveOrKeep = useCallback(async (value: Value): Promise<Outcome<unknown>> => {
    const { save, keeping } = newest.current
    const outcome = await save(value)
    if (!keeping) return outcome
    const isWhole = outcome.ok && (keeping.isWhole?.(value) ?? true)
    const kept = await keepText({ ...keeping.placeOf(value), text: isWhole ? '' : JSON.stringify(value) })
    isKept.current = kept.ok
    return outcome.ok && !isWhole ? kept : outcome
  }, [])
  const autosaver = useMemo(() => createAutosaver<Value>({ save: saveOrKeep, onState: setState }), [saveOrKeep])
  const change = useCallback(
    (value: Value): void => {
      const { keeping } = newest.current
      // The same field may be shown again before the write is done.
      if (keeping?.isWhole?.(value) === false) {
        rememberText({ ...keeping.placeOf(value), text: JSON.stringify(value) })
      }
      autosaver.change(value)
    },
    [autosaver],
  )
  useEffect(() => {
    const secure = async (): Promise<boolean> => (await autosaver.flush()) || isKept.current
    const withdraw = announceDraft(secure)
    return () => {
      // The write outlives the component, and so must its announcement: a lock may come in between.
      void secure().finally(withdraw)
    }
  }, [autosaver])
  return { state, change, flush: autosaver.flush }
}

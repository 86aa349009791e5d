import { useEffect, useMemo, useRef, useState } from 'react'
import type { Outcome } from '#shared/contract/outcome.ts'
import { createAutosaver, type SaveState } from './autosaver.ts'
import { announceDraft } from './unsaved-drafts.ts'

/**
 * Autosave for a field or a form: `change` with every keystroke, `flush` before leaving.
 * Leaving the screen and locking flush by themselves.
 */
export function useAutosave<Value>(save: (value: Value) => Promise<Outcome<unknown>>) {
  const [state, setState] = useState<SaveState>({ name: 'idle' })
  const newestSave = useRef(save)
  newestSave.current = save
  const autosaver = useMemo(
    () => createAutosaver<Value>({ save: (value) => newestSave.current(value), onState: setState }),
    [],
  )
  useEffect(() => {
    const withdraw = announceDraft(autosaver.flush)
    return () => {
      // The write outlives the component, and so must its announcement: a lock may come in between.
      void autosaver.flush().finally(withdraw)
    }
  }, [autosaver])
  return { state, change: autosaver.change, flush: autosaver.flush }
}

import { useCallback, useRef, useState } from 'react'
import { ok } from '#shared/contract/outcome.ts'
import { keptValueAt } from './kept-texts.ts'
import { type KeptPlace, useAutosave } from './use-autosave.ts'

interface Waiting<Value> extends KeptPlace {
  readonly empty: Value
  readonly isEmpty: (value: Value) => boolean
}

const nothingToRecord = async () => ok(null)

/**
 * What is typed in a field that waits for Enter. It is kept at every pause, whichever way one leaves, and stands in the
 * field when that is shown again; `clear` once it was recorded.
 */
export function useKeptValue<Value>({ place, personId, empty, isEmpty }: Waiting<Value>) {
  const [value, setValue] = useState<Value>(() => keptValueAt<Value>(place) ?? empty)
  const { change, flush } = useAutosave<Value>(nothingToRecord, {
    placeOf: () => ({ place, personId }),
    isWhole: isEmpty,
  })
  const newest = useRef(value)
  const type = useCallback(
    (next: Value): void => {
      newest.current = next
      setValue(next)
      change(next)
    },
    [change],
  )
  /** Forgets what was recorded, unless more was typed meanwhile. */
  const clear = useCallback(
    async (recorded: Value): Promise<void> => {
      if (newest.current !== recorded) return
      type(empty)
      await flush()
    },
    [type, flush, empty],
  )
  return { value, type, clear }
}

const isBlank = (text: string): boolean => text.trim() === ''

/** The same for one text. */
export const useKeptText = (place: string, personId: string | null) =>
  useKeptValue<string>({ place, personId, empty: '', isEmpty: isBlank })

/** Runs one write at a time: Enter pressed twice writes once. */
export function useOneAtATime(): (write: () => Promise<void>) => Promise<void> {
  const isWriting = useRef(false)
  return useCallback(async (write) => {
    if (isWriting.current) return
    isWriting.current = true
    await write().finally(() => {
      isWriting.current = false
    })
  }, [])
}

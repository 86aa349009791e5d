import type { Failure, Outcome } from '#shared/contract/outcome.ts'

/** What a reader of the form sees: nothing to save, on its way, on disk, or still only in the field. */
export type SaveState =
  | { readonly name: 'idle' | 'saving' | 'saved' }
  | { readonly name: 'failed'; readonly failure: Failure }

interface Options<Value> {
  readonly save: (value: Value) => Promise<Outcome<unknown>>
  readonly onState: (state: SaveState) => void
  /** A pause this long saves (security.md R03: at most 800 ms after the last key). */
  readonly pauseMs?: number
  /** Typing without a pause saves this often all the same (R03: at most 5 s). */
  readonly longestMs?: number
}

export interface Autosaver<Value> {
  /** Takes the newest value; it is written at the next pause. */
  change(value: Value): void
  /** Writes what is not on disk yet; true when nothing is left unsaved. */
  flush(): Promise<boolean>
}

/**
 * Writes a value at every pause, one write at a time, and keeps the newest value until it is on disk.
 * A failed write keeps the value and tries again at the next pause or flush.
 */
export function createAutosaver<Value>({
  save,
  onState,
  pauseMs = 500,
  longestMs = 3_000,
}: Options<Value>): Autosaver<Value> {
  let unsaved: { value: Value } | null = null
  let dirtySince = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<boolean> | null = null

  const write = async (): Promise<boolean> => {
    while (unsaved) {
      const sent = unsaved
      onState({ name: 'saving' })
      const outcome = await save(sent.value)
      if (!outcome.ok) {
        onState({ name: 'failed', failure: outcome.error })
        return false
      }
      if (unsaved === sent) unsaved = null
    }
    onState({ name: 'saved' })
    return true
  }

  const flush = (): Promise<boolean> => {
    clearTimeout(timer)
    if (!unsaved && !writing) return Promise.resolve(true)
    writing ??= write().finally(() => {
      writing = null
    })
    return writing
  }

  return {
    change(value) {
      if (!unsaved) dirtySince = Date.now()
      unsaved = { value }
      clearTimeout(timer)
      const wait = Math.min(pauseMs, Math.max(0, dirtySince + longestMs - Date.now()))
      timer = setTimeout(() => void flush(), wait)
    },
    flush,
  }
}

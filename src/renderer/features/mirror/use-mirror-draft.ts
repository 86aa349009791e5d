import { useCallback, useEffect, useRef, useState } from 'react'
import { type Outcome, ok } from '#shared/contract/outcome.ts'
import type { MirrorEntry } from '#shared/journal/mirror-entry.ts'
import type { SaveState } from '../../client/autosaver.ts'
import { call } from '../../client/call.ts'
import { useAutosave } from '../../client/use-autosave.ts'
import { useMirrorLife } from './mirror-life.ts'

/** What writing begins with: an entry that is there, or a blank one of today. */
export type MirrorStart = Pick<MirrorEntry, 'text' | 'fadesOn'> & { readonly id: string | null }

/**
 * What the Mirror could not take, by entry, until it does or the page goes with a lock: the journal must not keep it
 * (decision 17), and it must not be lost when the screen is left.
 */
const waiting = new Map<string, string>()
const waitingPlace = (id: string | null): string => id ?? 'new'

/** Whether words wait for an entry that the Mirror could not take. */
export const waitsInMirror = (id: string): boolean => waiting.has(id)

const notSaved: SaveState = { name: 'failed', failure: { code: 'mirror-closed', detail: {} } }

/**
 * Words while they are written. The first pause makes the entry, later ones amend it (decision 2). When the process has
 * died they wait in their box until the Mirror is open again, and no lock waits for them: it could not save them either.
 */
export function useMirrorDraft({ id, text: writtenText, fadesOn }: MirrorStart) {
  const { hasEnded, tell } = useMirrorLife()
  const [refused] = useState(() => waiting.get(waitingPlace(id)))
  const [text, setText] = useState(refused ?? writtenText)
  const [isWaiting, setWaiting] = useState(false)
  const waits = useRef(false)
  const newest = useRef(text)
  const writtenId = useRef(id)
  const written = useRef<MirrorEntry | null>(null)
  const save = useCallback(
    async (next: string): Promise<Outcome<unknown>> => {
      if (writtenId.current === null && next.trim() === '') {
        waiting.delete(waitingPlace(null))
        return ok(null)
      }
      const place = waitingPlace(writtenId.current)
      const outcome = await call('writeMirrorEntry', { id: writtenId.current, text: next, fadesOn })
      if (outcome.ok) waiting.delete(place)
      else waiting.set(place, next)
      waits.current = !outcome.ok && outcome.error.code === 'mirror-closed'
      setWaiting(waits.current)
      if (!outcome.ok) tell(outcome.error)
      if (waits.current) return ok(null)
      if (outcome.ok) {
        writtenId.current = outcome.value.id
        written.current = outcome.value
      }
      return outcome
    },
    [fadesOn, tell],
  )
  const { state, change, flush } = useAutosave(save)
  useEffect(() => {
    if (refused !== undefined) change(refused)
  }, [refused, change])
  useEffect(() => {
    if (!hasEnded && isWaiting) change(newest.current)
  }, [hasEnded, isWaiting, change])
  const edit = (next: string): void => {
    newest.current = next
    setText(next)
    change(next)
  }
  /** False while something is not on disk; else the entry as it is there, or null when nothing was written. */
  const finish = async (): Promise<MirrorEntry | null | false> => (await flush()) && !waits.current && written.current
  return { text, edit, finish, state: isWaiting ? notSaved : state }
}

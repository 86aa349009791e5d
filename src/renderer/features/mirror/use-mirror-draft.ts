import { useCallback, useRef, useState } from 'react'
import { type Outcome, ok } from '#shared/contract/outcome.ts'
import type { MirrorEntry } from '#shared/journal/mirror-entry.ts'
import { call } from '../../client/call.ts'
import { useAutosave } from '../../client/use-autosave.ts'

/** What writing begins with: an entry that is there, or a blank one of today. */
export type MirrorStart = Pick<MirrorEntry, 'text' | 'fadesOn'> & { readonly id: string | null }

/** Words while they are written. The first pause makes the entry, later ones amend it (decision 2). */
export function useMirrorDraft({ id, text: firstText, fadesOn }: MirrorStart) {
  const [text, setText] = useState(firstText)
  const writtenId = useRef(id)
  const written = useRef<MirrorEntry | null>(null)
  const save = useCallback(
    async (next: string): Promise<Outcome<unknown>> => {
      if (writtenId.current === null && next.trim() === '') return ok(null)
      const outcome = await call('writeMirrorEntry', { id: writtenId.current, text: next, fadesOn })
      if (outcome.ok) {
        writtenId.current = outcome.value.id
        written.current = outcome.value
      }
      return outcome
    },
    [fadesOn],
  )
  const { state, change, flush } = useAutosave(save)
  const edit = (next: string): void => {
    setText(next)
    change(next)
  }
  /** False while something is not on disk; else the entry as it is there, or null when nothing was written. */
  const finish = async (): Promise<MirrorEntry | null | false> => (await flush()) && written.current
  return { text, edit, finish, state }
}

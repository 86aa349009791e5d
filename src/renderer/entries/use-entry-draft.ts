import { useCallback, useRef, useState } from 'react'
import { type Outcome, ok } from '#shared/contract/outcome.ts'
import type { Day } from '#shared/journal/day.ts'
import type { Content, Entry, EntryDraft } from '#shared/journal/entry.ts'
import { isBlank } from '#shared/journal/entry-words.ts'
import type { Layer } from '#shared/journal/layer.ts'
import { call } from '../client/call.ts'
import { useAutosave } from '../client/use-autosave.ts'

/** The part of an entry that its form changes. */
export interface EntryFields {
  readonly day: Day
  readonly layer: Layer
  readonly content: Content
}

/** Points at nothing yet: a checkpoint without its goal cannot be recorded, only kept in the form. */
const waitsForChoice = (content: Content): boolean =>
  (content.kind === 'checkpoint' && content.goalId === '') || (content.kind === 'phase' && content.experimentId === '')

const fieldsOf = ({ day, layer, content }: EntryFields): EntryFields => ({ day, layer, content })

/**
 * An entry while it is being written. It is its own draft (decision 2): the first pause records it,
 * later pauses amend it, and closing a form that is blank again puts it in the trash.
 */
export function useEntryDraft(start: Entry | EntryDraft) {
  const [fields, setFields] = useState<EntryFields>(() => fieldsOf(start))
  const id = useRef<string | null>('id' in start ? start.id : null)

  const save = useCallback(
    async (next: EntryFields): Promise<Outcome<unknown>> => {
      if (id.current) return call('amendEntry', { id: id.current, ...next })
      if (isBlank(next.content) || waitsForChoice(next.content)) return ok(null)
      const outcome = await call('recordEntry', { personId: start.personId, place: start.place, ...next })
      if (outcome.ok) id.current = outcome.value.id
      return outcome
    },
    [start.personId, start.place],
  )
  const { state, change, flush } = useAutosave(save)
  const newest = useRef(fields)

  const edit = useCallback(
    (part: Partial<EntryFields>) => {
      newest.current = { ...newest.current, ...part }
      setFields(newest.current)
      change(newest.current)
    },
    [change],
  )

  const editLayer = useCallback((layer: Layer) => edit({ layer }), [edit])

  const close = useCallback(async (): Promise<boolean> => {
    const isSaved = await flush()
    if (isSaved && id.current && isBlank(newest.current.content)) await call('trashEntry', { id: id.current })
    return isSaved
  }, [flush])

  return { fields, edit, editLayer, close, state, entryId: id.current }
}

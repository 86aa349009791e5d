import { useCallback, useEffect, useRef, useState } from 'react'
import { type Outcome, ok } from '#shared/contract/outcome.ts'
import type { Day } from '#shared/journal/day.ts'
import type { Content, Entry, EntryDraft } from '#shared/journal/entry.ts'
import { isBlank } from '#shared/journal/entry-words.ts'
import type { Layer } from '#shared/journal/layer.ts'
import { call } from '../client/call.ts'
import { keepText, keptValueAt } from '../client/kept-texts.ts'
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

/** Where the words of an entry wait that cannot be saved as they are. */
export const keptPlaceOf = (entryId: string): string => `entry/${entryId}`

/** The same for one that is not recorded yet: the form that opens there next has them. */
function newPlaceOf({ personId, place, content }: EntryDraft): string {
  const from = 'entryId' in content ? content.entryId : 'sourceId' in content ? content.sourceId : null
  return ['new', content.kind, personId, place.meetingId, place.stepId, place.questionId, from].join('/')
}

function keptFields(start: EntryDraft, place: string): EntryFields | null {
  const kept = keptValueAt<EntryFields>(place)
  if (kept?.content?.kind !== start.content.kind) return null
  return { ...fieldsOf(start), ...kept, content: { ...start.content, ...kept.content } as Content }
}

/**
 * An entry while it is being written. It is its own draft (decision 2): the first pause records it,
 * later pauses amend it, and closing a form that is blank again puts it in the trash.
 */
export function useEntryDraft(start: Entry | EntryDraft) {
  const id = useRef<string | null>('id' in start ? start.id : null)
  const newPlace = newPlaceOf(start)
  const placeNow = (): string => (id.current === null ? newPlace : keptPlaceOf(id.current))
  const [kept] = useState(() => keptFields(start, placeNow()))
  const [fields, setFields] = useState<EntryFields>(kept ?? fieldsOf(start))

  const save = useCallback(
    async (next: EntryFields): Promise<Outcome<unknown>> => {
      if (id.current) return call('amendEntry', { id: id.current, ...next })
      if (isBlank(next.content) || waitsForChoice(next.content)) return ok(null)
      const outcome = await call('recordEntry', { personId: start.personId, place: start.place, ...next })
      if (!outcome.ok) return outcome
      id.current = outcome.value.id
      return keepText({ place: newPlace, personId: start.personId, text: '' })
    },
    [start.personId, start.place, newPlace],
  )
  const isWaiting = ({ content }: EntryFields): boolean =>
    id.current === null && waitsForChoice(content) && !isBlank(content)
  const { state, change, flush } = useAutosave(save, {
    placeOf: () => ({ place: placeNow(), personId: start.personId }),
    isWhole: (next) => !isWaiting(next),
  })
  const newest = useRef(fields)
  useEffect(() => {
    // By now it may be saved; if not, the form says again why.
    if (kept) change(kept)
  }, [kept, change])

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

  return { fields, edit, editLayer, close, state, entryId: id.current, isWaiting: isWaiting(fields) }
}

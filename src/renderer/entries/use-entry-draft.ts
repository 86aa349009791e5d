import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
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

/** What one form writes; the form that is shown next in the same place goes on with it while it is not on disk. */
interface Draft {
  id: string | null
  fields: EntryFields
  readonly newPlace: string
  isEdited: boolean
  /** Its form was closed, and the next one there begins another entry. */
  isClosed: boolean
  /** Settled when the writes so far are done: what goes on with a draft writes after them, and never a second entry. */
  turn: Promise<unknown>
}

/** Drafts whose form is gone, until they are on disk and the lists on screen have them. */
const left = new Set<Draft>()

/** A question has one answer, and there may be any number of other entries in one place. */
const isAnswer = ({ place }: EntryDraft): boolean => place.questionId !== null

function isSame(draft: Draft, start: Entry | EntryDraft): boolean {
  const isHere = draft.newPlace === newPlaceOf(start)
  if (isAnswer(start)) return isHere
  return 'id' in start ? draft.id === start.id : isHere && draft.id === null && !draft.isClosed
}

const placeOf = ({ id, newPlace }: Draft): string => (id === null ? newPlace : keptPlaceOf(id))

function beginDraft(start: Entry | EntryDraft) {
  const resumed = [...left].find((draft) => isSame(draft, start))
  if (resumed) return { draft: resumed, isUnsaved: !isBlank(resumed.fields.content) }
  const begun = {
    id: 'id' in start ? start.id : null,
    newPlace: newPlaceOf(start),
    isEdited: false,
    isClosed: false,
    turn: Promise.resolve(),
  }
  const draft: Draft = { ...begun, fields: fieldsOf(start) }
  const kept = keptFields(start, placeOf(draft))
  return { draft: kept ? { ...draft, fields: kept } : draft, isUnsaved: kept !== null }
}

/** Runs one write of a draft after those before it. */
function inTurn<Value>(draft: Draft, write: () => Promise<Value>): Promise<Value> {
  const written = draft.turn.then(write)
  draft.turn = written.catch(() => undefined)
  return written
}

async function record(draft: Draft, personId: string, place: EntryDraft['place'], next: EntryFields) {
  if (draft.id) return call('amendEntry', { id: draft.id, ...next })
  if (isBlank(next.content) || waitsForChoice(next.content)) return ok(null)
  const outcome = await call('recordEntry', { personId, place, ...next })
  if (!outcome.ok) return outcome
  draft.id = outcome.value.id
  return keepText({ place: draft.newPlace, personId, text: '' })
}

/** An entry whose words were all taken out again goes to the trash. */
async function trashBlank(draft: Draft): Promise<void> {
  if (!draft.id || !isBlank(draft.fields.content)) return
  await call('trashEntry', { id: draft.id })
  draft.id = null
}

/** The draft stays at hand until it is written and the lists on screen have it, also when it was gone on with meanwhile. */
async function leave(draft: Draft, write: () => Promise<boolean>, queries: QueryClient): Promise<void> {
  if (!draft.isEdited) return
  const { fields } = draft
  left.add(draft)
  if (!(await write())) return
  await queries.refetchQueries({ queryKey: ['listEntries'], type: 'active' }, { cancelRefetch: false })
  if (draft.fields === fields) left.delete(draft)
}

/**
 * An entry while it is being written. It is its own draft (decision 2): the first pause records it,
 * later pauses amend it, and closing a form that is blank again puts it in the trash. An answer to a question that is
 * blank again goes when its step is left.
 */
export function useEntryDraft(start: Entry | EntryDraft) {
  const queries = useQueryClient()
  const { personId, place } = start
  const goesWhenBlank = isAnswer(start)
  const [{ draft, isUnsaved }] = useState(() => beginDraft(start))
  const [fields, setFields] = useState(draft.fields)
  const save = useCallback(
    (next: EntryFields): Promise<Outcome<unknown>> => inTurn(draft, () => record(draft, personId, place, next)),
    [draft, personId, place],
  )
  const isWaiting = ({ content }: EntryFields): boolean =>
    draft.id === null && waitsForChoice(content) && !isBlank(content)
  const { state, change, flush } = useAutosave(save, {
    placeOf: () => ({ place: placeOf(draft), personId }),
    isWhole: (next) => !isWaiting(next),
  })
  const close = useCallback(async (): Promise<boolean> => {
    const isSaved = await flush()
    if (isSaved) await inTurn(draft, () => trashBlank(draft))
    draft.isClosed = isSaved
    return isSaved
  }, [draft, flush])
  useEffect(() => {
    left.delete(draft)
    // By now it may be saved; if not, the form says again why.
    if (isUnsaved) change(draft.fields)
    return () => void leave(draft, goesWhenBlank ? close : flush, queries)
  }, [draft, isUnsaved, change, flush, close, goesWhenBlank, queries])

  const edit = useCallback(
    (part: Partial<EntryFields>) => {
      draft.isEdited = true
      draft.fields = { ...draft.fields, ...part }
      setFields(draft.fields)
      change(draft.fields)
    },
    [draft, change],
  )
  const editLayer = useCallback((layer: Layer) => edit({ layer }), [edit])

  return { fields, edit, editLayer, close, state, entryId: draft.id, isWaiting: isWaiting(fields) }
}

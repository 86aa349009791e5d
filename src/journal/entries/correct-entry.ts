import { AppError } from '#shared/contract/app-error.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { correctableKinds, kindsOfAnother } from '#shared/journal/converted-content.ts'
import { betweenMeetings, type Content, type Entry } from '#shared/journal/entry.ts'
import { writtenTextsOf } from '#shared/journal/entry-words.ts'
import { cleanTitle } from '#shared/journal/text.ts'
import { instantOf, todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { isSealed } from '../meetings/sealing.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { followContents, keepFirstWriting, storedContent } from './consequences.ts'
import { deleteSayFirst, selectHanging, updateKind, updatePerson } from './correction-store.ts'
import { findEntryAnywhere, readEntry } from './find-entries.ts'
import { assertDraftReferences } from './references.ts'
import { insertRevision, selectRevisions } from './revision-store.ts'
import { isAgreed } from './standing-words.ts'

type Correction = ParsedInputOf<'correctEntry'>

/**
 * Puts right whom an entry is about and what kind it is. How it stood is kept as history; no word is lost. An entry of
 * another person leaves its meeting and becomes private, and what hangs on it (looks, turns, addenda, promises) goes along. What follows
 * from the entry, goals and levels of freedom, is brought up to date for both. Throws `not-found`; `sealed` and `agreed` for
 * words that stand; `has-looks` when its kind would leave a look or a turn without its goal or experiment; `invalid-input`
 * for a kind that nothing becomes, and for a content that lacks words of the entry.
 */
export function correctEntry(context: Context, correction: Correction): Entry {
  const { db, clock } = context
  const now = instantOf(clock)
  const before = readEntry(db, correction.id)
  const { entry, ids } = db.transaction(() => {
    const after = corrected(context, before, correction)
    const hanging = after.personId === before.personId ? [] : hangingOn(db, before)
    keepStand(db, before, after, now)
    movePerson(db, before, { ...after, updatedAt: now })
    for (const part of hanging) {
      const moved = { ...part, ...placeWith(after), updatedAt: now }
      keepStand(db, part, moved, now)
      movePerson(db, part, moved)
    }
    updateKind(db, before, { ...after, updatedAt: now })
    if (before.content.kind !== after.content.kind) keepFirstWriting(db, after.id, after.content)
    const followed = [
      ...followContents(db, { personId: before.personId, contents: [before.content], instant: now }),
      ...followContents(db, { personId: after.personId, contents: [after.content], instant: now }),
    ]
    return { entry: readEntry(db, after.id), ids: [after.id, ...hanging.map(({ id }) => id), ...followed] }
  })
  context.emit({
    name: 'entries-changed',
    personIds: [...new Set([before.personId, entry.personId])],
    entryIds: [...new Set(ids)],
  })
  return entry
}

/** Among the entries of another person: shared with no one there until the manager chooses so. */
const placeWith = ({ personId }: Entry) => ({ personId, place: betweenMeetings, layer: 'private' as const })

function corrected({ db, clock }: Context, before: Entry, { personId, content }: Correction): Entry {
  assertMayMove(db, before)
  readPerson(db, personId)
  const isOther = personId !== before.personId
  const written = isOther ? withoutSource(content) : content
  if (!isEarlierStand(db, before, written)) assertFits(before, written, isOther)
  const isSameKind = written.kind === before.content.kind
  if (!isSameKind && selectHanging(db, before.id, 'parts').length > 0) throw new AppError('has-looks')
  // A disagreement cools by its kind: as another kind it would be quoted at once.
  const isCoolingLost = before.content.kind === 'disagreement' && !isSameKind
  const layer = isCoolingLost ? 'private' : before.layer
  const after: Entry = {
    ...before,
    personId,
    layer,
    content: written,
    ...(isOther ? placeWith({ ...before, personId }) : {}),
  }
  assertDraftReferences(db, after)
  if (isSameKind) return { ...after, content: isOther ? withoutSource(before.content) : before.content }
  return { ...after, content: storedContent(db, written, { entryId: null, day: before.day, today: todayOf(clock) }) }
}

/** Words that were agreed or sealed stand, also under whom they stand. */
function assertMayMove(db: Database, { content, place }: Entry): void {
  if (isAgreed(content)) throw new AppError('agreed')
  if (place.meetingId !== null && isSealed(db, place.meetingId)) throw new AppError('sealed')
}

function assertFits(before: Entry, after: Content, isOther: boolean): void {
  const isSameKind = before.content.kind === after.kind
  const isKindRight = isSameKind ? !(isOther && kindsOfAnother.has(after.kind)) : correctableKinds.includes(after.kind)
  if (!isKindRight) throw refused('content.kind', 'wrong-kind')
  // By the rule of a title, the strictest: what stood in a note may become a title, which holds no marks of direction.
  const said = writtenTextsOf(after).map(([, text]) => cleanTitle(text))
  const isKept = writtenTextsOf(before.content).every(([, text]) =>
    said.some((words) => words.includes(cleanTitle(text).trim())),
  )
  if (!isKept) throw refused('content', 'missing')
}

const refused = (path: string, problem: 'wrong-kind' | 'missing'): AppError =>
  new AppError('invalid-input', { detail: { fields: [{ path, problem }] } })

/** Taking back how the entry stood before may leave out what was added since: that is in the history by then. */
const isEarlierStand = (db: Database, { id }: Entry, content: Content): boolean =>
  selectRevisions(db, id).some((revision) => isSame(withoutSource(revision.content), withoutSource(content)))

const isSame = (one: Content, other: Content): boolean =>
  JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted())

/** What a promise came from is about the person before. */
const withoutSource = (content: Content): Content =>
  content.kind === 'commitment' ? { ...content, sourceId: null } : content

/** All that hangs on an entry, and on that in turn; in the trash too. Throws `sealed` when words of it stand. */
function hangingOn(db: Database, { id }: Entry): Entry[] {
  const found = new Map<string, Entry>()
  for (let ids = [id]; ids.length > 0; ) {
    const next = ids.flatMap((each) => selectHanging(db, each, 'all')).filter((each) => !found.has(each) && each !== id)
    for (const each of next) {
      const entry = findEntryAnywhere(db, each)
      if (entry) {
        assertMayMove(db, entry)
        found.set(each, entry)
      }
    }
    ids = next
  }
  return [...found.values()]
}

const keepStand = (db: Database, before: Entry, after: Entry, now: string): void =>
  insertRevision(db, before, now, before.personId === after.personId ? null : before.personId)

function movePerson(db: Database, before: Entry, after: Entry): void {
  updatePerson(db, after)
  if (before.personId !== after.personId) deleteSayFirst(db, before.id)
}

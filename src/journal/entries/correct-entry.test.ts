import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { blankContent } from '#shared/journal/blank-content.ts'
import { convertedContent, correctableKinds, kindsOfAnother } from '#shared/journal/converted-content.ts'
import type { Content } from '#shared/journal/entry.ts'
import { writtenTextsOf } from '#shared/journal/entry-words.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { erasePerson } from '../erase/erase.ts'
import { exportedRecords } from '../export/testing/exported-text.ts'
import { freedomNow } from '../freedom/freedom.ts'
import { endMeeting, startMeeting } from '../meetings/meetings.ts'
import { sealMeeting } from '../meetings/sealing.ts'
import { searchEntries } from '../search/search.ts'
import { correctEntry } from './correct-entry.ts'
import { recordEntry, trashEntry } from './entries.ts'
import { readEntry } from './find-entries.ts'
import { listRevisions } from './revisions.ts'
import { anyContent } from './testing/any-content.ts'
import {
  addPersonNamed,
  checkpointOf,
  commitmentOf,
  draftOf,
  experimentOf,
  freedomOf,
  goalOf,
  noteOf,
  record,
} from './testing/seeded-journal.ts'

let journal: TemporaryJournal
let ines: string
let noor: string

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates: [exampleTemplate] })
  ines = addPersonNamed(journal, 'Ines')
  noor = addPersonNamed(journal, 'Noor')
})

afterEach(() => journal.remove())

const nameOf = (_: string, field: string): string => `the ${field}`
const moveTo = (personId: string, id: string, content: Content = readEntry(journal.db, id).content) =>
  correctEntry(journal, { id, personId, content })
const code = (name: string) => expect.objectContaining({ code: name })
const found = (text: string, personId: string | null = null) =>
  searchEntries(journal.db, { text, personId, limit: 10 }).length

test('whatever an entry says, of whatever kind, no word of it is lost when its kind and person are put right', () => {
  const goalId = record(journal, ines, goalOf('Ship the export')).id
  const experimentId = record(journal, ines, experimentOf('Pair on incidents')).id
  fc.assert(
    fc.property(
      anyContent({ goalId, experimentId }),
      fc.constantFrom(...correctableKinds),
      fc.boolean(),
      (content, kind, isOther) => {
        const { id } = record(journal, ines, content)
        const stood = readEntry(journal.db, id).content
        const converted = convertedContent(stood, kind, nameOf)
        if (isOther && kindsOfAnother.has(converted.kind)) return
        const personId = isOther ? noor : ines
        const after = moveTo(personId, id, converted)
        expect(after).toMatchObject({ personId, content: { kind } })
        expect(readEntry(journal.db, id)).toEqual(after)
        const said = writtenTextsOf(after.content).map(([, text]) => text)
        for (const [, text] of writtenTextsOf(stood)) expect(said.some((one) => one.includes(text.trim()))).toBe(true)
        expect(listRevisions(journal.db, id)[0]?.content).toEqual(stood)
        const whose = isOther ? ines : undefined
        expect(listRevisions(journal.db, id)[0]?.personId).toBe(whose)
      },
    ),
    { numRuns: 150 },
  )
})

test('it is found under the new person and no longer under the one before, and both screens are told', () => {
  const { id } = record(journal, ines, noteOf('pamplemousse'))
  moveTo(noor, id)
  expect([found('pamplemousse', noor), found('pamplemousse', ines)]).toEqual([1, 0])
  expect(journal.events.at(-1)).toEqual({ name: 'entries-changed', personIds: [ines, noor], entryIds: [id] })
})

test('goals and freedom follow, for both people', () => {
  const step = record(journal, ines, freedomOf('Hiring', { level: 'delegate' }), '2026-02-01')
  record(journal, ines, freedomOf('Hiring', { level: 'tell' }), '2026-01-01')
  moveTo(noor, step.id)
  expect(freedomNow(journal.db, ines, null)).toMatchObject([{ area: 'Hiring', level: 'tell' }])
  expect(freedomNow(journal.db, noor, null)).toMatchObject([{ area: 'Hiring', level: 'delegate' }])

  const goal = record(journal, ines, goalOf('Ship'))
  const look = record(journal, ines, checkpointOf(goal.id, { happened: 'shipped', becomes: 'reached' }))
  expect(readEntry(journal.db, goal.id).content).toMatchObject({ state: 'reached' })
  moveTo(ines, look.id, convertedContent(look.content, 'note', nameOf))
  expect(readEntry(journal.db, goal.id).content).toMatchObject({ state: 'active' })
})

test('what hangs on an entry goes along, and a kind that would orphan it is refused', () => {
  const goal = record(journal, ines, goalOf('Ship'))
  const look = record(journal, ines, checkpointOf(goal.id, { happened: 'half' }))
  const promise = record(journal, ines, commitmentOf('ask finance', { sourceId: look.id }))
  trashEntry(journal, look.id)
  expect(() => moveTo(ines, goal.id, convertedContent(goal.content, 'note', nameOf))).toThrow(code('has-looks'))
  moveTo(noor, goal.id)
  expect(readEntry(journal.db, promise.id).personId).toBe(noor)
  expect(listRevisions(journal.db, promise.id)[0]?.personId).toBe(ines)
  expect(readEntry(journal.db, goal.id)).toMatchObject({ personId: noor, content: goal.content })
})

test('nothing is shared with another person, or sooner than it cools, without a choice', () => {
  const note = record(journal, ines, noteOf('about Noor'))
  expect(note.layer).toBe('shareable')
  expect(moveTo(noor, note.id).layer).toBe('private')
  const promise = record(journal, ines, commitmentOf('ask finance'))
  expect(moveTo(ines, promise.id, convertedContent(promise.content, 'note', nameOf)).layer).toBe('shareable')
  const hot = record(journal, ines, { ...blankContent('disagreement'), iSaw: 'a slammed door' })
  expect(moveTo(ines, hot.id, convertedContent(hot.content, 'note', nameOf)).layer).toBe('private')
})

test('a promise that is moved alone forgets what it came from, which is about another person', () => {
  const note = record(journal, ines, noteOf('the rota'))
  const promise = record(journal, ines, commitmentOf('ask finance', { sourceId: note.id }))
  expect(moveTo(noor, promise.id).content).toMatchObject({ sourceId: null })
})

test('an entry of another person leaves its meeting; sealed words and lost words are refused', () => {
  const meeting = startMeeting(journal, { from: 'template', personId: ines, templateId: exampleTemplate.id })
  const place = { meetingId: meeting.id, stepId: meeting.walk.at, questionId: null }
  const first = recordEntry(journal, draftOf(ines, noteOf('for Noor'), { place }))
  const second = recordEntry(journal, draftOf(ines, noteOf('stands'), { place }))
  expect(moveTo(noor, first.id).place.meetingId).toBeNull()
  expect(() => moveTo(ines, second.id, noteOf('other words'))).toThrow(code('invalid-input'))
  expect(moveTo(ines, second.id, convertedContent(second.content, 'idea', nameOf)).place).toEqual(place)
  endMeeting(journal, { meetingId: meeting.id, as: 'held' })
  sealMeeting(journal, meeting.id)
  expect(() => moveTo(noor, second.id)).toThrow(code('sealed'))
  expect(() => moveTo(journal.newId(), first.id)).toThrow(code('not-found'))
})

test('what stood before can be taken back, and erasing the person before leaves the entry where it is', () => {
  const { id } = record(journal, ines, noteOf('pamplemousse'))
  const [before] = [readEntry(journal.db, id)]
  moveTo(noor, id, convertedContent(before.content, 'idea', nameOf))
  expect(moveTo(ines, id, before.content)).toMatchObject({ personId: ines, content: before.content })
  moveTo(noor, id)
  erasePerson(journal, ines)
  expect(listRevisions(journal.db, id).map(({ personId }) => personId)).toEqual([undefined, noor, undefined])
  expect(JSON.stringify(exportedRecords(journal))).not.toContain(ines)
})

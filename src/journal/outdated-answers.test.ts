import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  contract,
  type InputOf,
  type JournalMethodName,
  type NamesWith,
  type OutputOf,
  type ParsedInputOf,
} from '#shared/contract/contract.ts'
import type { healthMethods } from '#shared/contract/health-methods.ts'
import { noAnswers } from '#shared/journal/notes-import.ts'
import { blankDraft } from '#shared/journal/summary-draft.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { draftOf, goalOf, noteOf, personNamed, recognitionOf } from './entries/testing/seeded-journal.ts'
import { openHandlers } from './handlers.ts'
import { loadTemplates } from './templates/load-templates.ts'

type Onlooker = Exclude<NamesWith<{ side: 'journal'; waits: false; audience: 'page' }>, NotOfContent>
type Writer =
  | Exclude<NamesWith<{ side: 'journal'; access: 'unlocked'; waits: true; audience: 'page' }>, NotOfContent>
  | 'noteSummaryMade'
  | 'addTemplateFromText'
  | 'importJournalFile'
  | 'importNotesFrom'
/** Calls on the file and its secrets, whose answers no event tells of but those of the file's health. */
type NotOfContent = NamesWith<{ secret: 'asks' | 'tries' }> | keyof typeof healthMethods

const { templates } = loadTemplates(join(import.meta.dirname, '../../resources/templates'))
const period = { from: '2026-01-01', to: '2026-12-31' }
const day = '2026-03-02'

let journal: TemporaryJournal
let handlers: ReturnType<typeof openHandlers>

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates })
  handlers = openHandlers(journal)
})
afterEach(() => journal.remove())

async function call<Name extends Onlooker | Writer>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const handler = handlers[name] as (parsed: ParsedInputOf<JournalMethodName>) => unknown
  return (await handler(contract[name].input.parse(input) as ParsedInputOf<JournalMethodName>)) as OutputOf<Name>
}

/** What the acts below are about: each puts here what the next ones need. */
const at = {
  personId: '',
  goalId: '',
  noteId: '',
  meetingId: '',
  itemId: '',
  templateId: '',
  praiseId: '',
}

/** Everything that a page may have on screen. */
const looks: { readonly [Name in Onlooker]: () => InputOf<Name>[] } = {
  readPerson: () => [{ id: at.personId }],
  listPeople: () => [{}],
  readEntry: () => [{ id: at.noteId }, { id: at.goalId }],
  listEntries: () => [
    { personId: at.personId, kinds: null, meetingId: null, limit: 500 },
    ...[at.meetingId].filter(Boolean).map((meetingId) => ({
      ...{ personId: at.personId, kinds: null, meetingId, limit: 500 },
    })),
  ],
  listRevisions: () => [{ id: at.noteId }, { id: at.goalId }],
  listTrash: () => [{}],
  searchEntries: () => [{ text: 'pilot', personId: null, limit: 200 }],
  searchAgenda: () => [{ text: 'pilot', personId: null, limit: 200 }],
  listMatchingEntries: () => [{ text: 'pilot', personId: at.personId }],
  listKeptTexts: () => [{}],
  listTemplates: () => [{}],
  listLeftOutTemplates: () => [{}],
  readMirrorGuide: () => [{}],
  readTemplate: () => [{ id: at.templateId }],
  listTemplateVersions: () => [{ id: at.templateId }],
  readSpellingWords: () => [{}],
  readMeeting: () => [{ id: at.meetingId }],
  listRestingQuestions: () => [{ meetingId: at.meetingId }],
  listMeetings: () => [{ personId: at.personId }],
  readToday: () => [{}],
  readTodayList: () => [{ list: 'toSay' }],
  readPrepBrief: () => [{ personId: at.personId }],
  readAgreement: () => [{ personId: at.personId }],
  readTogether: () => [{ personId: at.personId }],
  readTimeline: () => [{ personId: at.personId, from: null, to: null, withWords: true }],
  listSharingQuestions: () => [{ personId: null }],
  readSummary: () => [{ personId: at.personId, period }],
  listSummaryDraftVersions: () => [{ personId: at.personId }],
  readErasure: () => [{ id: at.personId }],
  listMentions: () => [{ id: at.personId }],
  readHandover: () => [{ personId: at.personId }],
  listImports: () => [{}],
}

const answerOf = async (name: Onlooker, input: InputOf<Onlooker>): Promise<string> =>
  call(name, input).then(JSON.stringify, (error: unknown) => `refused: ${error}`)

/** What every look shows now. */
async function shown(): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const [name, inputs] of Object.entries(looks) as [Onlooker, () => InputOf<Onlooker>[]][]) {
    for (const input of inputs()) answers.set(`${name} ${JSON.stringify(input)}`, await answerOf(name, input))
  }
  return answers
}

const nameOf = (look: string): Onlooker => look.slice(0, look.indexOf(' ')) as Onlooker

interface Seen {
  readonly told: Set<Writer>
  /** Looks that changed at least once. */
  readonly changed: Set<Onlooker>
  /** `write → look` for each look that changed and was not outdated by an event that the write sent. */
  readonly missed: Set<string>
}

/** Makes a write and notes which looks it changes without saying so. */
async function act<Name extends Writer>(seen: Seen, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const before = await shown()
  journal.events.length = 0
  const output = await call(name, input)
  const events = new Set(journal.events.map((event) => event.name))
  const after = await shown()
  seen.told.add(name)
  for (const [look, answer] of after) {
    if (before.get(look) === answer) continue
    const onlooker = nameOf(look)
    seen.changed.add(onlooker)
    if (onlooker in withoutEvents) continue
    const outdatedBy: readonly string[] = contract[onlooker].outdatedBy
    if (!outdatedBy.some((event) => events.has(event as never))) seen.missed.add(`${name} → ${onlooker}`)
  }
  journal.clock.set(new Date(journal.clock.now().getTime() + 20 * 60_000).toISOString())
  return output
}

/** Makes every write there is, each where it changes something. */
async function tellAll(seen: Seen): Promise<void> {
  const tell = <Name extends Writer>(name: Name, input: InputOf<Name>) => act(seen, name, input)
  at.personId = (await tell('addPerson', personNamed('Ines'))).id
  const { id: otherId } = await tell('addPerson', personNamed('Pilot Pilar'))
  await tellEntries(tell, otherId)
  await tellAgenda(tell)
  await tellTemplates(tell)
  await tellMeetings(tell)
  await tellSummary(tell)
  await tellFiles(tell)
  await tell('addOwnWord', { word: 'Łukaszową' })
  await tell('removeOwnWord', { id: (await call('readSpellingWords', {})).ownWords[0]?.id ?? '' })
  await tell('keepText', { place: 'capture', personId: at.personId, text: 'a pilot' })
  await tell('editPerson', { ...personNamed('Inès'), id: at.personId })
  await tell('setPersonState', { id: at.personId, state: 'paused' })
  await tell('erasePerson', { id: otherId })
  await tell('erasePerson', { id: at.personId })
}

type Tell = <Name extends Writer>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>

async function tellEntries(tell: Tell, otherId: string): Promise<void> {
  const { personId } = at
  at.goalId = (await tell('recordEntry', draftOf(personId, goalOf('The pilot in spring')))).id
  const note = await tell('recordEntry', draftOf(personId, noteOf('The pilot begins')))
  at.noteId = note.id
  at.praiseId = (await tell('recordEntry', draftOf(personId, recognitionOf('Led the pilot')))).id
  await tell('amendEntry', { id: note.id, day, layer: 'private', content: noteOf('The pilot began, with Pilar') })
  await tell('correctEntry', { id: note.id, personId: otherId, content: noteOf('The pilot began, with Pilar') })
  await tell('trashEntry', { id: at.praiseId })
  await tell('restoreEntry', { id: at.praiseId })
  await tell('trashEntry', { id: note.id })
  await tell('emptyTrash', { id: null })
}

async function tellAgenda(tell: Tell): Promise<void> {
  const item = { personId: at.personId, text: 'the pilot', layer: 'shareable' } as const
  const { id } = await tell('addAgendaItem', item)
  await tell('editAgendaItem', { id, text: 'the second pilot', layer: 'private' })
  await tell('tickAgendaItem', { id, ticked: true })
  await tell('removeAgendaItem', { id })
  await tell('restoreAgendaItem', { id })
}

async function tellTemplates(tell: Tell): Promise<void> {
  const { template } = await tell('createTemplate', { title: 'Pilots', stepTitle: 'One', question: 'What now?' })
  at.templateId = template.id
  await tell('saveTemplate', { template: { ...template, title: 'More pilots' } })
  await tell('restoreTemplateVersion', { id: template.id, version: 1 })
  await tell('trashTemplate', { id: template.id })
  await tell('restoreTemplate', { id: template.id })
  await tell('duplicateTemplate', { id: template.id })
  const { text } = await handlers.readTemplateText({ id: template.id })
  await tell('addTemplateFromText', { text, asCopy: true })
}

async function tellMeetings(tell: Tell): Promise<void> {
  const plan = { personId: at.personId, templateId: at.templateId, plannedFor: '2026-03-20T15:00' }
  const { id: meetingId } = await tell('planMeeting', plan)
  await tell('changePlan', { meetingId, plannedFor: '2026-03-21T15:00', templateId: null })
  await tell('cancelPlan', { meetingId })
  await tell('reopenPlan', { meetingId })
  await tell('startMeeting', { from: 'plan', meetingId })
  await tell('endMeeting', { meetingId, as: 'held' })
  await tell('sealMeeting', { meetingId })
  const { personId } = at
  const interview = await tell('startMeeting', { from: 'template', personId, templateId: 'stay-interview' })
  at.meetingId = interview.id
  const [first = '', second = ''] = interview.walk.order
  await tell('saveWalk', { meetingId: interview.id, walk: { ...interview.walk, at: second, skipped: [first] } })
  const place = { meetingId: interview.id, stepId: second, questionId: null }
  await tell('recordEntry', draftOf(personId, noteOf('Stays for the pilot'), { place, layer: 'private' }))
  await tell('endMeeting', { meetingId: interview.id, as: 'held' })
}

async function tellSummary(tell: Tell): Promise<void> {
  const { personId, goalId } = at
  await tell('sayFirst', { personId, period, entryId: goalId })
  await tell('saveSummaryDraft', { personId, draft: { ...blankDraft, opening: 'A year of pilots' } })
  await tell('beginSummaryDraftAnew', { personId })
  await tell('restoreSummaryDraftVersion', { personId, version: 1 })
  await tell('noteSummaryMade', { personId, period })
}

/** Files that bring a record of every type, and take them back. */
async function tellFiles(tell: Tell): Promise<void> {
  const path = join(journal.folder, 'notes')
  mkdirSync(path)
  writeFileSync(join(path, 'log.md'), '# 2026-02-03\n\nThe pilot on a page of its own\n')
  const options = { source: 'markdown', personId: at.personId, answers: noAnswers } as const
  await tell('importNotesFrom', { path, options, isTrial: false })
  const golden = join(import.meta.dirname, '../../tests/golden/1/journal.json')
  await tell('importJournalFile', { path: golden, isTrial: false })
  await tell('answerSharingQuestion', { personId: null, confidence: 'stay-interview', layer: 'shareable' })
  for (const { id: batchId } of await call('listImports', {})) await tell('undoImport', { batchId })
}

/** Looks whose old answers do no harm, and why. */
const withoutEvents: { readonly [Name in Onlooker]?: string } = {
  readTemplate: 'a form begins with an answer of its own, and knows what it saves itself',
  listKeptTexts: 'read once; the page alone keeps texts, and knows which',
}

test('an answer that a write changes is made old by an event that the write sends', async () => {
  const seen: Seen = { told: new Set(), changed: new Set(), missed: new Set() }
  await tellAll(seen)
  expect([...seen.missed]).toEqual([])
  const writers = (Object.keys(contract) as JournalMethodName[]).filter((name) => {
    const { side, access, audience, waits, secret } = contract[name]
    return side === 'journal' && access === 'unlocked' && audience === 'page' && waits && secret === null
  })
  expect(writers.filter((name) => name !== 'lookAtHealth' && !seen.told.has(name as Writer))).toEqual([])
  const same = (Object.keys(looks) as Onlooker[]).filter((name) => !seen.changed.has(name))
  expect(same.toSorted()).toEqual(['listLeftOutTemplates', 'readMirrorGuide'])
})

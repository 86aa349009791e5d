import type { Content } from '#shared/journal/entry.ts'
import type { Layer } from '#shared/journal/layer.ts'
import type { PersonDraft } from '#shared/journal/person.ts'
import { blankDraft } from '#shared/journal/summary-draft.ts'
import { contentWith } from '../support/example-content.ts'
import type { Calls } from './golden-calls.ts'
import { contentsOf, texts } from './golden-contents.ts'

/** What a story is told with: the calls, and the time, which passes only here. */
export interface Teller {
  readonly call: Calls
  readonly today: () => string
  /** More than ten minutes let the next change keep what stood there. */
  readonly pass: (minutes: number) => void
}

interface Place {
  readonly meetingId: string | null
  readonly stepId: string | null
  readonly questionId: string | null
}

interface Written {
  readonly content: Content
  readonly layer?: Layer
  readonly place?: Place
}

const between: Place = { meetingId: null, stepId: null, questionId: null }

const somePerson: PersonDraft = {
  name: 'Zoë 村上-אמל 🦊',
  role: 'Ingénieure',
  since: '2024-02-29',
  rhythmDays: 14,
  recognisedHow: texts.hebrew,
  drives: texts.chinese,
  strengths: texts.lines,
  colour: 'moss',
}

/** Tells a journal with every kind of record, each as the app writes it. The journal is open and empty. */
export async function tellStory(teller: Teller): Promise<void> {
  const { call } = teller
  const { id: personId } = await call('addPerson', somePerson)
  const promised = await tellEntries(teller, personId)
  await tellMeetings(teller, personId)
  await tellAgenda(teller, personId)
  await tellTemplates(teller, personId)
  await tellSummary(teller, personId, promised)
  await tellWalk(teller, personId, 'ten-minute-check-in')
  const paused = await call('addPerson', { ...somePerson, name: 'Ines', since: null, rhythmDays: null })
  await call('setPersonState', { id: paused.id, state: 'paused' })
  const archived = await call('addPerson', { ...somePerson, name: 'أمل', colour: 'clay' })
  await record(teller, archived.id, { content: { kind: 'note', text: texts.chinese } })
  await call('setPersonState', { id: archived.id, state: 'archived' })
  await tellAdded(teller, personId)
}

/** What the app could not do yet when the first set was written; that was told without these lines. */
async function tellAdded(teller: Teller, personId: string): Promise<void> {
  const { call, pass } = teller
  const content: Content = { kind: 'note', text: 'Shown to the team' }
  const { id } = await record(teller, personId, { content })
  pass(90)
  const converted = contentWith('listening', { theirWords: content.text, myReading: texts.chinese })
  await call('correctEntry', { id, personId: (await call('addPerson', somePerson)).id, content: converted })
  await call('editPerson', { ...somePerson, id: personId, name: 'Zoë Renamed' })
  await call('addOwnWord', { word: 'Łukaszową' })
  await call('keepText', { place: 'capture', personId: null, text: texts.hebrew })
}

const record = ({ call, today }: Teller, personId: string, written: Written) =>
  call('recordEntry', { personId, place: between, layer: 'private', day: today(), ...written })

async function tellEntries(teller: Teller, personId: string): Promise<string> {
  const { call, today, pass } = teller
  const shareable = (content: Content) => record(teller, personId, { content, layer: 'shareable' })
  const { goal, experiment } = contentsOf({ goalId: '', experimentId: '' })
  const targets = { goalId: (await shareable(goal)).id, experimentId: (await shareable(experiment)).id }
  const { goal: _goal, experiment: _experiment, agreement, recognition, ...others } = contentsOf(targets)
  for (const content of Object.values(others)) {
    await shareable(content)
    pass(90)
  }
  const version = await shareable(agreement)
  pass(90)
  const standing = { ...agreement, agreedOn: today() }
  await call('amendEntry', { id: version.id, day: version.day, layer: 'shareable', content: standing })
  await shareable({ ...agreement, amendment: texts.polish })
  const note = await record(teller, personId, { content: { kind: 'note', text: texts.long } })
  for (const text of [`${texts.long}\n${texts.emoji}`, texts.control, texts.chinese]) {
    pass(90)
    await call('amendEntry', { id: note.id, day: today(), layer: 'private', content: { kind: 'note', text } })
  }
  const gone = await record(teller, personId, { content: { kind: 'note', text: `Thrown away: ${texts.chinese}` } })
  await call('trashEntry', { id: gone.id })
  return (await shareable(recognition)).id
}

/** Every end that a meeting can have, a plan, and two meetings in which someone spoke in confidence. */
async function tellMeetings(teller: Teller, personId: string): Promise<void> {
  const { call, pass } = teller
  for (const templateId of ['regular-one-on-one', 'stay-interview', 'disagreement']) {
    const meetingId = await tellWalk(teller, personId, templateId)
    pass(40)
    await call('endMeeting', { meetingId, as: 'held' })
    if (templateId === 'regular-one-on-one') await tellSeal(teller, personId, meetingId)
    pass(7 * 1440)
  }
  for (const as of ['moved', 'not-held'] as const) {
    const plan = { personId, templateId: 'ten-minute-check-in', plannedFor: `${teller.today()}T09:30` }
    const { id: meetingId } = await call('planMeeting', plan)
    pass(1440)
    await call('endMeeting', { meetingId, as })
  }
  await call('planMeeting', { personId, templateId: 'ten-minute-check-in', plannedFor: '2026-12-01T15:00' })
}

async function tellWalk(teller: Teller, personId: string, templateId: string): Promise<string> {
  const { id, walk, template } = await teller.call('startMeeting', { from: 'template', personId, templateId })
  const [first = '', ...rest] = walk.order
  const order = [first, ...rest.toReversed()]
  await teller.call('saveWalk', { meetingId: id, walk: { ...walk, order, at: order[1] ?? first, skipped: [first] } })
  const [step] = template.steps
  const place = { meetingId: id, stepId: step?.id ?? null, questionId: step?.questions[0]?.id ?? null }
  await record(teller, personId, { content: { kind: 'note', text: texts.hebrew }, layer: 'shareable', place })
  await record(teller, personId, { content: { kind: 'note', text: texts.query }, place })
  return id
}

async function tellSeal(teller: Teller, personId: string, meetingId: string): Promise<void> {
  await teller.call('sealMeeting', { meetingId })
  const entries = await teller.call('listEntries', { personId, kinds: null, meetingId, limit: 10 })
  const content: Content = { kind: 'addendum', entryId: entries[0]?.id ?? '', text: texts.emoji }
  await record(teller, personId, { content })
}

async function tellAgenda({ call, pass }: Teller, personId: string): Promise<void> {
  const add = (text: string) => call('addAgendaItem', { personId, text, layer: 'shareable' })
  await add('升职, and the rota')
  const { id: edited } = await add('a first wording')
  await call('editAgendaItem', { id: edited, text: 'Łukasz’s desk', layer: 'private' })
  const { id: ticked } = await add('ticked')
  pass(1440)
  await call('tickAgendaItem', { id: ticked, ticked: true })
  await call('removeAgendaItem', { id: (await add('thrown away')).id })
}

/** Three stands of one template, another in the trash, and a meeting that follows a guide of one's own. */
async function tellTemplates({ call, pass }: Teller, personId: string): Promise<void> {
  const { template } = await call('duplicateTemplate', { id: 'ten-minute-check-in' })
  for (const title of ['Mein Einstieg – 村上', 'Mein zweiter Einstieg']) {
    pass(90)
    await call('saveTemplate', { template: { ...template, title, note: texts.hebrew } })
  }
  const words = { title: 'Going', stepTitle: 'One step', question: 'What now?' }
  const { template: gone } = await call('createTemplate', words)
  await call('trashTemplate', { id: gone.id })
  const { id: meetingId } = await call('startMeeting', { from: 'template', personId, templateId: template.id })
  pass(20)
  await call('endMeeting', { meetingId, as: 'held' })
}

async function tellSummary({ call, pass }: Teller, personId: string, entryId: string): Promise<void> {
  const period = { from: '2026-01-01', to: '2026-12-31' }
  for (const opening of [texts.plain, texts.chinese]) {
    pass(90)
    const entries = { [entryId]: texts.emoji }
    const draft = { ...blankDraft, opening, themes: { goals: texts.hebrew }, entries }
    await call('saveSummaryDraft', { personId, draft })
  }
  await call('noteSummaryMade', { personId, period })
  await call('sayFirst', { personId, period, entryId })
}

import { AppError } from '#shared/contract/app-error.ts'
import type { AgendaItem } from '#shared/journal/agenda-item.ts'
import { addDays, type Day } from '#shared/journal/day.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import { type SamplePerson, sampleContentSchema } from '#shared/journal/sample-journal.ts'
import type { Template } from '#shared/journal/template.ts'
import { importAgendaItem } from '../agenda/agenda.ts'
import { todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { recordEntry } from '../entries/entries.ts'
import { importMeeting } from '../meetings/meetings.ts'
import { addPerson, setPersonState } from '../people/people.ts'
import { endingYesterday } from './shift-dates.ts'

/** Ids of records by the names that the sample gives them. */
type Ids = Map<string, string>

type SampleMeeting = SamplePerson['meetings'][number]
type SampleEntry = SamplePerson['entries'][number]

/** The fields of a content that point at another record. */
const pointers = ['goalId', 'experimentId', 'sourceId', 'entryId'] as const

/**
 * Writes the sample into an open journal as if it had been lived there, ending yesterday. All or nothing.
 * Throws `sample-invalid` when a reference, a template or a content does not fit.
 */
export function importSample(context: Context, people: readonly SamplePerson[]): void {
  const shifted = endingYesterday(people, addDays(todayOf(context.clock), -1))
  const silent: Context = { ...context, emit: () => undefined }
  try {
    context.db.transaction(() => {
      for (const person of shifted) importPerson(silent, person)
    })
  } catch (cause) {
    throw new AppError('sample-invalid', { cause })
  }
}

function importPerson(context: Context, sample: SamplePerson): void {
  const { id: personId } = addPerson(context, sample.person)
  const ids: Ids = new Map()
  for (const meeting of sample.meetings) {
    const id = context.newId()
    ids.set(meeting.ref, id)
    importMeeting(context.db, meetingOf(meeting, { id, personId, templates: context.templates }))
  }
  for (const entry of sample.entries.toSorted(byDay)) importEntry(context, entry, { personId, ids })
  for (const item of sample.agenda) importAgendaItem(context.db, agendaItemOf(item, { id: context.newId(), personId }))
  if (sample.state !== 'active') setPersonState(context, { id: personId, state: sample.state })
}

/** Written on the evening of its day, so that what counts hours and meetings since then counts right. */
const onDay = (context: Context, day: Day): Context => ({
  ...context,
  clock: { now: () => new Date(`${day}T18:00:00`) },
})

const byDay = (one: SampleEntry, other: SampleEntry): number => one.day.localeCompare(other.day)

function importEntry(context: Context, entry: SampleEntry, { personId, ids }: { personId: string; ids: Ids }): void {
  const { id } = recordEntry(onDay(context, entry.day), {
    personId,
    place: {
      meetingId: entry.meeting === undefined ? null : idOf(ids, entry.meeting),
      stepId: entry.step ?? null,
      questionId: null,
    },
    day: entry.day,
    layer: entry.layer,
    content: sampleContentSchema.parse(withIds(entry.content, ids)),
  })
  if (entry.ref !== undefined) ids.set(entry.ref, id)
}

function withIds(content: SampleEntry['content'], ids: Ids): Record<string, unknown> {
  const pointed = pointers.flatMap((name) => {
    const reference = content[name]
    return typeof reference === 'string' ? [[name, idOf(ids, reference)] as const] : []
  })
  return { ...content, ...Object.fromEntries(pointed) }
}

function idOf(ids: Ids, reference: string): string {
  const id = ids.get(reference)
  if (id === undefined) throw new Error('The sample names a record that comes later or not at all')
  return id
}

const agendaItemOf = (item: SamplePerson['agenda'][number], ids: { id: string; personId: string }): AgendaItem => ({
  ...item,
  ...ids,
  layer: 'shareable',
  addedAt: new Date(`${item.addedOn}T18:00:00`).toISOString(),
})

interface MeetingParts {
  readonly id: string
  readonly personId: string
  readonly templates: readonly Template[]
}

function meetingOf(sample: SampleMeeting, { id, personId, templates }: MeetingParts): Meeting {
  const template = templates.find((known) => known.id === sample.template)
  if (!template) throw new Error('The sample names a template that is not there')
  const start = new Date(`${sample.plannedFor ?? `${sample.day}T10:00`}:00`)
  const isHeld = sample.state === 'held'
  const isOver = sample.state !== 'planned'
  const order = template.steps.map((step) => step.id)
  return {
    id,
    personId,
    template,
    state: sample.state,
    day: sample.day,
    plannedFor: sample.plannedFor,
    startedAt: isHeld ? start.toISOString() : null,
    endedAt: isOver ? new Date(start.getTime() + sample.minutes * 60_000).toISOString() : null,
    sealedAt: null,
    walk: { order, at: order.at(isHeld ? -1 : 0) ?? '', skipped: [], questions: {} },
  }
}

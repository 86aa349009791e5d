import type { Context } from '#journal/context.ts'
import { recordEntry } from '#journal/entries/entries.ts'
import { importMeeting } from '#journal/meetings/meetings.ts'
import { addPerson } from '#journal/people/people.ts'
import type { Database } from '#journal/storage/database.ts'
import { addDays, type Day } from '#shared/journal/day.ts'
import { type Entry, entrySchema } from '#shared/journal/entry.ts'
import { blankPerson } from '#shared/journal/person.ts'
import type { Template } from '#shared/journal/template.ts'
import { someContent } from './contents.ts'
import { type Random, seededRandom } from './random.ts'

export interface Size {
  readonly people: number
  readonly years: number
  readonly meetings: number
  readonly entries: number
}

const lastDay: Day = '2026-10-31'
const batch = 2_000

const countedIds = (): (() => string) => {
  let count = 0
  return () => {
    count += 1
    return `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
}

interface Filling {
  readonly context: Context
  readonly random: Random
  readonly size: Size
  readonly days: number
}

/** The same journal for the same seed and size, written through the app's own use cases. */
export function fillJournal(db: Database, size: Size, { seed, template }: { seed: number; template: Template }): void {
  const context: Context = {
    db,
    clock: { now: () => new Date(`${lastDay}T12:00:00.000Z`) },
    newId: countedIds(),
    emit: () => undefined,
    templates: [template],
    leftOutTemplates: [],
  }
  const filling: Filling = { context, random: seededRandom(seed), size, days: size.years * 365 }
  const people = db.transaction(() => Array.from({ length: size.people }, (_, at) => addSomeone(filling, at)))
  addMeetings(filling, people, template)
  addEntries(filling, people)
}

function addSomeone({ context, size }: Filling, at: number): string {
  return addPerson(context, {
    ...blankPerson(`Person ${String(at + 1).padStart(3, '0')}`, 'moss'),
    role: 'Engineer',
    since: addDays(lastDay, -size.years * 365),
    rhythmDays: 14,
  }).id
}

function addMeetings({ context, size, days }: Filling, people: readonly string[], template: Template): void {
  context.db.transaction(() => {
    for (let at = 0; at < size.meetings; at += 1) {
      const day = addDays(lastDay, -Math.floor(days - (at * days) / size.meetings))
      const [first] = template.steps
      importMeeting(context.db, {
        id: context.newId(),
        personId: people[at % people.length] ?? '',
        template,
        state: 'held',
        day,
        plannedFor: null,
        startedAt: `${day}T09:00:00.000Z`,
        endedAt: `${day}T09:30:00.000Z`,
        sealedAt: null,
        walk: {
          order: template.steps.map(({ id }) => id),
          at: first?.id ?? '',
          skipped: [],
          questions: {},
        },
      })
    }
  })
}

function addEntries({ context, random, size, days }: Filling, people: readonly string[]): void {
  const goals = new Map<string, string>()
  const experiments = new Map<string, string>()
  for (let start = 0; start < size.entries; start += batch) {
    context.db.transaction(() => {
      for (let at = start; at < Math.min(start + batch, size.entries); at += 1) {
        const personId = random.pick(people as readonly [string, ...string[]])
        const day = addDays(lastDay, -Math.floor(days - (at * days) / size.entries))
        const surroundings = {
          day,
          isRecent: day > addDays(lastDay, -60),
          goalId: goals.get(personId) ?? null,
          experimentId: experiments.get(personId) ?? null,
        }
        const entry = recordEntry(context, {
          personId,
          place: { meetingId: null, stepId: null, questionId: null },
          day,
          layer: random.next() < 0.25 ? 'private' : 'shareable',
          content: someContent(random, surroundings),
        })
        if (at % 997 === 0) assertValid(entry)
        if (entry.content.kind === 'goal') goals.set(personId, entry.id)
        if (entry.content.kind === 'experiment') experiments.set(personId, entry.id)
      }
    })
  }
}

const assertValid = (entry: Entry): unknown => entrySchema.parse(entry)

import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays } from '#shared/journal/day.ts'
import { examplePerson } from '#tests/support/example-person.ts'
import { exampleTemplate, otherTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal, withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { addPerson } from '../people/people.ts'
import { thrownBy } from '../storage/testing/thrown-by.ts'
import { readToday } from '../today/today.ts'
import { endMeeting, listMeetings, planMeeting, readMeeting, startMeeting } from './meetings.ts'
import { cancelPlan, changePlan, reopenPlan } from './plans.ts'

const templates = [exampleTemplate, otherTemplate]
const templateId = exampleTemplate.id

let journal: TemporaryJournal
let ada: string
beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates })
  ada = addPerson(journal, examplePerson({ rhythmDays: 14 })).id
})
afterEach(() => journal.remove())

const plan = (plannedFor: string) => planMeeting(journal, { personId: ada, templateId, plannedFor })
const start = () => startMeeting(journal, { from: 'template', personId: ada, templateId })
const states = () => listMeetings(journal.db, ada).map(({ day, state }) => `${day} ${state}`)

test('a plan is moved to another time and given another template, and what is read back is that', () => {
  const { id } = plan('2026-03-10T14:30')
  const moved = changePlan(journal, { meetingId: id, plannedFor: '2026-03-12T09:00', templateId: null })
  expect(moved).toMatchObject({ state: 'planned', day: '2026-03-12', plannedFor: '2026-03-12T09:00' })
  const other = changePlan(journal, { meetingId: id, plannedFor: '2026-03-12T09:00', templateId: otherTemplate.id })
  expect(other.template).toEqual(otherTemplate)
  expect(readMeeting(journal.db, id)).toEqual(other)
  expect(listMeetings(journal.db, ada)).toMatchObject([{ templateTitle: otherTemplate.title, day: '2026-03-12' }])
})

test('a plan that is called off stays among the meetings, is no longer next, and is taken back', () => {
  const planned = plan('2026-03-10T14:30')
  cancelPlan(journal, planned.id)
  expect(states()).toEqual(['2026-03-10 not-held'])
  expect(readToday(journal).board).toMatchObject([{ plannedFor: null, planId: null }])
  expect(reopenPlan(journal, planned.id)).toEqual(planned)
  expect(readToday(journal).board).toMatchObject([{ plannedFor: '2026-03-10T14:30', planId: planned.id }])
})

test('each change of a plan is told', () => {
  const { id } = plan('2026-03-10T14:30')
  journal.events.length = 0
  changePlan(journal, { meetingId: id, plannedFor: '2026-03-12T09:00', templateId: null })
  cancelPlan(journal, id)
  reopenPlan(journal, id)
  expect(journal.events).toEqual(Array.from({ length: 3 }, () => ({ name: 'meetings-changed', personIds: [ada] })))
})

test('what has begun or ended is no plan any more, and what was begun comes not back as one', () => {
  const { id } = start()
  const change = { meetingId: id, plannedFor: '2026-03-12T09:00', templateId: null }
  expect(thrownBy(() => changePlan(journal, change)).code).toBe('not-allowed')
  expect(thrownBy(() => cancelPlan(journal, id)).code).toBe('not-allowed')
  endMeeting(journal, { meetingId: id, as: 'not-held' })
  expect(thrownBy(() => reopenPlan(journal, id)).code).toBe('not-allowed')
  expect(thrownBy(() => cancelPlan(journal, 'ffffffff-0000-7000-8000-000000000000')).code).toBe('not-found')
})

test('a meeting held early closes its plan, which ends as moved; the one after it stays', () => {
  plan('2026-03-11T09:00')
  plan('2026-03-25T09:00')
  endMeeting(journal, { meetingId: start().id, as: 'held' })
  expect(states()).toEqual(['2026-03-25 planned', '2026-03-11 moved', '2026-03-04 held'])
})

test('a meeting that was moved or not held closes no plan', () => {
  plan('2026-03-11T09:00')
  endMeeting(journal, { meetingId: start().id, as: 'moved' })
  endMeeting(journal, { meetingId: start().id, as: 'not-held' })
  expect(states()).toContain('2026-03-11 planned')
})

test('whatever was planned, moved, held, left out and waited for, what comes next is never in the past', async () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ act: fc.constantFrom('plan', 'move'), days: fc.integer({ min: -40, max: 60 }) }),
      fc.record({ act: fc.constantFrom('held', 'moved', 'not-held', 'cancel', 'reopen'), days: fc.constant(0) }),
      fc.record({ act: fc.constant('wait'), days: fc.integer({ min: 1, max: 90 }) }),
    ),
    { maxLength: 14 },
  )
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 366 }), steps, (rhythmDays, history) =>
      withTemporaryJournal(
        (journal) => {
          const personId = addPerson(journal, examplePerson({ rhythmDays })).id
          for (const { act, days } of history) {
            const today = readToday(journal).day
            const plannedFor = `${addDays(today, days)}T10:00`
            const lines = listMeetings(journal.db, personId)
            const [planned] = lines.filter(({ state }) => state === 'planned')
            const closed = lines.find(({ state, startedAt }) => state === 'not-held' && startedAt === null)
            if (act === 'wait') journal.clock.set(`${addDays(today, days)}T09:00:00.000Z`)
            else if (act === 'plan') planMeeting(journal, { personId, templateId, plannedFor })
            else if (act === 'move')
              planned && changePlan(journal, { meetingId: planned.id, plannedFor, templateId: null })
            else if (act === 'cancel') planned && cancelPlan(journal, planned.id)
            else if (act === 'reopen') closed && reopenPlan(journal, closed.id)
            else
              endMeeting(journal, {
                meetingId: startMeeting(journal, { from: 'template', personId, templateId }).id,
                as: act as 'held',
              })
            const { day, board } = readToday(journal)
            const [line] = board
            expect((line?.rhythmDay ?? '') >= day).toBe(true)
            expect(line?.plannedFor === null || (line?.plannedFor ?? '') >= day).toBe(true)
          }
        },
        { now: '2026-03-04T09:00:00.000Z', templates },
      ),
    ),
    { numRuns: 60 },
  )
})

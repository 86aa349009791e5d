import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'
import type { Content, Entry } from '#shared/journal/entry.ts'
import type { Layer } from '#shared/journal/layer.ts'
import { type ShareableEntry, shareableEntrySchema } from '#shared/journal/summary.ts'
import { blankDraft } from '#shared/journal/summary-draft.ts'
import { writtenFormatSchema } from '#shared/journal/summary-format.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { textOfZip } from '#tests/support/zip-entries.ts'
import { recordEntry } from '../entries/entries.ts'
import { anyContent, anyDay } from '../entries/testing/any-content.ts'
import {
  addPersonNamed,
  checkpointOf,
  draftOf,
  experimentOf,
  goalOf,
  noteOf,
  record,
} from '../entries/testing/seeded-journal.ts'
import { readHandover } from '../handover/handover.ts'
import { endMeeting, startMeeting } from '../meetings/meetings.ts'
import { holdBackConfidences } from '../sharing/sharing.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { readTogether } from '../together/together.ts'
import { saveSummaryDraft } from './drafts.ts'
import { readSummary, readSummaryFile } from './summary.ts'

const canary = 'Pamplemousse'
const period = { from: '2019-01-01', to: '2031-01-01' }

/** The fields that hold no words of the manager's: what an entry is, and what it points at. */
const structural = new Set(
  'kind goalId experimentId sourceId state closedOn due owner level lookIn giveBackOn saidOn answeredOn toldOn targetDay becomes phase form patienceUntil endedOn entryId agreedOn renewOn repairCheckOn repairedOn seasonFrom seasonTo lookAgainOn'.split(
    ' ',
  ),
)

/** The same content with the canary in every field that can hold words. */
const withCanary = <Written extends Content>(content: Written): Written => {
  const fields = Object.entries(content).map(([name, value]) => [
    name,
    typeof value === 'string' && !structural.has(name) ? `${canary} ${value}`.slice(0, 900) : value,
  ])
  return Object.fromEntries(fields) as Written
}

let journal: TemporaryJournal

beforeAll(() => {
  const { templates } = loadTemplates(join(import.meta.dirname, '../../../resources/templates'))
  journal = temporaryJournal({ now: '2030-06-01T09:00:00.000Z', templates })
})

afterAll(() => journal.remove())

/** Everything that leaves for one person, in every form. */
async function whatLeaves(personId: string, { onScreen } = { onScreen: true }): Promise<string> {
  const files = writtenFormatSchema.options.map(async (format) => {
    const { bytes } = await readSummaryFile(journal, { personId, period, format })
    return format === 'docx' ? textOfZip(bytes) : new TextDecoder().decode(bytes)
  })
  // The draft itself stays in the journal: it may hold words beside an entry that became private.
  const { draft: _stays, ...summary } = readSummary(journal, { personId, period })
  const views = [summary, readHandover(journal, personId), ...(onScreen ? [readTogether(journal, personId)] : [])]
  return [...views.map((view) => JSON.stringify(view)), ...(await Promise.all(files))].join('\n')
}

interface Ids {
  readonly goals: Readonly<Record<Layer, string>>
  readonly experiments: Readonly<Record<Layer, string>>
}

/** Points a content at a goal or experiment of either layer: a private one may stand behind a shareable entry. */
function pointed(content: Content, { goals, experiments }: Ids, target: Layer): Content {
  if (content.kind === 'checkpoint') return { ...content, goalId: goals[target] }
  if (content.kind === 'addendum') return { ...content, entryId: goals[target] }
  if (content.kind === 'agreement') return { ...content, agreedOn: '2025-01-01' }
  if (content.kind === 'phase') return { ...content, experimentId: experiments[target] }
  if (content.kind === 'commitment' && content.sourceId !== null) return { ...content, sourceId: goals[target] }
  return content
}

/** A checkpoint takes its old wording from the journal when none is written: the way by which a private one could come. */
const withoutOldWording = (content: Content): Content =>
  content.kind === 'checkpoint' ? { ...content, wordingBefore: '' } : content

function somebody(): { personId: string; ids: Ids } {
  const personId = addPersonNamed(journal, 'Ines')
  const inPrivate = (content: Content): string =>
    recordEntry(journal, draftOf(personId, withCanary(content), { layer: 'private' })).id
  return {
    personId,
    ids: {
      goals: {
        shareable: record(journal, personId, goalOf('Ship the export')).id,
        private: inPrivate(goalOf('secret')),
      },
      experiments: {
        shareable: record(journal, personId, experimentOf('Pair on incidents')).id,
        private: inPrivate(experimentOf('secret')),
      },
    },
  }
}

const anyLayer = fc.constantFrom<Layer>('shareable', 'private')
const placeholders = { goalId: 'goal', experimentId: 'experiment' }
const anyWriting = fc.array(
  fc.record({ content: anyContent(placeholders), layer: anyLayer, target: anyLayer, day: anyDay }),
  { minLength: 1, maxLength: 25 },
)

/** ALONGSIDE_PRIVACY_RUNS=10000 is the long form: some minutes. */
const runs = Number(process.env['ALONGSIDE_PRIVACY_RUNS'] ?? 300)

test(
  'whatever is written in private, no word of it is in a summary or in a file of any format',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWriting, async (writings) => {
        const { personId, ids } = somebody()
        const besidePrivate: Record<string, string> = {}
        for (const { content, layer, target, day } of writings) {
          const whole = pointed(content, ids, target)
          const written = layer === 'private' ? withCanary(whole) : withoutOldWording(whole)
          const { id } = recordEntry(journal, draftOf(personId, written, { layer, day }))
          if (layer === 'private') besidePrivate[id] = `${canary} beside it`
        }
        saveSummaryDraft(journal, { personId, draft: { ...blankDraft, entries: besidePrivate } })
        expect(await whatLeaves(personId)).not.toContain(canary)
      }),
      { numRuns: runs },
    )
  },
  runs * 1_000,
)

/** A meeting that began in confidence, or not, at a step of its own; held, or going on. */
const anyMeeting = fc.record({
  templateId: fc.constantFrom('stay-interview', 'disagreement', 'regular-one-on-one'),
  step: fc.nat({ max: 20 }),
  isHeld: fc.boolean(),
})
const startOfMeeting = '2030-06-01T09:00:00.000Z'

test(
  'whatever is written in a stay interview or a disagreement, none of it leaves before it is chosen and has cooled',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyMeeting, anyWriting, async ({ templateId, step, isHeld }, writings) => {
        journal.clock.set(startOfMeeting)
        const { personId, ids } = somebody()
        const meeting = startMeeting(journal, { from: 'template', personId, templateId })
        const stepId = meeting.template.steps.at(step % meeting.template.steps.length)?.id ?? null
        const place = { meetingId: meeting.id, stepId, questionId: null }
        // An agreement is included once both have said yes to it, wherever it was drafted.
        const confided = writings.filter(({ content }) => content.kind !== 'agreement')
        const shared = confided.map(({ content, day }) => {
          const written = withCanary(withoutOldWording(pointed(content, ids, 'shareable')))
          return recordEntry(journal, draftOf(personId, written, { day, place }))
        })
        if (isHeld) endMeeting(journal, { meetingId: meeting.id, as: 'held' })
        // Chosen, but hot: nothing of a disagreement leaves on the day.
        if (templateId === 'disagreement') expect(await whatLeaves(personId, { onScreen: false })).not.toContain(canary)
        // Brought from elsewhere, where no one was asked: it waits, however cold.
        holdBackConfidences(
          journal.db,
          shared.map(({ id }) => id),
        )
        journal.clock.set('2030-06-09T09:00:00.000Z')
        if (templateId !== 'regular-one-on-one') expect(await whatLeaves(personId)).not.toContain(canary)
      }),
      { numRuns: Math.ceil(runs / 3) },
    )
  },
  runs * 1_000,
)

test('the canary is found when it is shareable, so the test above can fail', async () => {
  const { personId } = somebody()
  record(journal, personId, withCanary(noteOf('for both of us')))
  for (const format of writtenFormatSchema.options) {
    const { bytes } = await readSummaryFile(journal, { personId, period, format })
    expect(format === 'docx' ? textOfZip(bytes) : new TextDecoder().decode(bytes)).toContain(canary)
  }
})

test('a goal reworded in private is told with the words that were agreed first', async () => {
  const { personId, ids } = somebody()
  const reword = (layer: Layer, day: string, wordingAfter: string): unknown =>
    recordEntry(
      journal,
      draftOf(personId, checkpointOf(ids.goals.shareable, { becomes: 'reworded', wordingAfter }), { layer, day }),
    )
  reword('private', '2026-04-01', `${canary}: get it over with`)
  reword('shareable', '2026-05-01', 'Ship a readable export')
  const leaving = await whatLeaves(personId)
  expect(leaving).not.toContain(canary)
  expect(leaving).toContain('Ship the export')
  expect(leaving).toContain('Now: “Ship a readable export”')
})

test('the type of what a summary is made from has no room for a private entry', () => {
  expectTypeOf<Entry>().not.toExtend<ShareableEntry>()
  expectTypeOf<ShareableEntry['layer']>().toEqualTypeOf<'shareable'>()
  const { personId } = somebody()
  const entry = recordEntry(journal, draftOf(personId, noteOf('for me'), { layer: 'private' }))
  expect(shareableEntrySchema.safeParse(entry).success).toBe(false)
})

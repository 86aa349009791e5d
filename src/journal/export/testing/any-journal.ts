import fc from 'fast-check'
import { AppError } from '#shared/contract/app-error.ts'
import type { Content } from '#shared/journal/entry.ts'
import type { Layer } from '#shared/journal/layer.ts'
import { blankDraft } from '#shared/journal/summary-draft.ts'
import { cleanName } from '#shared/journal/text.ts'
import type { TemporaryJournal } from '#tests/support/temporary-journal.ts'
import { addAgendaItem, removeAgendaItem } from '../../agenda/agenda.ts'
import { amendEntry, recordEntry, trashEntry } from '../../entries/entries.ts'
import { anyContent, anyDay } from '../../entries/testing/any-content.ts'
import { addPersonNamed, draftOf, experimentOf, goalOf, record } from '../../entries/testing/seeded-journal.ts'
import { endMeeting, startMeeting } from '../../meetings/meetings.ts'
import { setPersonState } from '../../people/people.ts'
import { addOwnWord } from '../../spelling/spelling.ts'
import { beginSummaryDraftAnew, saveSummaryDraft } from '../../summary/drafts.ts'
import { sayFirst } from '../../summary/say-first.ts'
import { noteSummaryMade } from '../../summary/summary.ts'
import { duplicateTemplate, saveTemplate, trashTemplate } from '../../templates/own-templates.ts'

const here = '00000000-0000-7000-8000-ffffffffffff'

type Act = (journal: TemporaryJournal, pick: Pick) => void

/** Chooses among what is there by a number, so that an act can be described before the journal exists. */
interface Pick {
  readonly personId: string
  readonly targets: { readonly goalId: string; readonly experimentId: string }
  readonly written: string[]
}

/** The arbitrary contents name two places; what they point at is put in when the journal is there. */
const pointing = (content: Content, { goalId, experimentId }: Pick['targets']): Content => {
  switch (content.kind) {
    case 'checkpoint':
      return { ...content, goalId }
    case 'phase':
      return { ...content, experimentId }
    case 'addendum':
      return { ...content, entryId: goalId }
    case 'commitment':
      return { ...content, sourceId: content.sourceId && goalId }
    default:
      return content
  }
}

const anyWritten = fc.record({
  content: anyContent({ goalId: here, experimentId: here }),
  day: anyDay,
  layer: fc.constantFrom<Layer>('shareable', 'private'),
  inMeeting: fc.boolean(),
})

const anyRecording: fc.Arbitrary<Act> = anyWritten.map(({ content, inMeeting, ...rest }) => (journal, pick) => {
  const meeting = inMeeting
    ? startMeeting(journal, { from: 'template', personId: pick.personId, templateId: journal.templates[0]?.id ?? '' })
    : null
  const place = { meetingId: meeting?.id ?? null, stepId: meeting?.template.steps[0]?.id ?? null, questionId: null }
  const written = pointing(content, pick.targets)
  pick.written.push(recordEntry(journal, { ...draftOf(pick.personId, written, rest), place }).id)
})

const onSomething = (act: (journal: TemporaryJournal, id: string) => void) =>
  fc.nat().map<Act>((place) => (journal, { written }) => {
    const id = written[place % Math.max(written.length, 1)]
    if (id !== undefined) act(journal, id)
  })

const anyAmendment: fc.Arbitrary<Act> = fc
  .record({ place: fc.nat(), with: anyWritten, hours: fc.integer({ min: 0, max: 48 }) })
  .map(({ place, with: { content, day, layer }, hours }) => (journal, { written, targets }) => {
    const id = written[place % Math.max(written.length, 1)]
    if (id === undefined) return
    journal.clock.set(new Date(journal.clock.now().getTime() + hours * 3_600_000).toISOString())
    allowed(() => amendEntry(journal, { id, day, layer, content: pointing(content, targets) }))
  })

const anyEndOfMeeting: fc.Arbitrary<Act> = fc.constant((journal, { personId }) => {
  const template = journal.templates[0]
  const meeting = startMeeting(journal, { from: 'template', personId, templateId: template?.id ?? '' })
  endMeeting(journal, { meetingId: meeting.id, as: 'held' })
})

const anyAgenda: fc.Arbitrary<Act> = fc
  .record({ text: fc.string({ unit: 'grapheme', maxLength: 40 }), isRemoved: fc.boolean() })
  .map(({ text, isRemoved }) => (journal, { personId }) => {
    const { id } = addAgendaItem(journal, { personId, text, layer: 'private' })
    if (isRemoved) removeAgendaItem(journal, { id })
  })

const anyTemplateAct: fc.Arbitrary<Act> = fc
  .record({ title: fc.string({ minLength: 1 }), isTrashed: fc.boolean() })
  .map(({ title, isTrashed }) => (journal) => {
    const { template } = duplicateTemplate(journal, journal.templates[0]?.id ?? '')
    journal.clock.set(new Date(journal.clock.now().getTime() + 3_600_000).toISOString())
    saveTemplate(journal, { ...template, title: `${title}.` })
    if (isTrashed) trashTemplate(journal, template.id)
  })

const always = { from: '1950-01-01', to: '2199-12-31' }

const anySummaryAct: fc.Arbitrary<Act> = fc
  .record({ words: fc.string({ unit: 'grapheme', maxLength: 40 }), place: fc.nat(), isAnew: fc.boolean() })
  .map(({ words, place, isAnew }) => (journal, { personId, written }) => {
    const id = written[place % Math.max(written.length, 1)] ?? here
    const draft = {
      ...blankDraft,
      excluded: [here],
      opening: words,
      themes: { goals: words },
      entries: { [id]: words },
    }
    saveSummaryDraft(journal, { personId, draft })
    if (isAnew) beginSummaryDraftAnew(journal, personId)
    noteSummaryMade(journal, { personId, period: always })
    allowed(() => sayFirst(journal, { personId, period: always, entryId: id }))
  })

const anyOwnWord: fc.Arbitrary<Act> = fc
  .string({ unit: fc.constantFrom('a', 'b', 'É', 'ß', 'ж'), minLength: 1, maxLength: 12 })
  .map((word) => (journal) => addOwnWord(journal, word))

/** What a rule of the journal refuses is not written, and that is as good. */
function allowed(act: () => unknown): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: anyRecording },
  { weight: 4, arbitrary: anyAmendment },
  { weight: 2, arbitrary: onSomething((journal, id) => allowed(() => trashEntry(journal, id))) },
  { weight: 1, arbitrary: anyEndOfMeeting },
  { weight: 1, arbitrary: anyAgenda },
  { weight: 1, arbitrary: anyTemplateAct },
  { weight: 1, arbitrary: anySummaryAct },
  { weight: 1, arbitrary: anyOwnWord },
)

/** Fills an empty journal that has templates: people, and whatever was done with them in any order. */
export type JournalStory = (journal: TemporaryJournal) => void

export const anyJournalStory: fc.Arbitrary<JournalStory> = fc
  .array(
    fc.record({
      name: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      isArchived: fc.boolean(),
      acts: fc.array(anyAct, { maxLength: 14 }),
    }),
    { maxLength: 3 },
  )
  .map((people) => (journal) => {
    for (const { name, isArchived, acts } of people) {
      const personId = addPersonNamed(journal, `${cleanName(name)}.`)
      const goalId = record(journal, personId, goalOf('Ship the export')).id
      const experimentId = record(journal, personId, experimentOf('Pair on incidents')).id
      const pick: Pick = { personId, targets: { goalId, experimentId }, written: [] }
      for (const act of acts) act(journal, pick)
      if (isArchived) setPersonState(journal, { id: personId, state: 'archived' })
    }
  })

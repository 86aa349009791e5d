import { type AgreementSection, agreementSections } from '#shared/journal/agreement.ts'
import { type Content, type Entry, type EntryOf, isEntryOf } from '#shared/journal/entry.ts'
import type { Handover, HandoverFact, HandoverTheme } from '#shared/journal/handover.ts'
import { type ShareableEntry, shareableEntrySchema } from '#shared/journal/summary.ts'
import { readAgreement } from '../agreement/agreement.ts'
import { instantOf } from '../clock.ts'
import { listOpenCommitments } from '../commitments/commitments.ts'
import type { Context } from '../context.ts'
import { findEntriesOf } from '../entries/find-entries.ts'
import { freedomNow } from '../freedom/freedom.ts'
import { listLiveGoals } from '../goals/goals.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { cooled, readHeat } from '../summary/cooling.ts'
import { longDay } from '../summary/long-day.ts'
import { withShareableWordings } from '../summary/shareable-wordings.ts'

const sectionNames: { readonly [Section in AgreementSection]: string } = {
  iBring: 'The manager brings',
  theyBring: 'They bring',
  iNeed: 'The manager needs',
  theyNeed: 'They need',
  goalsAndMeasures: 'Goals and measures',
  communication: 'Communication',
  accountabilities: 'Who answers for what',
  disagreeing: 'How we disagree',
}

/**
 * What a new manager may know: facts that stand today and that both sides know of. A private entry cannot enter: what
 * comes in is parsed by a schema that has no room for one. Throws `not-found`.
 */
export function readHandover({ db, clock }: Pick<Context, 'db' | 'clock'>, personId: string): Handover {
  readPerson(db, personId)
  const heat = readHeat(db, personId, instantOf(clock))
  /** The entries that may be told, with wordings that no private entry had a part in. */
  const shareable = (entries: readonly Entry[]): ShareableEntry[] => {
    const ofBoth = entries.flatMap((entry) => shareableEntrySchema.safeParse(entry).data ?? [])
    return withShareableWordings(db, cooled(ofBoth, heat), heat)
  }
  const of: Handed = { db, personId, shareable }
  return { facts: [...agreementFacts(of), ...goalFacts(of), ...freedomFacts(of), ...commitmentFacts(of)] }
}

interface Handed {
  readonly db: Database
  readonly personId: string
  /** Those that may leave today. */
  readonly shareable: (entries: readonly Entry[]) => ShareableEntry[]
}

const factOf = (id: string, theme: HandoverTheme, sentence: string): HandoverFact => ({ id, theme, sentence })

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** What stands, and then whatever else is written of it, each part a sentence. */
const withParts = (sentence: string, parts: readonly (string | null)[]): string =>
  [sentence.trim(), ...parts.map((part) => part?.trim() ?? '')]
    .filter((part) => part !== '')
    .map(ended)
    .join(' ')

const dayWords = (day: string | null): string | null => day && longDay(day)

const named = (name: string, value: string | null): string | null => (value?.trim() ? `${name}: ${value.trim()}` : null)

function agreementFacts({ db, personId, shareable }: Handed): HandoverFact[] {
  const inForce = readAgreement(db, personId).versions[0]?.entry
  const [entry] = inForce ? shareable([inForce]) : []
  if (entry?.content.kind !== 'agreement') return []
  const { id, content } = entry
  return agreementSections
    .filter((section) => content[section].trim() !== '')
    .map((section) => factOf(`${id}/${section}`, 'agreement', `${sectionNames[section]}: ${content[section].trim()}`))
}

function goalFacts({ db, personId, shareable }: Handed): HandoverFact[] {
  const goals = listLiveGoals(db, personId) as Entry[]
  return shareable(goals).flatMap(({ id, content }) =>
    content.kind === 'goal'
      ? [
          factOf(
            id,
            'goals',
            withParts(content.title, [
              named('Measure', content.measure),
              named('Expectation', content.expectation),
              named('By', dayWords(content.targetDay)),
            ]),
          ),
        ]
      : [],
  )
}

/** An area whose latest step is private is left out: an older level would be told as if it still held. */
function freedomFacts({ db, personId, shareable }: Handed): HandoverFact[] {
  const latest = new Set(freedomNow(db, personId, null).map(({ entryId }) => entryId))
  const steps = findEntriesOf(db, 'freedom', { where: sql`person_id = ${personId}` }).filter(({ id }) => latest.has(id))
  return shareable(steps as Entry[]).flatMap(({ id, content, day }) =>
    content.kind === 'freedom' ? [factOf(id, 'freedom', freedomSentence(content, day))] : [],
  )
}

const freedomSentence = (content: Extract<Content, { kind: 'freedom' }>, day: string): string =>
  withParts(`${content.area.trim()}: ${content.level}, since ${longDay(day)}`, [
    named('Boundary', content.boundary),
    named('Safety net', content.safetyNet),
  ])

function commitmentFacts({ db, personId, shareable }: Handed): HandoverFact[] {
  const open: EntryOf<'commitment'>[] = listOpenCommitments(db, personId)
  return shareable(open as Entry[]).flatMap((entry) =>
    isEntryOf('commitment', entry)
      ? [
          factOf(
            entry.id,
            'commitments',
            withParts(`${entry.content.owner === 'me' ? 'The manager' : 'They'}: ${entry.content.what.trim()}`, [
              named('Due', dayWords(entry.content.due)),
            ]),
          ),
        ]
      : [],
  )
}

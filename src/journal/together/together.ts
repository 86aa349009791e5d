import type { ContentOf, EntryKind, EntryOf } from '#shared/journal/entry.ts'
import { type ShareableEntry, shareableEntrySchema } from '#shared/journal/summary.ts'
import { type Together, togetherSchema } from '#shared/journal/together.ts'
import { listAgenda } from '../agenda/agenda.ts'
import { readAgreement } from '../agreement/agreement.ts'
import { todayOf } from '../clock.ts'
import { listOpenCommitments } from '../commitments/commitments.ts'
import type { Context } from '../context.ts'
import { listStepsInForce } from '../freedom/freedom.ts'
import { listLiveGoals } from '../goals/goals.ts'
import { readPerson } from '../people/people.ts'
import { readSeason } from '../plan/plan.ts'
import { withShareableWordings } from '../summary/shareable-wordings.ts'

/**
 * What one person and the manager may look at together. Every entry has passed the schema of shareable entries before
 * a word of it is taken, and the answer is stripped to the fields of its own schema. Throws `not-found`.
 */
export function readTogether(context: Context, personId: string): Together {
  const { db, clock } = context
  readPerson(db, personId)
  const commitments = shareable(listOpenCommitments(db, personId))
  const goals = withShareableWordings(db, shareable(listLiveGoals(db, personId)))
  const steps = shareable(listStepsInForce(db, personId))
  const season = readSeason(db, personId, todayOf(clock))
  return togetherSchema.parse({
    agenda: listAgenda(context, personId)
      .filter(({ layer, tickedOn }) => layer === 'shareable' && tickedOn === null)
      .map(({ text }) => text),
    iOwe: promises(commitments, 'me'),
    theyOwe: promises(commitments, 'them'),
    goals: contentsOf('goal', goals).map(({ title, measure, expectation, targetDay }) => ({
      title,
      measure,
      expectation,
      targetDay,
    })),
    freedom: contentsOf('freedom', steps).map(({ area, level, boundary, lookIn }) => ({
      area,
      level,
      boundary,
      lookIn,
    })),
    season: season && (contentsOf('plan', shareable([season])).map(({ kind: _, ...plan }) => plan)[0] ?? null),
    agreement: agreementInForce(context, personId),
  })
}

/** Those that may be seen by both; the type of what comes out has no room for the others. */
const shareable = (entries: readonly unknown[]): ShareableEntry[] =>
  entries.flatMap((entry) => shareableEntrySchema.safeParse(entry).data ?? [])

const contentsOf = <Kind extends EntryKind>(kind: Kind, entries: readonly ShareableEntry[]): ContentOf<Kind>[] =>
  entries.flatMap(({ content }) => (content.kind === kind ? [content as ContentOf<Kind>] : []))

const promises = (entries: readonly ShareableEntry[], owner: 'me' | 'them'): Together['iOwe'] =>
  (entries as readonly EntryOf<'commitment'>[])
    .filter(({ content }) => content.owner === owner)
    .map(({ content: { what, due }, day }) => ({ what, due, since: day }))

/** The version in force, unless it is private: an older one would say what no longer holds. */
function agreementInForce({ db }: Context, personId: string): Together['agreement'] {
  const latest = readAgreement(db, personId).versions[0]
  const [content] = latest ? contentsOf('agreement', shareable([latest.entry])) : []
  if (!latest || !content) return null
  const { kind: _, ...words } = content
  return { ...words, number: latest.number, code: latest.code }
}

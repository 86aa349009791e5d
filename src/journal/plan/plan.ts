import type { Day } from '#shared/journal/day.ts'
import type { EntryOf } from '#shared/journal/entry.ts'
import { findEntriesOf, ofPersonOrAll } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

type Plan = EntryOf<'plan'>

const beginning = ({ content, day }: Plan): Day => content.seasonFrom ?? day

/** The plan of the latest season that has begun by `today`, or else of the first that will; null without a plan. */
export function readSeason(db: Database, personId: string, today: Day): Plan | null {
  const plans = findEntriesOf(db, 'plan', { where: sql`person_id = ${personId}` }).toSorted(byBeginning)
  return plans.findLast((plan) => beginning(plan) <= today) ?? plans[0] ?? null
}

/** Seasons to look at again by `day`, one a person, of one person or of everyone but the archived. */
export function listSeasonsDue(db: Database, personId: string | null, day: Day): Plan[] {
  const plans = findEntriesOf(db, 'plan', { where: ofPersonOrAll(personId) })
  const latest = [...Map.groupBy(plans, (plan) => plan.personId).values()].flatMap(
    (seasons) => seasons.toSorted(byBeginning).at(-1) ?? [],
  )
  return latest.filter(({ content }) => content.lookAgainOn !== null && content.lookAgainOn <= day)
}

const byBeginning = (one: Plan, other: Plan): number => beginning(one).localeCompare(beginning(other))

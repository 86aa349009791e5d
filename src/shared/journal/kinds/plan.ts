import { z } from 'zod'
import { addDays, type Day, daySchema, daysBetween } from '../day.ts'
import { textSchema } from '../text.ts'

/** The engagement plan of one season: where they want to grow, what I open for it, when we look again. */
export const planSchema = z.strictObject({
  kind: z.literal('plan'),
  growInto: textSchema,
  iWillOpen: textSchema,
  iCommit: textSchema,
  theyCommit: textSchema,
  seasonFrom: daySchema.nullable(),
  seasonTo: daySchema.nullable(),
  lookAgainOn: daySchema.nullable(),
})

type Plan = z.infer<typeof planSchema>

const daysOfSeason = 91

/**
 * The next season, begun from the words of the last one: as long as that was, from the day after its end, or from today
 * when that has passed (product.md, engagement plan).
 */
export function nextSeason(last: Plan, today: Day): Plan {
  const { seasonFrom, seasonTo } = last
  const length = seasonFrom && seasonTo ? Math.max(daysBetween(seasonFrom, seasonTo), 1) : daysOfSeason
  const afterLast = seasonTo ? addDays(seasonTo, 1) : today
  const from = afterLast > today ? afterLast : today
  return { ...last, seasonFrom: from, seasonTo: addDays(from, length), lookAgainOn: addDays(from, length) }
}

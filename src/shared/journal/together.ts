import { z } from 'zod'
import { daySchema } from './day.ts'
import { agreementSchema } from './kinds/agreement.ts'
import { commitmentSchema } from './kinds/commitment.ts'
import { freedomSchema } from './kinds/freedom.ts'
import { goalSchema } from './kinds/goal.ts'
import { planSchema } from './kinds/plan.ts'
import { lineSchema } from './text.ts'

const promiseSchema = commitmentSchema.pick({ what: true, due: true }).extend({ since: daySchema })

/**
 * What two people may look at on one screen. Made of shareable entries only, and of those only the fields that both
 * know: a reading, a reason or a layer has no place in the type (product.md, screen 12).
 */
export const togetherSchema = z.strictObject({
  agenda: z.array(lineSchema),
  iOwe: z.array(promiseSchema),
  theyOwe: z.array(promiseSchema),
  goals: z.array(goalSchema.pick({ title: true, measure: true, expectation: true, targetDay: true })),
  freedom: z.array(freedomSchema.pick({ area: true, level: true, boundary: true, lookIn: true })),
  season: planSchema.omit({ kind: true }).nullable(),
  agreement: agreementSchema.omit({ kind: true }).extend({ number: z.int(), code: z.string() }).nullable(),
})
export type Together = z.infer<typeof togetherSchema>

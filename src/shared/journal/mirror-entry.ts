import { z } from 'zod'
import { addDays, type Day, daySchema, daysBetween, withinSpan } from './day.ts'
import { idSchema, maximumTextLength, wordsSchema } from './text.ts'

/** Five times what a field of the journal takes: no other place could keep what is too long for it. */
export const mirrorTextSchema = wordsSchema(5 * maximumTextLength)

/** What the manager wrote in the Mirror. It names no one: there is no field for a person, a meeting or an entry. */
export const mirrorEntrySchema = z.strictObject({
  id: idSchema,
  day: daySchema,
  text: mirrorTextSchema,
  /** The first day on which it is gone; null while it is kept. */
  fadesOn: daySchema.nullable(),
})
export type MirrorEntry = z.infer<typeof mirrorEntrySchema>

export type Fading = Pick<MirrorEntry, 'fadesOn'>

const usualDays = 90

/** The day on which something fades that is written today, or is let go of today after it was kept. */
export const fadingDayFrom = (today: Day): Day => withinSpan(addDays(today, usualDays))

/** True from the day of fading on: then it is deleted when the Mirror opens. */
export const hasFaded = ({ fadesOn }: Fading, today: Day): boolean => fadesOn !== null && fadesOn <= today

/** The entry kept for good. */
export const kept = <Entry extends Fading>(entry: Entry): Entry => ({ ...entry, fadesOn: null })

/** The entry on its way again: the whole time from today, however long it was kept. */
export const letFade = <Entry extends Fading>(entry: Entry, today: Day): Entry => ({
  ...entry,
  fadesOn: fadingDayFrom(today),
})

/** Whole days until it fades, never less than none; null while it is kept. */
export const daysLeft = ({ fadesOn }: Fading, today: Day): number | null =>
  fadesOn === null ? null : Math.max(0, daysBetween(today, fadesOn))

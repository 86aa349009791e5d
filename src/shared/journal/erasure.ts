import { z } from 'zod'

/** What erasing a person takes away, and what it cannot reach. */
export const erasureSchema = z.strictObject({
  /** Entries of every layer, those in the trash too. */
  entries: z.int(),
  meetings: z.int(),
  agendaItems: z.int(),
  /** Earlier stands of their entries. */
  revisions: z.int(),
  /** Entries about other people in which this word of their name stands; they stay. */
  mentions: z.strictObject({ word: z.string(), count: z.int() }),
})
export type Erasure = z.infer<typeof erasureSchema>

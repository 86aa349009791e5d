import { z } from 'zod'

/** What erasing a person takes away, and what it cannot reach. */
export const erasureSchema = z.strictObject({
  /** Entries of every layer, those in the trash too. */
  entries: z.int(),
  meetings: z.int(),
  agendaItems: z.int(),
  /** Earlier stands of their entries. */
  revisions: z.int(),
  /** Where this word of their name stands besides; all of that stays. */
  mentions: z.strictObject({
    word: z.string(),
    /** Entries about other people. */
    count: z.int(),
    /** Agenda items for other people, and drafts of their summaries. */
    elsewhere: z.int(),
  }),
})
export type Erasure = z.infer<typeof erasureSchema>

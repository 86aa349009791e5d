import { z } from 'zod'
import { daySchema } from './day.ts'
import { anyWordsSchema, idSchema } from './text.ts'

/** What erasing a person takes away. */
export const erasureSchema = z.strictObject({
  /** Entries of every layer, those in the trash too. */
  entries: z.int(),
  meetings: z.int(),
  agendaItems: z.int(),
  /** Earlier stands of their entries. */
  revisions: z.int(),
  /** Words of their name among the own words of spelling, unless someone else has them too. */
  ownWords: z.int(),
})
export type Erasure = z.infer<typeof erasureSchema>

/** Where words stand: what is opened to read and change them. */
const mentionPlaceSchema = z.enum([
  'entry',
  'earlier-wording',
  'about',
  'agenda-item',
  'summary-draft',
  'meeting',
  'guide',
  'unsent-text',
  'own-word',
  /** A table that no one has described yet: counted, without a way to open it. */
  'elsewhere',
])
export type MentionPlace = z.infer<typeof mentionPlaceSchema>

/** One record about others in which words of a name stand. */
const mentionSchema = z.strictObject({
  place: mentionPlaceSchema,
  /** Of the entry, meeting or guide that is opened; the field of a text that waits. */
  id: z.string(),
  /** Whom it is about; null when it is about no one. */
  personId: idSchema.nullable(),
  day: daySchema.nullable(),
  isTrashed: z.boolean(),
  /** Which of the words. */
  words: z.array(anyWordsSchema),
  /** The piece of the text round the first of them, each between U+0001 and U+0002. */
  snippet: z.string(),
})
export type Mention = z.infer<typeof mentionSchema>

/** Where the words of a person's names stand outside of what is about them. */
export const mentionsSchema = z.strictObject({
  /** What was looked for: every word of the name and of every earlier name. */
  words: z.array(anyWordsSchema),
  /** How many records of each kind. */
  counts: z.array(z.strictObject({ place: mentionPlaceSchema, isTrashed: z.boolean(), count: z.int() })),
  /** Those with most of the words first, then those with the words as the name is written, then the newest; not all of very many. */
  found: z.array(mentionSchema),
})
export type Mentions = z.infer<typeof mentionsSchema>

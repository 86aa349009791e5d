import { z } from 'zod'
import { daySchema, periodSchema } from './day.ts'
import { entrySchema } from './entry.ts'

/** An entry that may leave: the type itself has no room for a private one. */
export const shareableEntrySchema = entrySchema.extend({ layer: entrySchema.shape.layer.extract(['shareable']) })
export type ShareableEntry = z.infer<typeof shareableEntrySchema>

const summaryThemeSchema = z.enum([
  'goals',
  'freedom',
  'experiments',
  'opinions',
  'ideas',
  'capability',
  'recognition',
  'listening',
  'commitments',
  'investments',
  'disagreements',
  'partnership',
])
export type SummaryTheme = z.infer<typeof summaryThemeSchema>

/** One line of evidence: a sentence, the words it quotes, and the entry it comes from. */
const summaryLineSchema = z.strictObject({
  entryId: z.uuid(),
  day: daySchema,
  sentence: z.string(),
  /** Set in serif: what was said, in the words that were written down. */
  quote: z.string().nullable(),
  /** What the manager adds to it in their own words; empty when nothing is added. */
  prose: z.string(),
})
export type SummaryLine = z.infer<typeof summaryLineSchema>

const summarySectionSchema = z.strictObject({
  theme: summaryThemeSchema,
  title: z.string(),
  /** The manager's words before the evidence of this theme; may be empty. */
  prose: z.string(),
  lines: z.array(summaryLineSchema).min(1),
})

/** Exactly what leaves, in the order in which it leaves; every format is written from this and nothing else. */
const summaryDocumentSchema = z.strictObject({
  title: z.string(),
  personName: z.string(),
  role: z.string(),
  period: periodSchema,
  madeOn: daySchema,
  /** One sentence on what it is made from. */
  madeFrom: z.string(),
  /** The manager's words before all evidence; may be empty. */
  prose: z.string(),
  sections: z.array(summarySectionSchema),
})
export type SummaryDocument = z.infer<typeof summaryDocumentSchema>

/** The document, and beside it what a reader of the draft should know. */
export const summarySchema = z.strictObject({
  document: summaryDocumentSchema,
  leftOut: z.strictObject({
    privateEntries: z.int(),
    /** Disagreements that have not cooled for 24 hours. */
    cooling: z.int(),
  }),
  quietMonths: z.array(z.string()),
  shareOfLastSixWeeks: z.number().min(0).max(1),
})
export type Summary = z.infer<typeof summarySchema>

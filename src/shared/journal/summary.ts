import { z } from 'zod'
import { daySchema, periodSchema } from './day.ts'
import { entrySchema } from './entry.ts'
import { summaryChecksSchema } from './summary-check.ts'
import { lastSummarySchema, summaryDraftSchema } from './summary-draft.ts'
import { summaryFigureSchema } from './summary-figure.ts'
import { summaryThemeSchema } from './summary-theme.ts'
import { anyWordsSchema, idSchema, shownNameSchema } from './text.ts'

/** An entry that may leave: the type itself has no room for a private one. */
export const shareableEntrySchema = entrySchema.extend({ layer: entrySchema.shape.layer.extract(['shareable']) })
export type ShareableEntry = z.infer<typeof shareableEntrySchema>

/** One line of evidence: a sentence, the words it quotes, and the entry it comes from. */
const summaryLineSchema = z.strictObject({
  entryId: z.uuid(),
  day: daySchema,
  sentence: anyWordsSchema,
  /** Set in serif: what was said, in the words that were written down. */
  quote: anyWordsSchema.nullable(),
  /** What the manager adds to it in their own words; empty when nothing is added. */
  prose: anyWordsSchema,
})
export type SummaryLine = z.infer<typeof summaryLineSchema>

const summarySectionSchema = z.strictObject({
  theme: summaryThemeSchema,
  title: anyWordsSchema,
  /** The manager's words before the evidence of this theme; may be empty. */
  prose: anyWordsSchema,
  lines: z.array(summaryLineSchema).min(1),
})

/** Exactly what leaves, in the order in which it leaves; every format is written from this and nothing else. */
const summaryDocumentSchema = z.strictObject({
  title: anyWordsSchema,
  personName: shownNameSchema,
  role: anyWordsSchema,
  period: periodSchema,
  madeOn: daySchema,
  /** One sentence on what it is made from. */
  madeFrom: anyWordsSchema,
  /** The manager's words before all evidence; may be empty. */
  prose: anyWordsSchema,
  /** What is told, on its days; in the page, the PDF and HTML. Null when nothing is told. */
  figure: summaryFigureSchema.nullable(),
  sections: z.array(summarySectionSchema),
})
export type SummaryDocument = z.infer<typeof summaryDocumentSchema>

/** What could be told under a theme: the same lines as in the document, and those that the manager leaves out. */
const evidenceSectionSchema = z.strictObject({
  theme: summaryThemeSchema,
  title: anyWordsSchema,
  lines: z.array(summaryLineSchema.omit({ prose: true }).extend({ isIncluded: z.boolean() })),
})
export type EvidenceSection = z.infer<typeof evidenceSectionSchema>

/** The document, and beside it what a reader of the draft should know. */
export const summarySchema = z.strictObject({
  personId: idSchema,
  document: summaryDocumentSchema,
  evidence: z.array(evidenceSectionSchema),
  draft: summaryDraftSchema,
  /** Number of the draft's version; 0 while there is none. */
  draftVersion: z.int(),
  leftOut: z.strictObject({
    privateEntries: z.int(),
    /** Disagreements, and entries of meetings about one, that have not cooled for 24 hours. */
    cooling: z.int(),
  }),
  /** Every month of the period that has begun, and how many shareable entries it holds. */
  months: z.array(z.strictObject({ month: z.string(), count: z.int() })),
  shareOfLastSixWeeks: z.number().min(0).max(1),
  checks: summaryChecksSchema,
  /** Null when no summary of this person has left yet. */
  last: lastSummarySchema.nullable(),
})
export type Summary = z.infer<typeof summarySchema>

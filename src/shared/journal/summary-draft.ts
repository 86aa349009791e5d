import { z } from 'zod'
import { daySchema, instantSchema, periodSchema } from './day.ts'
import { summaryThemeSchema } from './summary-theme.ts'
import { idSchema, textSchema } from './text.ts'

/** More than a career's entries about one person; a list without an end could fill the file. */
const mostParts = 20_000

const few = (record: Record<string, unknown>): boolean => Object.keys(record).length <= mostParts

/**
 * What the manager makes of the evidence: what stays out, and their own words before, between and after it. It holds
 * ids and no text of an entry, so an entry that becomes private takes its line and the words beside it out.
 */
export const summaryDraftSchema = z.strictObject({
  excluded: z.array(idSchema).max(mostParts),
  /** Experiments that are told whole: also the parts that lie outside the period. */
  wholeArcs: z.array(idSchema).max(mostParts),
  /** Before everything else. */
  opening: textSchema,
  /** Before the evidence of a theme. */
  themes: z.partialRecord(summaryThemeSchema, textSchema),
  /** After one piece of evidence. */
  entries: z.record(idSchema, textSchema).refine(few, { error: 'too-long' }),
})
export type SummaryDraft = z.infer<typeof summaryDraftSchema>

/** Nothing left out and nothing added: what a person without a draft has. */
export const blankDraft: SummaryDraft = { excluded: [], wholeArcs: [], opening: '', themes: {}, entries: {} }

/** The manager's own words in a draft, by where they stand. */
export const textsOfDraft = ({ opening, themes, entries }: SummaryDraft): [string, string][] => [
  ['', opening],
  ...Object.entries(themes),
  ...Object.entries(entries),
]

export const draftVersionSchema = z.strictObject({
  version: z.int(),
  draft: summaryDraftSchema,
  changedAt: instantSchema,
})
export type DraftVersion = z.infer<typeof draftVersionSchema>

/** The last summary that left as a file, and what is different today. */
export const lastSummarySchema = z.strictObject({
  period: periodSchema,
  madeOn: daySchema,
  /** Ids of evidence that was not told then. */
  added: z.array(idSchema),
  /** Ids of evidence whose entry was changed since. */
  changed: z.array(idSchema),
  /** How much was told then and is not told now. */
  gone: z.int(),
})
export type LastSummary = z.infer<typeof lastSummarySchema>

import { z } from 'zod'
import { daySchema } from './day.ts'
import { idSchema } from './text.ts'

/** Where notes come from that another program wrote. */
export const notesSources = ['markdown', 'csv', 'day-one', 'jrnl'] as const
const notesSourceSchema = z.enum(notesSources)
export type NotesSource = z.infer<typeof notesSourceSchema>

/** Which column of a table holds what; null for none. */
const columnMappingSchema = z.strictObject({
  day: z.string().max(1_000).nullable(),
  text: z.string().max(1_000).nullable(),
  person: z.string().max(1_000).nullable(),
})
export type ColumnMapping = z.infer<typeof columnMappingSchema>

/** How foreign notes are to be read. */
export const notesOptionsSchema = z.strictObject({
  source: notesSourceSchema,
  /** Whom notes are about that name nobody. */
  personId: idSchema,
  /** For a table; null lets the first line say. */
  columns: columnMappingSchema.nullable(),
})
export type NotesOptions = z.infer<typeof notesOptionsSchema>

/** Why a part of a file stays out. */
const noteProblemSchema = z.enum([
  'no-day',
  'no-text',
  'too-long',
  'unknown-person',
  'not-utf8',
  'not-json',
  'wrong-form',
  'no-columns',
  'quote-open',
  'too-large',
])
export type NoteProblem = z.infer<typeof noteProblemSchema>

const problemSchema = z.strictObject({
  /** Below the folder; empty when one file was chosen. */
  file: z.string(),
  /** From 1; null where a form has no lines of its own. */
  line: z.int().nullable(),
  problem: noteProblemSchema,
})
export type PlacedProblem = z.infer<typeof problemSchema>

/** As many as a person reads. */
export const mostShown = 50

/** What becomes of what: shown before anything is written, and again after. */
export const notesReportSchema = z.strictObject({
  /** Notes that come in, as private entries. */
  added: z.int(),
  /** There already: the same words about the same person on the same day. */
  duplicates: z.int(),
  /** The columns of a table, and which were taken. */
  columns: z.array(z.string()),
  mapping: columnMappingSchema,
  sample: z.array(z.strictObject({ day: daySchema, personId: idSchema, title: z.string() })),
  problems: z.array(problemSchema),
  problemCount: z.int(),
  batchId: idSchema.nullable(),
})
export type NotesReport = z.infer<typeof notesReportSchema>

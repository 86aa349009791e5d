import { z } from 'zod'
import { daySchema } from './day.ts'
import { idSchema, shownNameSchema } from './text.ts'

/** Where notes come from that another program wrote. */
export const notesSources = ['markdown', 'csv', 'day-one', 'jrnl'] as const
const notesSourceSchema = z.enum(notesSources)
export type NotesSource = z.infer<typeof notesSourceSchema>

/** In which order 03/02/2026 is to be read. */
export const dayOrders = ['day-first', 'month-first', 'year-first'] as const
export type DayOrder = (typeof dayOrders)[number]

/** What a column of a table holds; `out` for one that stays out. */
export const columnRoles = ['day', 'person', 'text', 'out'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** Encodings of text files that are not Unicode, by the names of the WHATWG Encoding Standard. */
export const textEncodings = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'iso-8859-2',
  'iso-8859-5',
  'koi8-r',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const
export type TextEncoding = (typeof textEncodings)[number]

/** Stands for every file of a folder that has no answer of its own. */
export const everyFile = '*'

const fileSchema = z.string().max(5_000)

/** Whom a name means: someone of the journal, a person to add, or notes that stay out. */
const personAnswerSchema = z.union([idSchema, z.enum(['new', 'leave-out'])])
export type PersonAnswer = z.infer<typeof personAnswerSchema>

/** What was said to the questions of a trial. */
const answersSchema = z.strictObject({
  /** For a table, one for each column; null lets the file say. */
  columns: z.array(z.enum(columnRoles)).max(1_000).nullable(),
  /** The line of a table that names its columns, from 1; 0 when none does, null lets the file say. */
  headerLine: z.int().min(0).nullable(),
  dayOrders: z.record(fileSchema, z.enum(dayOrders)),
  encodings: z.record(fileSchema, z.enum(textEncodings)),
  people: z.record(shownNameSchema, personAnswerSchema),
})
export type Answers = z.infer<typeof answersSchema>

export const noAnswers: Answers = { columns: null, headerLine: null, dayOrders: {}, encodings: {}, people: {} }

/** How foreign notes are to be read. */
export const notesOptionsSchema = z.strictObject({
  source: notesSourceSchema,
  /** Whom notes are about that name no one. */
  personId: idSchema,
  answers: answersSchema,
})
export type NotesOptions = z.infer<typeof notesOptionsSchema>

/** Why a part stays out. The first six wait for an answer or a change; the others say what is no note. */
export const noteProblems = [
  'unknown-person',
  'day-order',
  'no-day',
  'no-columns',
  'no-text',
  'too-long',
  'too-large',
  'too-wide',
  'quote-open',
  'not-text',
  'not-json',
  'wrong-form',
  'special-file',
  'unreadable',
  'other-format',
  'left-out-person',
  'column-out',
  'field-out',
  'above-header',
  'title',
  'attachment',
  'own-frame',
  'template',
  'conflict-copy',
  'backup',
  'bin',
  'hidden',
  'and-more',
] as const
const noteProblemSchema = z.enum(noteProblems)
export type NoteProblem = z.infer<typeof noteProblemSchema>

const problemSchema = z.strictObject({
  /** Below the folder; empty when one file was chosen. */
  file: z.string(),
  /** From 1; null for a whole file, and where a form has no lines of its own. */
  line: z.int().nullable(),
  /** The last line of it. */
  to: z.int().nullable(),
  problem: noteProblemSchema,
  /** The name, column, field or kind of file that it is about. */
  about: z.string(),
})
export type PlacedProblem = z.infer<typeof problemSchema>

export const problemPageSchema = z.strictObject({ problems: z.array(problemSchema), next: z.int().nullable() })

export type ProblemPage = z.infer<typeof problemPageSchema>

/** As many as a person reads at once. */
export const mostShown = 50

const tableSchema = z.strictObject({
  columns: z.array(z.string()),
  roles: z.array(z.enum(columnRoles)),
  headerLine: z.int(),
  /** Whether the file says which line names its columns. */
  isHeaderSure: z.boolean(),
  firstLines: z.array(z.strictObject({ line: z.int(), text: z.string() })),
})
export type FoundTable = z.infer<typeof tableSchema>

/** A file whose days can be read in several ways. */
const dayOrderQuestionSchema = z.strictObject({
  file: z.string(),
  /** How many of its notes wait for the answer, or were read by it. */
  count: z.int(),
  /** A day as it is written there, and what it would be in each order. */
  written: z.string(),
  readings: z.array(z.strictObject({ order: z.enum(dayOrders), day: daySchema })),
  answer: z.enum(dayOrders).nullable(),
})
export type DayOrderQuestion = z.infer<typeof dayOrderQuestionSchema>

/** A file that is not in Unicode: how it was read, and a line of it. */
const encodingQuestionSchema = z.strictObject({
  file: z.string(),
  encoding: z.enum(textEncodings),
  example: z.string(),
})
export type EncodingQuestion = z.infer<typeof encodingQuestionSchema>

/** A name that no one or several people of the journal have. */
const personQuestionSchema = z.strictObject({
  name: z.string(),
  count: z.int(),
  answer: personAnswerSchema.nullable(),
})

/** What becomes of what: shown before anything is written, and again after. */
export const notesReportSchema = z.strictObject({
  /** Notes that come in, as private entries. */
  added: z.int(),
  /** There already: the same words about the same person on the same day. */
  duplicates: z.int(),
  /** How many come in about whom. */
  byPerson: z.array(z.strictObject({ name: z.string(), count: z.int() })),
  table: tableSchema.nullable(),
  dayOrders: z.array(dayOrderQuestionSchema),
  encodings: z.array(encodingQuestionSchema),
  people: z.array(personQuestionSchema),
  sample: z.array(z.strictObject({ day: daySchema, name: z.string(), title: z.string() })),
  /** The first of them; `readNotesProblems` has all. */
  problems: z.array(problemSchema),
  problemCounts: z.array(z.strictObject({ problem: noteProblemSchema, count: z.int(), about: z.array(z.string()) })),
  problemCount: z.int(),
  batchId: idSchema.nullable(),
})
export type NotesReport = z.infer<typeof notesReportSchema>

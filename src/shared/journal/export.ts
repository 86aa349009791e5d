import { z } from 'zod'
import { agendaItemSchema } from './agenda-item.ts'
import { confidenceSchema } from './confidence.ts'
import { instantSchema, periodSchema } from './day.ts'
import { entrySchema } from './entry.ts'
import { goalStateSchema } from './kinds/goal.ts'
import { meetingSchema } from './meeting.ts'
import { ownWordSchema } from './own-word.ts'
import { personSchema } from './person.ts'
import { revisionSchema } from './revision.ts'
import { summaryDraftSchema } from './summary-draft.ts'
import { templateSchema } from './template.ts'
import { idSchema, titleSchema } from './text.ts'

/** The form of a journal as JSON (docs/export-format.md). A field or a record more or less is a new version. */
export const exportFormat = 'alongside-journal'
export const exportVersion = 5

/** From this version on, a shareable entry that was written in confidence was shared on purpose. */
export const versionOfChosenLayers = 3

/** What stands before the records. */
export const exportHeadSchema = z.strictObject({
  format: z.literal(exportFormat),
  /** What earlier versions hold means the same today; version 1 has no own words, none before 4 earlier names, none before 5 open choices. */
  version: z.int().min(1).max(exportVersion),
  /** Everything, or what was written about one person. */
  scope: z.enum(['journal', 'person']),
  exportedAt: instantSchema,
})
export type ExportHead = z.infer<typeof exportHeadSchema>

const trashedAt = { trashedAt: instantSchema.nullable() }

const personRecordSchema = personSchema.extend({ type: z.literal('person') })
const meetingRecordSchema = meetingSchema.extend({ type: z.literal('meeting') })

const entryRecordSchema = entrySchema.extend({
  type: z.literal('entry'),
  ...trashedAt,
  /** How a goal was first written, before any checkpoint moved it on; null for every other kind. */
  origin: z.strictObject({ title: titleSchema, state: goalStateSchema }).nullable(),
  /** How it stood before, the oldest first. */
  revisions: z.array(revisionSchema),
  /** The confidence in which it was written, while it waits for the choice whether it may be shared; it is private meanwhile. */
  heldBack: confidenceSchema.nullable().default(null),
})
export type EntryRecord = z.infer<typeof entryRecordSchema>

const agendaRecordSchema = agendaItemSchema.extend({ type: z.literal('agenda-item'), ...trashedAt })

const templateStandSchema = z.strictObject({
  version: z.int().min(1),
  template: templateSchema,
  updatedAt: instantSchema,
})

const templateRecordSchema = templateStandSchema.extend({
  type: z.literal('template'),
  id: z.string().max(100),
  ...trashedAt,
  /** The words from before each sitting, the oldest first. */
  earlier: z.array(templateStandSchema),
})
export type TemplateRecord = z.infer<typeof templateRecordSchema>

const draftStandSchema = z.strictObject({
  version: z.int().min(1),
  draft: summaryDraftSchema,
  updatedAt: instantSchema,
})

/** What was made of the entries about one person: the draft of their summary, and what left. */
const summaryRecordSchema = z.strictObject({
  type: z.literal('summary'),
  /** The id of the person. */
  id: idSchema,
  /** Null when none was begun. */
  draft: draftStandSchema.nullable(),
  /** The oldest first. */
  earlier: z.array(draftStandSchema),
  /** Summaries that left as a file, with the instants at which the entries they told were last changed. */
  made: z.array(
    z.strictObject({ period: periodSchema, madeAt: instantSchema, told: z.record(idSchema, instantSchema) }),
  ),
  /** What is to be said to the person first, and the agenda item for it. */
  sayFirst: z.array(z.strictObject({ entryId: idSchema, agendaItemId: idSchema })),
})
export type SummaryRecord = z.infer<typeof summaryRecordSchema>

const ownWordRecordSchema = ownWordSchema.extend({ type: z.literal('own-word') })

/** Everything that a journal holds, one record at a time, in the order of a file: what is pointed at mostly comes first. */
export const exportRecordSchema = z.discriminatedUnion('type', [
  personRecordSchema,
  meetingRecordSchema,
  entryRecordSchema,
  agendaRecordSchema,
  templateRecordSchema,
  summaryRecordSchema,
  ownWordRecordSchema,
])
export type ExportRecord = z.infer<typeof exportRecordSchema>

export const exportRecordTypes = exportRecordSchema.options.map((option) => option.shape.type.value)
export type ExportRecordType = ExportRecord['type']

/** What was found of each type of record. */
export type RecordCounts = { readonly [Type in ExportRecordType]: number }
export const recordCountsSchema = z.strictObject({
  person: z.int(),
  meeting: z.int(),
  entry: z.int(),
  'agenda-item': z.int(),
  template: z.int(),
  summary: z.int(),
  'own-word': z.int(),
})

/** Where a reader stands between two pieces; only who wrote it reads it. */
export const exportCursorSchema = z.strictObject({
  type: z.enum(exportRecordTypes as [ExportRecordType, ...ExportRecordType[]]),
  /** The last `seq` that was written of this type. */
  after: z.int(),
  /** How many records are written, and how many there are. */
  count: z.int(),
  of: z.int(),
  /** The count of saves when the first piece was read: a piece of another state would not fit. */
  commitSeq: z.int(),
})
export type ExportCursor = z.infer<typeof exportCursorSchema>

export const exportPieceSchema = z.strictObject({
  /** In UTF-8; a piece ends between two records. */
  bytes: z.instanceof(Uint8Array),
  /** Null with the last piece. */
  next: exportCursorSchema.nullable(),
  /** How many records are written, and how many there are. */
  done: z.int(),
  of: z.int(),
})
export type ExportPiece = z.infer<typeof exportPieceSchema>

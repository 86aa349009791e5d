import { z } from 'zod'
import { daySchema, instantSchema } from './day.ts'
import { addendumSchema } from './kinds/addendum.ts'
import { agreementSchema } from './kinds/agreement.ts'
import { capabilitySchema } from './kinds/capability.ts'
import { checkpointSchema } from './kinds/checkpoint.ts'
import { commitmentSchema } from './kinds/commitment.ts'
import { disagreementSchema } from './kinds/disagreement.ts'
import { experimentSchema, phaseSchema } from './kinds/experiment.ts'
import { freedomSchema } from './kinds/freedom.ts'
import { goalSchema } from './kinds/goal.ts'
import { ideaSchema } from './kinds/idea.ts'
import { investmentSchema } from './kinds/investment.ts'
import { listeningSchema } from './kinds/listening.ts'
import { noteSchema } from './kinds/note.ts'
import { opinionSchema } from './kinds/opinion.ts'
import { planSchema } from './kinds/plan.ts'
import { recognitionSchema } from './kinds/recognition.ts'
import { layerSchema } from './layer.ts'
import { idSchema } from './text.ts'

/** What an entry says, told apart by its kind. */
export const contentSchema = z.discriminatedUnion('kind', [
  noteSchema,
  listeningSchema,
  goalSchema,
  checkpointSchema,
  commitmentSchema,
  freedomSchema,
  recognitionSchema,
  ideaSchema,
  opinionSchema,
  capabilitySchema,
  experimentSchema,
  phaseSchema,
  investmentSchema,
  agreementSchema,
  disagreementSchema,
  planSchema,
  addendumSchema,
])
export type Content = z.infer<typeof contentSchema>
export type EntryKind = Content['kind']
export type ContentOf<Kind extends EntryKind> = Extract<Content, { kind: Kind }>

export const entryKinds = contentSchema.options.map((option) => option.shape.kind.value)
export const entryKindSchema = z.enum(entryKinds as [EntryKind, ...EntryKind[]])

/** Where in a meeting an entry was written; all null for one written between meetings. */
const entryPlaceSchema = z.strictObject({
  meetingId: idSchema.nullable(),
  stepId: z.string().max(200).nullable(),
  questionId: z.string().max(200).nullable(),
})

/** A dated record about one person, before the journal has given it an id. */
export const entryDraftSchema = z.strictObject({
  personId: idSchema,
  place: entryPlaceSchema,
  day: daySchema,
  layer: layerSchema,
  content: contentSchema,
})
export type EntryDraft = z.infer<typeof entryDraftSchema>

export const entrySchema = entryDraftSchema.extend({
  id: idSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Entry = z.infer<typeof entrySchema>
export type EntryOf<Kind extends EntryKind> = Omit<Entry, 'content'> & { content: ContentOf<Kind> }

/** Narrows an entry to one kind. */
export const isEntryOf = <Kind extends EntryKind>(kind: Kind, entry: Entry): entry is Entry & EntryOf<Kind> =>
  entry.content.kind === kind

/** A place for entries written between meetings. */
export const betweenMeetings = { meetingId: null, stepId: null, questionId: null } as const

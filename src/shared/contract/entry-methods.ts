import { z } from 'zod'
import { daySchema } from '../journal/day.ts'
import { contentSchema, entryDraftSchema, entryKindSchema, entrySchema } from '../journal/entry.ts'
import { layerSchema } from '../journal/layer.ts'
import { revisionSchema } from '../journal/revision.ts'
import { agendaHitSchema, searchHitSchema } from '../journal/search.ts'
import { idSchema, wordsSchema } from '../journal/text.ts'
import { trashSchema } from '../journal/trash.ts'
import { readMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

export const entryMethods = {
  recordEntry: writeMethod({ input: entryDraftSchema, output: entrySchema }),
  /** Replaces day, layer and content; the kind stays. */
  amendEntry: writeMethod({
    input: z.strictObject({ id: idSchema, day: daySchema, layer: layerSchema, content: contentSchema }),
    output: entrySchema,
  }),
  /** Puts right whom an entry is about and what kind it is; day and layer stay. */
  correctEntry: writeMethod({
    input: z.strictObject({ id: idSchema, personId: idSchema, content: contentSchema }),
    output: entrySchema,
  }),
  readEntry: readMethod({
    outdatedBy: ['entries-changed'],
    input: z.strictObject({ id: idSchema }),
    output: entrySchema,
  }),
  /** Entries of one person, newest first, of the given kinds or of all, of one meeting or of any. */
  listEntries: readMethod({
    outdatedBy: ['entries-changed'],
    input: z.strictObject({
      personId: idSchema,
      kinds: z.array(entryKindSchema).max(20).nullable(),
      meetingId: idSchema.nullable(),
      limit: z.int().min(1).max(500),
    }),
    output: z.array(entrySchema),
  }),
  /** Puts an entry in the trash, from where restoreEntry takes it back. */
  trashEntry: writeMethod({ input: z.strictObject({ id: idSchema }), output: nothingSchema }),
  restoreEntry: writeMethod({ input: z.strictObject({ id: idSchema }), output: entrySchema }),
  /** How an entry stood before, the latest first. */
  listRevisions: readMethod({
    outdatedBy: ['entries-changed'],
    input: z.strictObject({ id: idSchema }),
    output: z.array(revisionSchema),
  }),
  /** What was deleted in the last thirty days, the latest first. */
  listTrash: readMethod({
    outdatedBy: ['entries-changed', 'agenda-changed', 'templates-changed'],
    input: nothingSchema,
    output: trashSchema,
  }),
  /** Deletes one entry of the trash for good, or all of them. */
  emptyTrash: writeMethod({ input: z.strictObject({ id: idSchema.nullable() }), output: nothingSchema }),
  searchEntries: readMethod({
    outdatedBy: ['entries-changed'],
    input: z.strictObject({
      text: wordsSchema(500),
      personId: idSchema.nullable(),
      kind: entryKindSchema.optional(),
      /** From this day on. */
      after: daySchema.optional(),
      /** Up to the day before this one. */
      before: daySchema.optional(),
      limit: z.int().min(1).max(200),
    }),
    output: z.array(searchHitSchema),
  }),
  /** Agenda items that hold the words, ticked ones too. */
  searchAgenda: readMethod({
    outdatedBy: ['agenda-changed'],
    input: z.strictObject({
      text: wordsSchema(500),
      personId: idSchema.nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: z.array(agendaHitSchema),
  }),
  /** The ids of all entries of one person that hold the words: what a filter lets through. */
  listMatchingEntries: readMethod({
    outdatedBy: ['entries-changed'],
    input: z.strictObject({ text: wordsSchema(500), personId: idSchema }),
    output: z.array(idSchema),
  }),
}

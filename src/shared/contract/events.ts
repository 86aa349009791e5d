import { z } from 'zod'
import { idSchema } from '../journal/text.ts'

/** What happened, with ids and never with text: what shows it reads it again. */
const journalEventSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('people-changed'), personIds: z.array(idSchema) }),
  z.strictObject({ name: z.literal('entries-changed'), personIds: z.array(idSchema), entryIds: z.array(idSchema) }),
  z.strictObject({ name: z.literal('meetings-changed'), personIds: z.array(idSchema) }),
  z.strictObject({ name: z.literal('agenda-changed'), personIds: z.array(idSchema) }),
  /** A draft of a summary was written, or a summary left as a file. */
  z.strictObject({ name: z.literal('summary-changed'), personIds: z.array(idSchema) }),
  /** Without ids: a template's is made of its title, which is text. */
  z.strictObject({ name: z.literal('templates-changed') }),
  /** A word was added to those that spelling never marks, or removed from them. */
  z.strictObject({ name: z.literal('own-words-changed') }),
  /** A look through the whole file began or ended. */
  z.strictObject({ name: z.literal('health-changed') }),
  /** A part of the open journal's file turned out to be damaged. */
  z.strictObject({ name: z.literal('damage-found') }),
  /** How far a long export or import is: records so far, and of how many; 0 when no one knows yet. */
  z.strictObject({ name: z.literal('file-progress'), done: z.int(), of: z.int() }),
])
export type JournalEvent = z.infer<typeof journalEventSchema>

const shellEventSchema = z.discriminatedUnion('name', [
  /** The journal is about to lock: write what is still in a field, then call draftsSaved. */
  z.strictObject({ name: z.literal('save-drafts') }),
  /** Something could not be saved in time: hide everything, say so, keep trying, and call draftsSaved when it is done. */
  z.strictObject({ name: z.literal('lock-waits') }),
  z.strictObject({ name: z.literal('settings-changed') }),
  /** The page asked for an address outside the app and was stopped. */
  z.strictObject({ name: z.literal('request-blocked') }),
  /** A copy was made, was not made, or is being made. */
  z.strictObject({ name: z.literal('backups-changed') }),
  /** A menu item or a shortcut asks the page to go somewhere. */
  z.strictObject({
    name: z.literal('go-to'),
    place: z.enum(['today', 'summary', 'settings', 'add-person', 'search', 'shortcuts', 'capture', 'shield', 'paper']),
  }),
])
export type ShellEvent = z.infer<typeof shellEventSchema>

export type AppEvent = JournalEvent | ShellEvent

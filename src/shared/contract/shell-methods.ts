import { z } from 'zod'
import { periodSchema } from '../journal/day.ts'
import { dateOrders } from '../journal/region-dates.ts'
import { summaryFormatSchema } from '../journal/summary-format.ts'
import { idSchema } from '../journal/text.ts'
import { laneChoiceSchema } from '../journal/timeline-lane.ts'
import { isDrawnPicture } from './drawn-picture.ts'
import { shellMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

/** Settings of the desktop shell: never content. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes without a key or a movement before the journal locks. */
  lockMinutes: z.int().min(1).max(60),
  /** Whether the system is asked to keep the window out of screenshots. */
  contentProtection: z.boolean(),
  /** Whether words that are in no dictionary are marked while one writes. */
  checksSpelling: z.boolean(),
  /** In which order dates are written, and on which day a week begins. */
  dateOrder: z.enum(['system', ...dateOrders]),
  weekBegins: z.enum(['system', 'mon', 'sun', 'sat']),
  /** Which lanes of the growth timeline are seen, and how: their names only. */
  timelineLanes: laneChoiceSchema,
})
export type Settings = z.infer<typeof settingsSchema>

const shellStateSchema = z.strictObject({
  /** `absent`: no journal yet; `missing`: there was one, and its folder or files are away; `locked`: there is one; `unlocked`: it is open. */
  journal: z.enum(['absent', 'missing', 'locked', 'unlocked']),
  /** Locked because a part of the app ended by itself, and not opened since. */
  isAfterFault: z.boolean(),
  /** Which journal this window is about. */
  which: z.enum(['own', 'sample']),
  /** True when the manager's own journal exists, whichever one is open. */
  hasOwnJournal: z.boolean(),
  journalFolder: z.string(),
  /** Damage was seen in the file of this journal. */
  isDamaged: z.boolean(),
  /** The service that copies the folder to other computers, if one does. */
  cloudService: z.enum(['Dropbox', 'OneDrive', 'iCloud Drive', 'Google Drive', 'Syncthing']).nullable(),
  /** How many copies of a conflict such a service left in it. */
  conflictCopies: z.int().min(0),
  /** Bytes left on the folder's disk, when they are so few that saving may soon fail. */
  scarceBytes: z.int().min(0).nullable(),
  settings: settingsSchema,
  /** The locale that the system writes dates in, such as `pt-BR`. */
  systemLocale: z.string(),
  appVersion: z.string(),
})
export type ShellState = z.infer<typeof shellStateSchema>

/** Papers that a page can show to be printed; a name tells the kind of paper and never a person. */
const paperNameSchema = z.enum(['agreement', 'season', 'brief', 'timeline'])
export type PaperName = z.infer<typeof paperNameSchema>

/** A page can have nothing saved under these names but a picture, and a picture that runs nothing. */
const svgSchema = z.string().refine(isDrawnPicture, { error: 'not-a-picture' })
const pngBeginning = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const pngSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => pngBeginning.every((byte, at) => bytes[at] === byte), { error: 'not-a-picture' })

const savedFileSchema = z.strictObject({ fileName: z.string().nullable() })

export const shellMethods = {
  readShellState: shellMethod({
    outdatedBy: ['settings-changed', 'damage-found'],
    access: 'always',
    input: nothingSchema,
    output: shellStateSchema,
  }),
  changeSettings: shellMethod({ access: 'always', input: settingsSchema.partial(), output: settingsSchema }),
  /** Asks for the folder of a new journal; answers the state unchanged when the person cancels. */
  chooseJournalFolder: shellMethod({ access: 'always', input: nothingSchema, output: shellStateSchema }),
  /**
   * Asks for the folder of a journal that there is already, and turns to it. Answers the state unchanged when the person
   * cancels; `journal-missing` when it holds none.
   */
  findJournal: shellMethod({ access: 'always', input: nothingSchema, output: shellStateSchema }),
  /** Gives up waiting for a journal that is missing: the next one is made where a first one would be. Touches no file of it. */
  beginAnew: shellMethod({ access: 'always', input: nothingSchema, output: shellStateSchema }),
  /** Saves the recovery sheet as a text file where the person says; null when they cancel. */
  saveRecoverySheet: shellMethod({
    access: 'always',
    input: z.strictObject({ recoveryKey: z.string().max(200) }),
    output: savedFileSchema,
  }),
  /** Leaves this journal, locked, for the other one. */
  switchJournal: shellMethod({
    access: 'always',
    input: z.strictObject({ to: z.enum(['own', 'sample']) }),
    output: nothingSchema,
  }),
  lockNow: shellMethod({ access: 'always', input: nothingSchema, output: nothingSchema }),
  /** Someone typed or moved something in the page: sent every few seconds at most, and never says what. */
  inputSeen: shellMethod({ access: 'always', input: nothingSchema, output: nothingSchema }),
  /** The page's answer to the event `save-drafts`. */
  draftsSaved: shellMethod({
    access: 'always',
    input: z.strictObject({ allSaved: z.boolean() }),
    output: nothingSchema,
  }),
  /**
   * Asks where and writes the summary: a PDF by printing what the page shows, the rest again from the journal; the page
   * never sends its text.
   */
  saveSummary: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ personId: idSchema, period: periodSchema, format: summaryFormatSchema }),
    output: savedFileSchema,
  }),
  /** Asks where and prints the paper that the page shows. */
  savePagePdf: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ what: paperNameSchema }),
    output: savedFileSchema,
  }),
  /** Asks where and writes the picture of a timeline that the page has drawn, as it was shown to the person. */
  saveTimelinePicture: shellMethod({
    access: 'unlocked',
    input: z.strictObject({
      picture: z.discriminatedUnion('format', [
        z.strictObject({ format: z.literal('svg'), text: svgSchema }),
        z.strictObject({ format: z.literal('png'), bytes: pngSchema }),
      ]),
      period: periodSchema,
    }),
    output: savedFileSchema,
  }),
}

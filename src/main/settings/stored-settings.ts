import { z } from 'zod'
import { type Settings, settingsSchema } from '#shared/contract/shell-methods.ts'
import { firstLaneChoice, laneChoiceSchema } from '#shared/journal/timeline-lane.ts'

const whichJournalSchema = z.enum(['own', 'sample'])
export type WhichJournal = z.infer<typeof whichJournalSchema>

const boundsSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) })

const windowSchema = z.strictObject({ bounds: boundsSchema.nullable(), isMaximized: z.boolean() })

/** All that the shell keeps between two starts. No content, no name, no key. Source: security.md E32. */
const storedSettingsSchema = settingsSchema.extend({
  /** Absent in the file of an earlier app, which is no damage; so are the next three. */
  checksSpelling: z.boolean().default(true),
  dateOrder: settingsSchema.shape.dateOrder.default('system'),
  weekBegins: settingsSchema.shape.weekBegins.default('system'),
  timelineLanes: laneChoiceSchema.default(firstLaneChoice),
  window: windowSchema,
  /** The folder of the manager's own journal when they chose one; null for the usual place. */
  journalFolder: z.string().max(4_096).nullable(),
  /** Where the manager's own journal was when it was last opened; null when none was. Absent in the file of an earlier app. */
  lastFolder: z.string().max(4_096).nullable().default(null),
  /** A second folder for copies; null for none. Absent in the file of an earlier app, as is the next. */
  backupFolder: z.string().max(4_096).nullable().default(null),
  /** Whether the Mirror's closed files go into a copy too. */
  copiesMirror: z.boolean().default(false),
  /** Which journal the window is about. */
  which: whichJournalSchema,
})
export type StoredSettings = z.infer<typeof storedSettingsSchema>

export const firstSettings: StoredSettings = Object.freeze({
  theme: 'system',
  lockMinutes: 5,
  contentProtection: true,
  checksSpelling: true,
  dateOrder: 'system',
  weekBegins: 'system',
  timelineLanes: firstLaneChoice,
  window: { bounds: null, isMaximized: false },
  journalFolder: null,
  lastFolder: null,
  backupFolder: null,
  copiesMirror: false,
  which: 'own',
})

/** The part of the settings that the page may read and change. */
export const pageSettings = ({
  theme,
  lockMinutes,
  contentProtection,
  checksSpelling,
  dateOrder,
  weekBegins,
  timelineLanes,
}: StoredSettings): Settings => ({
  theme,
  lockMinutes,
  contentProtection,
  checksSpelling,
  dateOrder,
  weekBegins,
  timelineLanes,
})

/**
 * Reads what was stored, setting by setting: one that is wrong falls back alone, so that a damaged window size does not
 * make the app forget where the journal lies. `isIntact` is false when anything was missing, wrong or unknown.
 */
export function settingsFromStored(stored: unknown): { settings: StoredSettings; isIntact: boolean } {
  const whole = storedSettingsSchema.safeParse(stored)
  if (whole.success) return { settings: whole.data, isIntact: true }
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  let settings = firstSettings
  for (const [name, value] of entries) {
    const changed = storedSettingsSchema.safeParse({ ...settings, [name]: value })
    if (changed.success) settings = changed.data
  }
  return { settings, isIntact: false }
}

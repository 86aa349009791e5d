import type { Migration } from '../migrate.ts'
import { migration as journalInfo } from '../migrations/0001-journal-info.ts'
import { migration as mirrorEntries } from './0002-mirror-entries.ts'

/** Every step of the Mirror's own file. The first is the journal's: identity and count of saves are the same everywhere. */
export const mirrorMigrations: readonly Migration[] = [journalInfo, mirrorEntries]

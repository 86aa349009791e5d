import type { Migration } from '../migrate.ts'
import { migration as journalInfo } from '../migrations/0001-journal-info.ts'
import { migration as logIdentity } from '../migrations/0018-log-identity.ts'
import { migration as mirrorEntries } from './0002-mirror-entries.ts'

/** Every step of the Mirror's own file. Identity, count of saves and what binds a log to its file are the journal's. */
export const mirrorMigrations: readonly Migration[] = [journalInfo, mirrorEntries, { ...logIdentity, version: 3 }]

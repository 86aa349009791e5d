import type { Migration } from '../migrate.ts'

/** The newest header that the journal was opened with lies in its own database, so that an older one put back is noticed. */
export const migration = {
  version: 19,
  purpose: 'the newest header, and since when its secrets are as they are',
  up(db) {
    db.script(`
      ALTER TABLE journal_info ADD COLUMN header TEXT;
      -- Days on which the secrets of that header first opened the journal; null while they are the first that were noted.
      ALTER TABLE journal_info ADD COLUMN passphrase_since TEXT;
      ALTER TABLE journal_info ADD COLUMN recovery_key_since TEXT;
    `)
  },
} satisfies Migration

import type { Migration } from '../migrate.ts'

/**
 * What a file and its log need to say whether they belong together (`log-identity.ts`), written with every save. All null
 * while nothing is known, as during a change of the schema.
 */
export const migration = {
  version: 18,
  purpose: 'file and log know each other',
  up(db) {
    db.script(`
      -- Random, of the opening in which the last save was made.
      ALTER TABLE journal_info ADD COLUMN opening TEXT;
      -- The state of the file itself that the log goes on from: its saves, its opening, its length.
      ALTER TABLE journal_info ADD COLUMN in_file INTEGER;
      ALTER TABLE journal_info ADD COLUMN in_file_opening TEXT;
      ALTER TABLE journal_info ADD COLUMN in_file_bytes INTEGER;
    `)
  },
} satisfies Migration

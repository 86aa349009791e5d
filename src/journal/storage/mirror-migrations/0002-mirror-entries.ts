import type { Migration } from '../migrate.ts'

export const migration = {
  version: 2,
  purpose: 'mirror-entries',
  up(db) {
    db.script(`
      CREATE TABLE mirror_info (
        id         INTEGER PRIMARY KEY CHECK (id = 1),
        journal_id TEXT NOT NULL
      ) STRICT;

      CREATE TABLE mirror_entry (
        id         TEXT PRIMARY KEY,
        day        TEXT NOT NULL,
        words      TEXT NOT NULL,
        fades_on   TEXT,
        is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1))
      ) STRICT, WITHOUT ROWID;
    `)
  },
} satisfies Migration

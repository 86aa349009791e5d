import type { Migration } from '../migrate.ts'

export const migration = {
  version: 1,
  purpose: 'journal-info',
  up(db) {
    db.script(`
      CREATE TABLE journal_info (
        id         INTEGER PRIMARY KEY CHECK (id = 1),
        vault_id   TEXT NOT NULL,
        key_id     TEXT NOT NULL,
        created_at TEXT NOT NULL,
        commit_seq INTEGER NOT NULL DEFAULT 0
      ) STRICT;
    `)
  },
} satisfies Migration

import type { Migration } from '../migrate.ts'

export const migration = {
  version: 11,
  purpose: 'what came in with which import, so that one undo takes it back',
  up(db) {
    db.script(`
      CREATE TABLE import_batch (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        imported_at TEXT NOT NULL
      ) STRICT;

      -- No reference to the records themselves: they live and go as any other does.
      CREATE TABLE import_record (
        batch_seq INTEGER NOT NULL REFERENCES import_batch (seq) ON DELETE CASCADE,
        type TEXT NOT NULL,
        record_id TEXT NOT NULL,
        PRIMARY KEY (batch_seq, type, record_id)
      ) STRICT, WITHOUT ROWID;
    `)
  },
} satisfies Migration

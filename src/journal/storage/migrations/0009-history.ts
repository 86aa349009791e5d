import type { Migration } from '../migrate.ts'

export const migration = {
  version: 9,
  purpose: 'edit history, the trash, sealed meetings, and whose eyes an agenda item is for',
  up(db) {
    db.script(`
      -- How an entry stood before a new sitting changed it. Never searched, never counted, gone with its entry.
      CREATE TABLE entry_revision (
        seq INTEGER PRIMARY KEY,
        entry_seq INTEGER NOT NULL REFERENCES entry (seq) ON DELETE CASCADE,
        stood_since TEXT NOT NULL,
        stood_until TEXT NOT NULL,
        day TEXT NOT NULL,
        layer TEXT NOT NULL CHECK (layer IN ('shareable', 'private')),
        content TEXT NOT NULL CHECK (json_valid(content))
      ) STRICT;
      CREATE INDEX entry_revision_by_entry ON entry_revision (entry_seq);

      CREATE INDEX trashed_entry ON entry (trashed_at) WHERE trashed_at IS NOT NULL;

      ALTER TABLE meeting ADD COLUMN sealed_at TEXT;

      ALTER TABLE agenda_item ADD COLUMN layer TEXT NOT NULL DEFAULT 'shareable'
        CHECK (layer IN ('shareable', 'private'));
      -- The instant, because a meeting may end before and after an item on one day.
      ALTER TABLE agenda_item ADD COLUMN added_at TEXT NOT NULL DEFAULT '';
      UPDATE agenda_item SET added_at = added_on || 'T00:00:00.000Z';
      ALTER TABLE agenda_item ADD COLUMN trashed_at TEXT;
    `)
  },
} satisfies Migration

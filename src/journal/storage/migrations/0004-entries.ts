import type { Migration } from '../migrate.ts'

export const migration = {
  version: 4,
  purpose: 'entries',
  up(db) {
    db.script(`
      CREATE TABLE entry (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
        step_id TEXT,
        question_id TEXT,
        kind TEXT NOT NULL,
        day TEXT NOT NULL,
        layer TEXT NOT NULL CHECK (layer IN ('shareable', 'private')),
        -- Every written field, one a line: what search indexes and lists show, so that neither joins ten tables.
        words TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        trashed_at TEXT
      ) STRICT;
      CREATE INDEX entry_by_person ON entry (person_id, day, kind, layer) WHERE trashed_at IS NULL;
      -- With all that the timeline draws of an entry, so that thousands of marks are read without reading a note.
      CREATE INDEX entry_by_kind ON entry (person_id, kind, day, layer, id, substr(words, 1, 141))
        WHERE trashed_at IS NULL;
      CREATE INDEX entry_by_meeting ON entry (meeting_id) WHERE meeting_id IS NOT NULL;

      -- All that a summary may read: the private layer ends here.
      CREATE VIEW shareable_entry AS
        SELECT * FROM entry WHERE layer = 'shareable' AND trashed_at IS NULL;
    `)
  },
} satisfies Migration

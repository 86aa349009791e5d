import type { Migration } from '../migrate.ts'

export const migration = {
  version: 12,
  purpose: 'drafts of summaries',
  up(db) {
    db.script(`
      -- One living draft a person: ids of entries and the manager's own words, never the text of an entry.
      CREATE TABLE summary_draft (
        seq INTEGER PRIMARY KEY,
        person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
        version INTEGER NOT NULL CHECK (version >= 1),
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        updated_at TEXT NOT NULL
      ) STRICT;

      -- The draft as it stood before a later sitting. The newest is in summary_draft.
      CREATE TABLE summary_draft_version (
        draft_seq INTEGER NOT NULL REFERENCES summary_draft (seq) ON DELETE CASCADE,
        version INTEGER NOT NULL CHECK (version >= 1),
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        updated_at TEXT NOT NULL,
        PRIMARY KEY (draft_seq, version)
      ) STRICT, WITHOUT ROWID;

      -- A summary that left as a file: which entries it told, and when each was last changed then.
      CREATE TABLE summary_made (
        seq INTEGER PRIMARY KEY,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        period_from TEXT NOT NULL,
        period_to TEXT NOT NULL,
        made_at TEXT NOT NULL,
        told TEXT NOT NULL CHECK (json_valid(told))
      ) STRICT;
      CREATE INDEX summary_made_by_person ON summary_made (person_id, seq);

      -- What is to be said before it is written: ticking the item is the day on which it was said.
      CREATE TABLE say_first (
        entry_id TEXT PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
        agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
    `)
  },
} satisfies Migration

import type { Migration } from '../migrate.ts'

export const migration = {
  version: 2,
  purpose: 'people',
  up(db) {
    db.script(`
      CREATE TABLE person (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        since TEXT,
        rhythm_days INTEGER,
        recognised_how TEXT NOT NULL,
        drives TEXT NOT NULL,
        strengths TEXT NOT NULL,
        colour TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'archived')),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE agenda_item (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        added_on TEXT NOT NULL,
        ticked_on TEXT
      ) STRICT;
      CREATE INDEX agenda_item_by_person ON agenda_item (person_id, ticked_on);
    `)
  },
} satisfies Migration

import type { Migration } from '../migrate.ts'

export const migration = {
  version: 3,
  purpose: 'meetings',
  up(db) {
    db.script(`
      CREATE TABLE meeting (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        state TEXT NOT NULL CHECK (state IN ('planned', 'in-progress', 'held', 'moved', 'not-held')),
        day TEXT NOT NULL,
        planned_for TEXT,
        started_at TEXT,
        ended_at TEXT,
        template_title TEXT NOT NULL,
        -- The guide as it was on that day, and where the walk through it stands.
        template TEXT NOT NULL CHECK (json_valid(template)),
        walk TEXT NOT NULL CHECK (json_valid(walk))
      ) STRICT;
      CREATE INDEX meeting_by_person ON meeting (person_id, day, state);
    `)
  },
} satisfies Migration

import type { Migration } from '../migrate.ts'

export const migration = {
  version: 14,
  purpose: 'texts that wait in their fields, whose an entry was before, and since when no version was kept',
  up(db) {
    db.script(`
      -- What was typed where it cannot be recorded yet: it is offered again in its field. Never searched or exported.
      CREATE TABLE kept_text (
        -- The field and where it stands, such as 'agenda/' and the id of a person.
        place TEXT PRIMARY KEY,
        person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        kept_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX kept_text_by_person ON kept_text (person_id) WHERE person_id IS NOT NULL;

      -- Whose the entry was then; null while it is the same person.
      ALTER TABLE entry_revision ADD COLUMN person_id TEXT REFERENCES person (id) ON DELETE SET NULL;
      CREATE INDEX entry_revision_by_person ON entry_revision (person_id) WHERE person_id IS NOT NULL;

      -- When an earlier version was last kept, or the text was begun; null for what is older than this column.
      ALTER TABLE summary_draft ADD COLUMN kept_at TEXT;
      ALTER TABLE own_template ADD COLUMN kept_at TEXT;
    `)
  },
} satisfies Migration

import type { Migration } from '../migrate.ts'

export const migration = {
  version: 10,
  purpose: 'own templates',
  up(db) {
    db.script(`
      CREATE TABLE own_template (
        seq INTEGER PRIMARY KEY,
        -- A word made of the first title; a file that is exchanged carries it, so it is no UUID.
        id TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL CHECK (version >= 1),
        title TEXT NOT NULL,
        template TEXT NOT NULL CHECK (json_valid(template)),
        updated_at TEXT NOT NULL,
        trashed_at TEXT
      ) STRICT;

      -- The words as they stood before a later sitting. The newest are in own_template.
      CREATE TABLE own_template_version (
        template_seq INTEGER NOT NULL REFERENCES own_template (seq) ON DELETE CASCADE,
        version INTEGER NOT NULL CHECK (version >= 1),
        template TEXT NOT NULL CHECK (json_valid(template)),
        updated_at TEXT NOT NULL,
        PRIMARY KEY (template_seq, version)
      ) STRICT, WITHOUT ROWID;
    `)
  },
} satisfies Migration

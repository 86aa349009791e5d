import type { Migration } from '../migrate.ts'

export const migration = {
  version: 15,
  purpose: 'own words, which spelling never marks',
  up(db) {
    db.script(`
      CREATE TABLE own_word (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        word TEXT NOT NULL UNIQUE,
        added_at TEXT NOT NULL
      ) STRICT;
    `)
  },
} satisfies Migration

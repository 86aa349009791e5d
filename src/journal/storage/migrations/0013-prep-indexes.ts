import type { Migration } from '../migrate.ts'

export const migration = {
  version: 13,
  purpose: 'what every prep asks for, without reading the rows',
  up(db) {
    db.script(`
      -- A meeting's row holds its whole guide: counting what was carried on read every page of every meeting.
      CREATE INDEX meeting_end ON meeting (person_id, ended_at, day) WHERE ended_at IS NOT NULL;

      -- The last thanks said aloud is the latest of all, and not that of the latest entry.
      CREATE INDEX recognition_said ON recognition (entry_seq, said_on) WHERE said_on IS NOT NULL;
    `)
  },
} satisfies Migration

import type { Migration } from '../migrate.ts'

export const migration = {
  version: 8,
  purpose: 'agreements, disagreements, seasons and addenda',
  up(db) {
    db.script(`
      CREATE TABLE agreement (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        amendment TEXT NOT NULL, i_bring TEXT NOT NULL, they_bring TEXT NOT NULL, i_need TEXT NOT NULL,
        they_need TEXT NOT NULL, goals_and_measures TEXT NOT NULL, communication TEXT NOT NULL,
        accountabilities TEXT NOT NULL, disagreeing TEXT NOT NULL,
        renew_on TEXT, agreed_on TEXT
      ) STRICT;

      CREATE TABLE disagreement (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        i_saw TEXT NOT NULL, their_view TEXT NOT NULL, my_part TEXT NOT NULL, common_ground TEXT NOT NULL,
        next_step TEXT NOT NULL, repair_check_on TEXT, repaired_on TEXT, repair TEXT NOT NULL
      ) STRICT;
      CREATE INDEX unmended_disagreement ON disagreement (repair_check_on) WHERE repaired_on IS NULL;

      CREATE TABLE plan (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        grow_into TEXT NOT NULL, i_will_open TEXT NOT NULL, i_commit TEXT NOT NULL, they_commit TEXT NOT NULL,
        season_from TEXT, season_to TEXT, look_again_on TEXT
      ) STRICT;

      CREATE TABLE addendum (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX addendum_by_entry ON addendum (entry_id);
    `)
  },
} satisfies Migration

import type { Migration } from '../migrate.ts'

export const migration = {
  version: 5,
  purpose: 'goals, checkpoints, commitments and freedom',
  up(db) {
    db.script(`
      CREATE TABLE goal (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        title TEXT NOT NULL, measure TEXT NOT NULL, expectation TEXT NOT NULL, why_it_matters TEXT NOT NULL,
        target_day TEXT,
        state TEXT NOT NULL CHECK (state IN ('active', 'reached', 'reworded', 'let-go'))
      ) STRICT;
      CREATE INDEX live_goal ON goal (state) WHERE state IN ('active', 'reworded');

      -- The goal as it was first written. Its title and state above are this, moved on by its checkpoints.
      CREATE TABLE goal_origin (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        title TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('active', 'reached', 'reworded', 'let-go'))
      ) STRICT;

      CREATE TABLE checkpoint (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        goal_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        happened TEXT NOT NULL,
        becomes TEXT NOT NULL CHECK (becomes IN ('active', 'reached', 'reworded', 'let-go')),
        wording_before TEXT NOT NULL, wording_after TEXT NOT NULL
      ) STRICT;
      CREATE INDEX checkpoint_by_goal ON checkpoint (goal_id);

      CREATE TABLE commitment (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        owner TEXT NOT NULL CHECK (owner IN ('me', 'them')),
        what TEXT NOT NULL,
        due TEXT,
        source_id TEXT REFERENCES entry (id) ON DELETE SET NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'released')),
        closed_on TEXT
      ) STRICT;
      CREATE INDEX commitment_by_source ON commitment (source_id) WHERE source_id IS NOT NULL;
      CREATE INDEX open_commitment ON commitment (owner) WHERE state = 'open';

      CREATE TABLE freedom (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        area TEXT NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('tell', 'sell', 'consult', 'agree', 'advise', 'inquire', 'delegate')),
        their_picture TEXT NOT NULL, boundary TEXT NOT NULL, safety_net TEXT NOT NULL,
        look_in TEXT,
        reason TEXT NOT NULL,
        give_back_on TEXT
      ) STRICT;

      -- The step that holds now in each decision area, so that asking for it does not read ten years of steps.
      CREATE TABLE freedom_latest (
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        area_key TEXT NOT NULL,
        entry_seq INTEGER NOT NULL REFERENCES entry (seq) ON DELETE CASCADE,
        PRIMARY KEY (person_id, area_key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX freedom_latest_by_entry ON freedom_latest (entry_seq);
    `)
  },
} satisfies Migration

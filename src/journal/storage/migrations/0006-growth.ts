import type { Migration } from '../migrate.ts'

export const migration = {
  version: 6,
  purpose: 'notes, listening, recognition, ideas, opinions, capability, experiments and investments',
  up(db) {
    db.script(`
      -- Its own table although words holds the same: there the text is trimmed, here it is exactly what was typed.
      CREATE TABLE note (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        text TEXT NOT NULL
      ) STRICT;

      CREATE TABLE listening (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        their_words TEXT NOT NULL, my_reading TEXT NOT NULL, whose_view TEXT NOT NULL,
        level TEXT CHECK (level IN ('confirming', 'fact-finding', 'feeling-with', 'opening')),
        surprise TEXT NOT NULL
      ) STRICT;

      CREATE TABLE recognition (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        what_they_did TEXT NOT NULL, made_possible TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('noticed', 'said')),
        said_words TEXT NOT NULL, said_on TEXT, channel TEXT NOT NULL, landed TEXT NOT NULL
      ) STRICT;
      CREATE INDEX noticed_recognition ON recognition (state) WHERE state = 'noticed';

      CREATE TABLE idea (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        idea TEXT NOT NULL, doors_opened TEXT NOT NULL, outcome TEXT NOT NULL, answered_on TEXT
      ) STRICT;
      CREATE INDEX unanswered_idea ON idea (answered_on) WHERE answered_on IS NULL;

      CREATE TABLE opinion (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        asked TEXT NOT NULL, their_advice TEXT NOT NULL, my_decision TEXT NOT NULL, what_changed TEXT NOT NULL,
        told_on TEXT
      ) STRICT;
      CREATE INDEX untold_opinion ON opinion (told_on) WHERE told_on IS NULL;

      CREATE TABLE capability (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        problem TEXT NOT NULL, how_they_thought TEXT NOT NULL, what_it_changed TEXT NOT NULL
      ) STRICT;

      CREATE TABLE experiment (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        intended TEXT NOT NULL, patience_until TEXT, patience_cost TEXT NOT NULL,
        learned TEXT NOT NULL, next TEXT NOT NULL, ended_on TEXT
      ) STRICT;

      CREATE TABLE phase (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        experiment_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        phase TEXT NOT NULL CHECK (phase IN ('try', 'setback', 'learning', 'win')),
        happened TEXT NOT NULL
      ) STRICT;
      CREATE INDEX phase_by_experiment ON phase (experiment_id);

      CREATE TABLE investment (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        form TEXT NOT NULL CHECK (form IN ('time', 'money', 'training', 'introduction')), what TEXT NOT NULL
      ) STRICT;
    `)
  },
} satisfies Migration

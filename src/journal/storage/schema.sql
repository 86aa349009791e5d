-- What the migrations make. Written by `npm run schema`; do not edit.

CREATE TABLE addendum (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

CREATE INDEX addendum_by_entry ON addendum (entry_id);

CREATE TABLE agenda_item (
seq INTEGER PRIMARY KEY,
id TEXT NOT NULL UNIQUE,
person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
text TEXT NOT NULL,
added_on TEXT NOT NULL,
ticked_on TEXT
      , layer TEXT NOT NULL DEFAULT 'shareable'
CHECK (layer IN ('shareable', 'private')), added_at TEXT NOT NULL DEFAULT '', trashed_at TEXT, search_words TEXT) STRICT;

CREATE INDEX agenda_item_by_person ON agenda_item (person_id, ticked_on);

CREATE VIRTUAL TABLE agenda_search USING fts5 (
  words,
  content = 'searchable_agenda',
  content_rowid = 'seq',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'",
  prefix = '2 3'
);

CREATE TABLE agreement (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  amendment TEXT NOT NULL, i_bring TEXT NOT NULL, they_bring TEXT NOT NULL, i_need TEXT NOT NULL,
  they_need TEXT NOT NULL, goals_and_measures TEXT NOT NULL, communication TEXT NOT NULL,
  accountabilities TEXT NOT NULL, disagreeing TEXT NOT NULL,
  renew_on TEXT, agreed_on TEXT
) STRICT;

CREATE TABLE capability (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  problem TEXT NOT NULL, how_they_thought TEXT NOT NULL, what_it_changed TEXT NOT NULL
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

CREATE TABLE disagreement (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  i_saw TEXT NOT NULL, their_view TEXT NOT NULL, my_part TEXT NOT NULL, common_ground TEXT NOT NULL,
  next_step TEXT NOT NULL, repair_check_on TEXT, repaired_on TEXT, repair TEXT NOT NULL
) STRICT;

CREATE INDEX unmended_disagreement ON disagreement (repair_check_on) WHERE repaired_on IS NULL;

CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  step_id TEXT,
  question_id TEXT,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('shareable', 'private')),
  -- Every written field, one a line: what search indexes and lists show, so that neither joins ten tables.
  words TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  trashed_at TEXT
, search_words TEXT) STRICT;

CREATE INDEX entry_by_kind ON entry (person_id, kind, day, layer, id, substr(words, 1, 141))
WHERE trashed_at IS NULL;

CREATE INDEX entry_by_meeting ON entry (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX entry_by_person ON entry (person_id, day, kind, layer) WHERE trashed_at IS NULL;

CREATE TRIGGER sharing_question_answered AFTER UPDATE OF layer ON entry WHEN new.layer = 'shareable'
BEGIN
  DELETE FROM sharing_question WHERE entry_seq = new.seq;
END;

CREATE INDEX trashed_entry ON entry (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TABLE entry_revision (
  seq INTEGER PRIMARY KEY,
  entry_seq INTEGER NOT NULL REFERENCES entry (seq) ON DELETE CASCADE,
  stood_since TEXT NOT NULL,
  stood_until TEXT NOT NULL,
  day TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('shareable', 'private')),
  content TEXT NOT NULL CHECK (json_valid(content))
, person_id TEXT REFERENCES person (id) ON DELETE SET NULL) STRICT;

CREATE INDEX entry_revision_by_entry ON entry_revision (entry_seq);

CREATE INDEX entry_revision_by_person ON entry_revision (person_id) WHERE person_id IS NOT NULL;

CREATE VIRTUAL TABLE entry_search USING fts5 (
  words,
  content = 'searchable_entry',
  content_rowid = 'seq',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'",
  prefix = '2 3'
);

CREATE VIRTUAL TABLE entry_word USING fts5vocab (entry_search, instance);

CREATE TABLE experiment (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  intended TEXT NOT NULL, patience_until TEXT, patience_cost TEXT NOT NULL,
  learned TEXT NOT NULL, next TEXT NOT NULL, ended_on TEXT
) STRICT;

CREATE TABLE freedom (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  area TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('tell', 'sell', 'consult', 'agree', 'advise', 'inquire', 'delegate')),
  their_picture TEXT NOT NULL, boundary TEXT NOT NULL, safety_net TEXT NOT NULL,
  look_in TEXT,
  reason TEXT NOT NULL,
  give_back_on TEXT
) STRICT;

CREATE TABLE freedom_latest (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  area_key TEXT NOT NULL,
  entry_seq INTEGER NOT NULL REFERENCES entry (seq) ON DELETE CASCADE,
  PRIMARY KEY (person_id, area_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX freedom_latest_by_entry ON freedom_latest (entry_seq);

CREATE TABLE goal (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  title TEXT NOT NULL, measure TEXT NOT NULL, expectation TEXT NOT NULL, why_it_matters TEXT NOT NULL,
  target_day TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'reached', 'reworded', 'let-go'))
) STRICT;

CREATE INDEX live_goal ON goal (state) WHERE state IN ('active', 'reworded');

CREATE TABLE goal_origin (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'reached', 'reworded', 'let-go'))
) STRICT;

CREATE TABLE idea (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  idea TEXT NOT NULL, doors_opened TEXT NOT NULL, outcome TEXT NOT NULL, answered_on TEXT
) STRICT;

CREATE INDEX unanswered_idea ON idea (answered_on) WHERE answered_on IS NULL;

CREATE TABLE import_batch (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_record (
  batch_seq INTEGER NOT NULL REFERENCES import_batch (seq) ON DELETE CASCADE,
  type TEXT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (batch_seq, type, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE investment (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  form TEXT NOT NULL CHECK (form IN ('time', 'money', 'training', 'introduction')), what TEXT NOT NULL
) STRICT;

CREATE TABLE journal_info (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  vault_id   TEXT NOT NULL,
  key_id     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  commit_seq INTEGER NOT NULL DEFAULT 0
, search_rule TEXT, opening TEXT, in_file INTEGER, in_file_opening TEXT, in_file_bytes INTEGER, header TEXT, passphrase_since TEXT, recovery_key_since TEXT) STRICT;

CREATE TABLE kept_text (
  -- The field and where it stands, such as 'agenda/' and the id of a person.
  place TEXT PRIMARY KEY,
  person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  kept_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_text_by_person ON kept_text (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE listening (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  their_words TEXT NOT NULL, my_reading TEXT NOT NULL, whose_view TEXT NOT NULL,
  level TEXT CHECK (level IN ('confirming', 'fact-finding', 'feeling-with', 'opening')),
  surprise TEXT NOT NULL
) STRICT;

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
, sealed_at TEXT) STRICT;

CREATE INDEX meeting_by_person ON meeting (person_id, day, state);

CREATE INDEX meeting_end ON meeting (person_id, ended_at, day) WHERE ended_at IS NOT NULL;

CREATE TABLE note (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE opinion (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  asked TEXT NOT NULL, their_advice TEXT NOT NULL, my_decision TEXT NOT NULL, what_changed TEXT NOT NULL,
  told_on TEXT
) STRICT;

CREATE INDEX untold_opinion ON opinion (told_on) WHERE told_on IS NULL;

CREATE TABLE own_template (
  seq INTEGER PRIMARY KEY,
  -- A word made of the first title; a file that is exchanged carries it, so it is no UUID.
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL,
  template TEXT NOT NULL CHECK (json_valid(template)),
  updated_at TEXT NOT NULL,
  trashed_at TEXT
, kept_at TEXT) STRICT;

CREATE TABLE own_template_version (
  template_seq INTEGER NOT NULL REFERENCES own_template (seq) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  template TEXT NOT NULL CHECK (json_valid(template)),
  updated_at TEXT NOT NULL,
  PRIMARY KEY (template_seq, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_word (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  word TEXT NOT NULL UNIQUE,
  added_at TEXT NOT NULL
) STRICT;

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
, earlier_names TEXT NOT NULL DEFAULT '[]', named_at TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE phase (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  experiment_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ('try', 'setback', 'learning', 'win')),
  happened TEXT NOT NULL
) STRICT;

CREATE INDEX phase_by_experiment ON phase (experiment_id);

CREATE TABLE plan (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  grow_into TEXT NOT NULL, i_will_open TEXT NOT NULL, i_commit TEXT NOT NULL, they_commit TEXT NOT NULL,
  season_from TEXT, season_to TEXT, look_again_on TEXT
) STRICT;

CREATE TABLE recognition (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  what_they_did TEXT NOT NULL, made_possible TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('noticed', 'said')),
  said_words TEXT NOT NULL, said_on TEXT, channel TEXT NOT NULL, landed TEXT NOT NULL
) STRICT;

CREATE INDEX noticed_recognition ON recognition (state) WHERE state = 'noticed';

CREATE INDEX recognition_said ON recognition (entry_seq, said_on) WHERE said_on IS NOT NULL;

CREATE TABLE say_first (
  entry_id TEXT PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE VIEW searchable_agenda AS
SELECT seq, coalesce(search_words, text) AS words FROM agenda_item WHERE trashed_at IS NULL;

CREATE VIEW searchable_entry AS
SELECT seq, coalesce(search_words, words) AS words FROM entry WHERE trashed_at IS NULL;

CREATE VIEW shareable_entry AS
SELECT * FROM entry WHERE layer = 'shareable' AND trashed_at IS NULL;

CREATE TABLE sharing_question (
  entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
  confidence TEXT NOT NULL CHECK (confidence IN ('stay-interview', 'disagreement'))
) STRICT;

CREATE TABLE summary_draft (
  seq INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  updated_at TEXT NOT NULL
, kept_at TEXT) STRICT;

CREATE TABLE summary_draft_version (
  draft_seq INTEGER NOT NULL REFERENCES summary_draft (seq) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  updated_at TEXT NOT NULL,
  PRIMARY KEY (draft_seq, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE summary_made (
  seq INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  made_at TEXT NOT NULL,
  told TEXT NOT NULL CHECK (json_valid(told))
) STRICT;

CREATE INDEX summary_made_by_person ON summary_made (person_id, seq);

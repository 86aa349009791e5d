import type { Migration } from '../migrate.ts'

/**
 * What is shareable from a stay interview or a disagreement meeting becomes private and waits for a choice. A meeting is
 * known by the id of its guide, a numbered copy of it, or a question that it has from there. Agreements are left alone.
 */
export const migration = {
  version: 16,
  purpose: 'what was written in confidence waits for a choice before it may leave',
  up(db) {
    db.script(`
      CREATE TABLE sharing_question (
        entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq) ON DELETE CASCADE,
        confidence TEXT NOT NULL CHECK (confidence IN ('stay-interview', 'disagreement'))
      ) STRICT;

      INSERT INTO sharing_question (entry_seq, confidence)
      SELECT entry.seq, confidence.name
      FROM entry JOIN meeting ON meeting.id = entry.meeting_id
      JOIN (SELECT 'disagreement' AS name UNION ALL SELECT 'stay-interview') AS confidence
        ON rtrim(rtrim(json_extract(meeting.template, '$.id'), '0123456789'), '-') = confidence.name
        OR instr(meeting.template, '"id":"' || confidence.name || '.') > 0
      WHERE entry.layer = 'shareable' AND entry.kind <> 'agreement'
      ON CONFLICT DO NOTHING;

      UPDATE entry SET layer = 'private' WHERE seq IN (SELECT entry_seq FROM sharing_question);

      -- Whoever shares an entry has answered for it, by whatever way.
      CREATE TRIGGER sharing_question_answered AFTER UPDATE OF layer ON entry WHEN new.layer = 'shareable'
      BEGIN
        DELETE FROM sharing_question WHERE entry_seq = new.seq;
      END;
    `)
  },
} satisfies Migration

import type { Migration } from '../migrate.ts'

/**
 * The index reads `search_words` where a text has some: its folded tokens, made by the app. Both columns and the index are
 * filled when the journal is opened (`search-index.ts`), for SQL alone cannot fold.
 */
export const migration = {
  version: 17,
  purpose: 'search in every script, in agenda items too, and earlier names',
  up(db) {
    db.script(`
      DROP TRIGGER entry_search_insert;
      DROP TRIGGER entry_search_delete;
      DROP TRIGGER entry_search_update;
      DROP TABLE entry_word;
      DROP TABLE entry_search;
      DROP VIEW searchable_entry;

      -- The rule by which search_words were made; null while they are not.
      ALTER TABLE journal_info ADD COLUMN search_rule TEXT;
      ALTER TABLE entry ADD COLUMN search_words TEXT;
      ALTER TABLE agenda_item ADD COLUMN search_words TEXT;

      CREATE VIEW searchable_entry AS
        SELECT seq, coalesce(search_words, words) AS words FROM entry WHERE trashed_at IS NULL;
      CREATE VIRTUAL TABLE entry_search USING fts5 (
        words,
        content = 'searchable_entry',
        content_rowid = 'seq',
        tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'",
        prefix = '2 3'
      );
      INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);
      CREATE VIRTUAL TABLE entry_word USING fts5vocab (entry_search, instance);

      CREATE TRIGGER entry_search_insert AFTER INSERT ON entry WHEN new.trashed_at IS NULL BEGIN
        INSERT INTO entry_search (rowid, words) VALUES (new.seq, coalesce(new.search_words, new.words));
      END;
      CREATE TRIGGER entry_search_delete AFTER DELETE ON entry WHEN old.trashed_at IS NULL BEGIN
        INSERT INTO entry_search (entry_search, rowid, words)
          VALUES ('delete', old.seq, coalesce(old.search_words, old.words));
      END;
      CREATE TRIGGER entry_search_update AFTER UPDATE OF words, search_words, trashed_at ON entry
      WHEN new.words IS NOT old.words OR new.search_words IS NOT old.search_words
        OR new.trashed_at IS NOT old.trashed_at
      BEGIN
        INSERT INTO entry_search (entry_search, rowid, words)
          SELECT 'delete', old.seq, coalesce(old.search_words, old.words) WHERE old.trashed_at IS NULL;
        INSERT INTO entry_search (rowid, words)
          SELECT new.seq, coalesce(new.search_words, new.words) WHERE new.trashed_at IS NULL;
      END;

      CREATE VIEW searchable_agenda AS
        SELECT seq, coalesce(search_words, text) AS words FROM agenda_item WHERE trashed_at IS NULL;
      CREATE VIRTUAL TABLE agenda_search USING fts5 (
        words,
        content = 'searchable_agenda',
        content_rowid = 'seq',
        tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'",
        prefix = '2 3'
      );
      INSERT INTO agenda_search (agenda_search, rank) VALUES ('secure-delete', 1);

      CREATE TRIGGER agenda_search_insert AFTER INSERT ON agenda_item WHEN new.trashed_at IS NULL BEGIN
        INSERT INTO agenda_search (rowid, words) VALUES (new.seq, coalesce(new.search_words, new.text));
      END;
      CREATE TRIGGER agenda_search_delete AFTER DELETE ON agenda_item WHEN old.trashed_at IS NULL BEGIN
        INSERT INTO agenda_search (agenda_search, rowid, words)
          VALUES ('delete', old.seq, coalesce(old.search_words, old.text));
      END;
      CREATE TRIGGER agenda_search_update AFTER UPDATE OF text, search_words, trashed_at ON agenda_item
      WHEN new.text IS NOT old.text OR new.search_words IS NOT old.search_words
        OR new.trashed_at IS NOT old.trashed_at
      BEGIN
        INSERT INTO agenda_search (agenda_search, rowid, words)
          SELECT 'delete', old.seq, coalesce(old.search_words, old.text) WHERE old.trashed_at IS NULL;
        INSERT INTO agenda_search (rowid, words)
          SELECT new.seq, coalesce(new.search_words, new.text) WHERE new.trashed_at IS NULL;
      END;

      -- What a person was called before, as a list in JSON, and since when they are called as they are.
      ALTER TABLE person ADD COLUMN earlier_names TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE person ADD COLUMN named_at TEXT NOT NULL DEFAULT '';
      UPDATE person SET named_at = created_at;
    `)
  },
} satisfies Migration

import type { Migration } from '../migrate.ts'

/**
 * External content, because a contentless index keeps deleted terms until it is optimised, and secure-delete,
 * because otherwise the index remembers what the table forgot (security.md 1.5).
 * Entries in the trash leave the index at once.
 */
export const migration = {
  version: 7,
  purpose: 'full-text search',
  up(db) {
    db.script(`
      CREATE VIEW searchable_entry AS SELECT seq, words FROM entry WHERE trashed_at IS NULL;

      CREATE VIRTUAL TABLE entry_search USING fts5 (
        words,
        content = 'searchable_entry',
        content_rowid = 'seq',
        tokenize = "unicode61 remove_diacritics 2",
        prefix = '2 3'
      );
      INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);

      -- The words of the index, read off the index itself: nothing is stored twice.
      CREATE VIRTUAL TABLE entry_word USING fts5vocab (entry_search, instance);

      CREATE TRIGGER entry_search_insert AFTER INSERT ON entry WHEN new.trashed_at IS NULL BEGIN
        INSERT INTO entry_search (rowid, words) VALUES (new.seq, new.words);
      END;
      CREATE TRIGGER entry_search_delete AFTER DELETE ON entry WHEN old.trashed_at IS NULL BEGIN
        INSERT INTO entry_search (entry_search, rowid, words) VALUES ('delete', old.seq, old.words);
      END;
      -- One trigger, because the order of two is not promised, and the old words must leave before the new ones come.
      CREATE TRIGGER entry_search_update AFTER UPDATE OF words, trashed_at ON entry
      WHEN new.words IS NOT old.words OR new.trashed_at IS NOT old.trashed_at BEGIN
        INSERT INTO entry_search (entry_search, rowid, words)
          SELECT 'delete', old.seq, old.words WHERE old.trashed_at IS NULL;
        INSERT INTO entry_search (rowid, words)
          SELECT new.seq, new.words WHERE new.trashed_at IS NULL;
      END;
    `)
  },
} satisfies Migration

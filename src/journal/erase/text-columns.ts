import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

/** A table with the columns of it that may hold words. */
export interface TextTable {
  readonly table: string
  readonly columns: readonly string[]
  readonly hasRowid: boolean
  /** Those that hold JSON: their words are its texts. */
  readonly asJson: ReadonlySet<string>
}

/**
 * Columns of text that hold no words of anyone: ids, days, instants, words of a list, and `search_words`, which are made of the
 * words beside them. Every other one is searched, so a
 * column that a migration adds is searched without a word here (a test lists them all).
 */
const withoutWords: ReadonlySet<string> = new Set(
  Object.entries({
    addendum: ['entry_id'],
    agenda_item: ['id', 'person_id', 'added_on', 'ticked_on', 'layer', 'added_at', 'trashed_at', 'search_words'],
    agreement: ['renew_on', 'agreed_on'],
    checkpoint: ['goal_id', 'becomes'],
    commitment: ['owner', 'due', 'source_id', 'state', 'closed_on'],
    disagreement: ['repair_check_on', 'repaired_on'],
    entry: [
      'id',
      'person_id',
      'meeting_id',
      'step_id',
      'question_id',
      'kind',
      'day',
      'layer',
      'created_at',
      'updated_at',
      'trashed_at',
      'search_words',
    ],
    entry_revision: ['stood_since', 'stood_until', 'day', 'layer', 'person_id'],
    experiment: ['patience_until', 'ended_on'],
    freedom: ['level', 'look_in', 'give_back_on'],
    freedom_latest: ['person_id'],
    goal: ['target_day', 'state'],
    goal_origin: ['state'],
    idea: ['answered_on'],
    import_batch: ['id', 'source', 'imported_at'],
    import_record: ['type', 'record_id'],
    investment: ['form'],
    kept_text: ['place', 'person_id', 'kept_at'],
    listening: ['level'],
    meeting: ['id', 'person_id', 'state', 'day', 'planned_for', 'started_at', 'ended_at', 'walk', 'sealed_at'],
    opinion: ['told_on'],
    own_template: ['updated_at', 'trashed_at', 'kept_at'],
    own_template_version: ['updated_at'],
    own_word: ['id', 'added_at'],
    person: ['id', 'since', 'colour', 'state', 'created_at', 'updated_at', 'named_at'],
    phase: ['experiment_id', 'phase'],
    plan: ['season_from', 'season_to', 'look_again_on'],
    recognition: ['state', 'said_on'],
    say_first: ['entry_id', 'agenda_item_id'],
    sharing_question: ['confidence'],
    summary_draft: ['person_id', 'updated_at', 'kept_at'],
    summary_draft_version: ['updated_at'],
    summary_made: ['person_id', 'period_from', 'period_to', 'made_at', 'told'],
  }).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
)
/** JSON that no check of the schema names. */
const moreJson: readonly string[] = ['person.earlier_names', 'kept_text.text']

const asJson = (table: string, statement: string): ReadonlySet<string> =>
  new Set([
    ...[...statement.matchAll(/json_valid\((\w+)\)/g)].flatMap(([, column = '']) => column),
    ...moreJson.filter((each) => each.startsWith(`${table}.`)).map((each) => each.slice(table.length + 1)),
  ])

/** Every table of the journal that holds words, as its schema stands; `journal_info` speaks of the file and its secrets alone. */
export const textTables = (db: Database): TextTable[] =>
  db
    .all<{ table: string; isBare: number; columns: string; statement: string }>(sql`
      SELECT tables.name AS "table", tables.wr AS isBare, json_group_array(columns.name) AS columns,
        (SELECT sql FROM sqlite_schema WHERE name = tables.name) AS statement
      FROM pragma_table_list AS tables JOIN pragma_table_info(tables.name) AS columns
      WHERE tables.schema = 'main' AND tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%' AND tables.name <> 'journal_info'
        AND columns.type NOT IN ('INTEGER', 'REAL')
      GROUP BY tables.name ORDER BY tables.name
    `)
    .map(({ table, isBare, columns, statement }) => ({
      table,
      hasRowid: isBare === 0,
      asJson: asJson(table, statement),
      columns: (JSON.parse(columns) as string[]).filter((column) => !withoutWords.has(`${table}.${column}`)),
    }))
    .filter(({ columns }) => columns.length > 0)

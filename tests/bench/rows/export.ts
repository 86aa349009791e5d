import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Database } from '#journal/storage/database.ts'
import { sql } from '#journal/storage/sql.ts'
import { entryKinds } from '#shared/journal/entry.ts'
import { type Figures, figuresOf, type Row } from '../figures.ts'
import { plaintextJournal, type StoredJournal } from '../journals.ts'

const work = join(import.meta.dirname, '../export-work.ts')
const rounds = 3
const mostMegabytes = 150

interface Exported {
  readonly ms: number
  readonly idle: number
  readonly peak: number
  readonly bytes: number
}

const exported = ({ folder, userData, recoveryKey }: StoredJournal): Exported =>
  JSON.parse(
    execFileSync(process.execPath, [work, folder, recoveryKey, join(userData, 'export.json')], { encoding: 'utf8' }),
  )

const tables = ['person', 'meeting', 'entry', 'agenda_item', 'entry_revision', 'goal_origin', ...entryKinds]

/** Every row once, five hundred at a time, and nothing done with them. */
function readEverything(db: Database): void {
  for (const name of tables) {
    let last = 0
    for (;;) {
      const rows = db.all<{ at: number }>(sql`
        SELECT rowid AS at, * FROM ${sql.name(name)} WHERE rowid > ${last} ORDER BY rowid LIMIT 500
      `)
      last = rows.at(-1)?.at ?? last
      if (rows.length < 500) break
    }
  }
}

function plainReading({ size }: StoredJournal): Figures {
  const { db, remove } = plaintextJournal(size)
  const values = Array.from({ length: rounds }, () => {
    const started = performance.now()
    readEverything(db)
    return performance.now() - started
  })
  remove()
  return figuresOf(values)
}

/** P9: everything as JSON, in a process of its own, written as the app writes it. */
export function exportRows(journal: StoredJournal): Row[] {
  const runs = Array.from({ length: rounds }, () => exported(journal))
  const figures = figuresOf(runs.map(({ ms }) => ms))
  const above = figuresOf(runs.map(({ peak, idle }) => peak - idle))
  const beside = plainReading(journal)
  const megabytes = ((runs[0]?.bytes ?? 0) / 1e6).toFixed(0)
  return [
    {
      id: 'P9',
      what: `everything as JSON, ${megabytes} MB written and synced; ${journal.size.entries} entries`,
      unit: 'ms',
      figures,
      beside: { what: 'an unencrypted SQLite reading the same rows', figures: beside },
      goal: '≤ 2 ×',
      isMet: figures.median <= 2 * beside.median,
    },
    {
      id: 'P9',
      what: `its memory above that of the open journal; ${journal.size.entries} entries`,
      unit: 'MB',
      figures: above,
      beside: null,
      goal: `≤ ${mostMegabytes} MB`,
      isMet: above.median <= mostMegabytes,
    },
  ]
}

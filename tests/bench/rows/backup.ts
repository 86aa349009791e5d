import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { figuresOf, type Row } from '../figures.ts'
import type { StoredJournal } from '../journals.ts'

const work = join(import.meta.dirname, '../backup-work.ts')
const rounds = 3
const longestMs = 50
const mostGrowth = 11

interface Copied {
  readonly ms: number
  readonly alone: number
  /** The longest that the journal process answered nobody. */
  readonly longest: number
  /** The same while it did nothing: what the machine itself took. */
  readonly idle: number
}

const copied = ({ folder, recoveryKey }: StoredJournal): Copied =>
  JSON.parse(execFileSync(process.execPath, [work, folder, recoveryKey], { encoding: 'utf8' }))

const runsOf = (journal: StoredJournal): Copied[] => Array.from({ length: rounds }, () => copied(journal))

/** P10: a proved backup beside a mere copy, how it grows, and how long it lets others wait. */
export function backupRows(small: StoredJournal, large: StoredJournal): Row[] {
  const fewer = runsOf(small)
  const more = large === small ? fewer : runsOf(large)
  const before = figuresOf(fewer.map(({ ms }) => ms))
  const figures = figuresOf(more.map(({ ms }) => ms))
  const { entries } = large.size
  return [
    {
      id: 'P10',
      what: `a proved backup; ${entries} entries`,
      unit: 'ms',
      figures,
      beside: { what: 'VACUUM INTO alone', figures: figuresOf(more.map(({ alone }) => alone)) },
      goal: `linear: ≤ ${mostGrowth} × that of ${small.size.entries} entries (${before.median.toFixed(0)} ms)`,
      isMet: large === small ? null : figures.median <= mostGrowth * before.median,
    },
    {
      id: 'P10',
      what: `the longest that it lets a call wait; ${entries} entries`,
      unit: 'ms',
      figures: figuresOf(more.map(({ longest }) => longest)),
      beside: { what: 'the same process doing nothing', figures: figuresOf(more.map(({ idle }) => idle)) },
      goal: `≤ ${longestMs} ms`,
      isMet: Math.max(...more.map(({ longest }) => longest)) <= longestMs,
    },
  ]
}

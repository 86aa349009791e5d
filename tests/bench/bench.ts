/**
 * `npm run bench`: the goals for speed, memory and size, each beside something measured in the same run. `-- --small`
 * leaves out the journal with ten times the entries. Fails when something could not be measured, not when a goal is missed.
 */
import { spawnSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { ensureBrowser } from '#scripts/ensure-browser.ts'
import { requireSupportedNode } from '#scripts/require-supported-node.ts'
import type { Row } from './figures.ts'
import type { Size } from './generator/fill-journal.ts'
import { type StoredJournal, seed, storedJournal, tenfold, usual } from './journals.ts'
import { printRow, surroundings, writeReport } from './report.ts'
import { backupRows } from './rows/backup.ts'
import { commonWordRow } from './rows/common-word.ts'
import { drawingRows } from './rows/drawing.ts'
import { exportRows } from './rows/export.ts'
import { importRows } from './rows/import.ts'
import { lockRow } from './rows/lock.ts'
import { openRow } from './rows/open.ts'
import { paletteRow } from './rows/palette.ts'
import { prepRow } from './rows/prep.ts'
import { saveRow } from './rows/save.ts'
import { searchRow } from './rows/search.ts'
import { sizeRow } from './rows/size.ts'
import { startRow } from './rows/start.ts'
import { summaryRows } from './rows/summary.ts'
import { timelineRows } from './rows/timeline.ts'
import { typingRow } from './rows/typing.ts'

const root = join(import.meta.dirname, '../..')

async function filled(size: Size): Promise<StoredJournal> {
  const started = performance.now()
  const journal = await storedJournal(size)
  const seconds = (performance.now() - started) / 1_000
  console.log(
    `A journal of ${size.people} people, ${size.years} years, ${size.entries} entries: made in ${seconds.toFixed(1)} s`,
  )
  return journal
}

async function measured(small: StoredJournal, large: StoredJournal): Promise<Row[]> {
  const rows: Row[] = []
  const add = (...more: readonly Row[]): void => {
    rows.push(...more)
    more.forEach(printRow)
  }
  add(await startRow())
  add(await openRow(small, large))
  add(await saveRow(large))
  if (process.platform === 'linux') add(await lockRow(small))
  add(await searchRow(small))
  if (large !== small) add(await searchRow(large))
  add(await paletteRow(large))
  add(await commonWordRow(small, large))
  add(await prepRow(large))
  add(...(await timelineRows(small, large)))
  add(...(await drawingRows()))
  add(...(await summaryRows(small)))
  add(...(await importRows(small)))
  add(...exportRows(small))
  if (large !== small) add(...exportRows(large))
  add(...backupRows(small, large))
  add(await typingRow(large))
  add(sizeRow())
  return rows
}

async function main(): Promise<void> {
  requireSupportedNode()
  ensureBrowser()
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (build.status !== 0) throw new Error('the build failed')
  console.log(JSON.stringify(surroundings(seed), null, 2))
  const journals: StoredJournal[] = []
  try {
    const small = await filled(usual)
    journals.push(small)
    const large = process.argv.includes('--small') ? small : await filled(tenfold)
    if (large !== small) journals.push(large)
    const rows = await measured(small, large)
    console.log(`\n${rows.length} rows, ${rows.filter(({ isMet }) => isMet === false).length} goals not met`)
    console.log(`Written to ${relative(process.cwd(), writeReport(rows, seed))}`)
  } finally {
    for (const journal of journals) journal.remove()
  }
}

try {
  await main()
} catch (error) {
  console.error('Could not be measured:', error)
  process.exitCode = 1
}

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readExportPiece } from '#journal/export/export-pieces.ts'
import { importJournal } from '#journal/import/import-journal.ts'
import { writeFileWhole } from '#main/dialogs/write-file-whole.ts'
import type { ExportCursor } from '#shared/journal/export.ts'
import { temporaryJournal } from '../../support/temporary-journal.ts'
import { figuresOf, p95, type Row } from '../figures.ts'
import type { StoredJournal } from '../journals.ts'
import { contextOf, openStored } from '../open-stored.ts'

async function exportTo(file: string, journal: StoredJournal): Promise<void> {
  const opened = await openStored(journal)
  const context = contextOf(opened)
  async function* pieces(): AsyncGenerator<Uint8Array> {
    let cursor: ExportCursor | null = null
    do {
      const piece = readExportPiece(context, { personId: null, cursor })
      yield piece.bytes
      cursor = piece.next
    } while (cursor)
  }
  await writeFileWhole(file, pieces())
  opened.close()
}

/** Everything of one journal into an empty one, and how long a reader waits meanwhile. */
export async function importRows(journal: StoredJournal): Promise<Row[]> {
  const path = join(journal.userData, 'import.json')
  await exportTo(path, journal)
  const target = temporaryJournal()
  const waits: number[] = []
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    waits.push(now - last)
    last = now
  }, 5)
  const started = performance.now()
  await importJournal(target, { path, isTrial: false })
  const ms = performance.now() - started
  clearInterval(timer)
  target.remove()
  rmSync(path)
  const within = p95(waits)
  return [
    {
      id: 'I1',
      what: `a journal of ${journal.size.entries} entries taken in from JSON`,
      unit: 'ms',
      figures: figuresOf([ms]),
      beside: null,
      goal: 'told only',
      isMet: null,
    },
    {
      id: 'I2',
      what: 'meanwhile a read waits at most, 95 of 100',
      unit: 'ms',
      figures: figuresOf([within]),
      beside: null,
      goal: '≤ 50 ms',
      isMet: within <= 50,
    },
  ]
}

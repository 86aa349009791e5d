/** `node export-work.ts <folder> <recovery key> <file>`: exports a stored journal as the app does and prints what it took. */

import { readExportPiece } from '#journal/export/export-pieces.ts'
import { openJournal } from '#journal/vault/open-journal.ts'
import { createThrottle } from '#journal/vault/throttle.ts'
import { writeFileWhole } from '#main/dialogs/write-file-whole.ts'
import type { ExportCursor } from '#shared/journal/export.ts'
import { contextOf } from './open-stored.ts'

const [folder = '', recoveryKey = '', file = ''] = process.argv.slice(2)
const journal = await openJournal({ folder, secret: { kind: 'recovery-key', recoveryKey }, throttle: createThrottle() })
const context = contextOf(journal)
const memory = (): number => process.memoryUsage.rss() / 1e6
const idle = memory()
let peak = idle
let bytes = 0

async function* pieces(): AsyncGenerator<Uint8Array> {
  let cursor: ExportCursor | null = null
  do {
    const piece = readExportPiece(context, { personId: null, cursor })
    yield piece.bytes
    bytes += piece.bytes.length
    peak = Math.max(peak, memory())
    cursor = piece.next
  } while (cursor)
}

const started = performance.now()
await writeFileWhole(file, pieces())
const ms = performance.now() - started
journal.close()
process.stdout.write(JSON.stringify({ ms, idle, peak, bytes }))

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { dayOfDate } from '#shared/journal/day.ts'
import type { ExportCursor } from '#shared/journal/export.ts'
import { type Calls, goldenCalls } from './golden-calls.ts'
import { goldenBegins, goldenPassphrase } from './golden-set.ts'
import { tellStory } from './golden-story.ts'

/**
 * Writes a set: what the app makes of one journal. The archive is that journal too, as a folder that opens. Nothing may be
 * there yet.
 */
export async function writeGolden(folder: string): Promise<void> {
  let time = Date.parse(goldenBegins)
  const now = () => new Date(time)
  const pass = (minutes: number) => {
    time += minutes * 60_000
  }
  const call = goldenCalls({ now })
  const { recoveryKey } = await call('proposeRecoveryKey', {})
  mkdirSync(folder)
  const journal = mkdtempSync(join(tmpdir(), 'alongside-golden-'))
  await call('createJournal', { folder: journal, passphrase: goldenPassphrase(), recoveryKey })
  await tellStory({ call, today: () => dayOfDate(now()), pass })
  writeFileSync(join(folder, 'journal.json'), await writtenJson(call))
  await writeMarkdown(call, join(folder, 'markdown'))
  await call('writeArchive', { folder: join(folder, 'archive'), passphrase: goldenPassphrase() })
  await call('closeJournal', {})
  const end = { endedAt: now().toISOString(), recoveryKey }
  writeFileSync(join(folder, 'golden.json'), `${JSON.stringify(end, null, 2)}\n`)
  rmSync(journal, { recursive: true })
}

/** The open journal as one file of JSON. */
export async function writtenJson(call: Calls): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for (let cursor: ExportCursor | null = null, isFirst = true; isFirst || cursor; isFirst = false) {
    const piece: Awaited<ReturnType<typeof readPiece>> = await readPiece(call, cursor)
    pieces.push(piece.bytes)
    cursor = piece.next
  }
  return Buffer.concat(pieces)
}

const readPiece = (call: Calls, cursor: ExportCursor | null) => call('readExportPiece', { personId: null, cursor })

async function writeMarkdown(call: Calls, folder: string): Promise<void> {
  for (let after: number | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const { files, next }: Awaited<ReturnType<typeof readFiles>> = await readFiles(call, after)
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    after = next
  }
}

const readFiles = (call: Calls, after: number | null) => call('readMarkdownPiece', { after })

if (process.argv[1] === import.meta.filename) {
  const here = import.meta.dirname
  const last = Math.max(0, ...readdirSync(here).map((name) => (/^\d+$/.test(name) ? Number(name) : 0)))
  const folder = join(here, String(last + 1))
  await writeGolden(folder)
  console.log(`Written: tests/golden/${last + 1}`)
}

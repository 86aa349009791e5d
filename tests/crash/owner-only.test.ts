import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type FlowName, flows } from './flows/flows.ts'
import { placeIn } from './flows/place.ts'

const root = mkdtempSync(join(tmpdir(), 'alongside-owner-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Everything that others than the owner may read or write, below the places of one flow. */
const open = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(folder, name)).isFile() && (statSync(join(folder, name)).mode & 0o077) !== 0,
  )

// What SQLite makes by itself beside its file gets the mode of that file.
const writing: readonly FlowName[] = [
  'records',
  'create',
  'mirror',
  'backup',
  'rekey',
  'archive',
  'rescue',
  'export to a file',
]

test.skipIf(process.platform === 'win32').each(writing)(
  'every file is for its owner alone, although the system would let all read it: %s',
  async (name) => {
    const before = process.umask(0)
    try {
      const folder = mkdtempSync(join(root, 'flow-'))
      const place = await placeIn(folder)
      const flow = flows[name]
      await flow.prepare?.(place)
      await flow.work(place)
      expect(open(folder)).toEqual([])
    } finally {
      process.umask(before)
    }
  },
)

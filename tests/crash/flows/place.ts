import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { newRecoveryKey } from '#journal/vault/recovery-key.ts'
import { createScratchJournal } from '../scratch-journal.ts'
import { byPassphrase, type FlowPlace, notesBefore, openAt, writeNotes } from './flow.ts'

/** Everything that a flow needs, below an empty folder: a closed journal with some notes, and places beside it. */
export async function placeIn(root: string): Promise<FlowPlace> {
  const folders = Object.fromEntries(['drive', 'marks', 'out', 'records'].map((name) => [name, join(root, name)]))
  for (const folder of Object.values(folders)) mkdirSync(folder)
  const { folder: journal, recoveryKey } = await createScratchJournal(join(root, 'journal'))
  const { drive = '', marks = '', out = '', records = '' } = folders
  const place = { root, journal, drive, marks, out, records, recoveryKey, nextRecoveryKey: newRecoveryKey() }
  const open = await openAt(place, byPassphrase())
  writeNotes(
    open,
    Array.from({ length: notesBefore }, (_, number) => number + 1),
  )
  open.close()
  return place
}

import { join } from 'node:path'
import type { Database } from '#journal/storage/database.ts'
import { migrations } from '#journal/storage/migrations/index.ts'
import { sql } from '#journal/storage/sql.ts'
import { createVault } from '#journal/vault/create-vault.ts'
import { newRecoveryKey } from '#journal/vault/recovery-key.ts'
import { cheapCost } from '#journal/vault/testing/cheap-cost.ts'
import { journalVault } from '#journal/vault/vault-kind.ts'
import { seededRandom } from '../bench/generator/random.ts'
import { couldNotRun, type Extent, type Finding } from './finding.ts'
import { troubleOf } from './numbered-notes.ts'
import { judgeImages } from './power-loss.ts'
import {
  copyOfJournal,
  openScratchJournal,
  type ScratchJournal,
  scratchPassphrase,
  withScratchFolder,
} from './scratch-journal.ts'
import { canTrace, tracedCalls } from './write-trace.ts'

/** The first schema that holds entries and their search index. */
const firstVersion = 7
const notes = 120

/** In the words of the first schema: the app's own code of today writes columns that it does not have. */
function fillFirstVersion(db: Database): void {
  const person = '00000000-0000-7000-8000-000000000001'
  const then = '2026-03-04T09:00:00.000Z'
  db.run(sql`
    INSERT INTO person (id, name, role, recognised_how, drives, strengths, colour, state, created_at, updated_at)
    VALUES (${person}, 'Mariam Haddad', '', '', '', '', 'slate', 'active', ${then}, ${then})
  `)
  for (let number = 1; number <= notes; number += 1) {
    const text = `#${number} ${'patience '.repeat(20)}`
    db.run(sql`
      INSERT INTO entry (id, person_id, kind, day, layer, words, created_at, updated_at)
      VALUES (${`note-${number}`}, ${person}, 'note', '2026-03-04', 'private', ${text}, ${then}, ${then})
    `)
    db.run(sql`INSERT INTO note (entry_seq, text) VALUES (${number}, ${text})`)
  }
}

async function journalOfFirstVersion(folder: string): Promise<ScratchJournal> {
  const recoveryKey = newRecoveryKey()
  const { db } = await createVault({
    kind: { ...journalVault, migrations: migrations.slice(0, firstVersion) },
    folder,
    passphrase: new TextEncoder().encode(scratchPassphrase),
    recoveryKey,
    now: new Date(),
    policy: cheapCost,
    fill: fillFirstVersion,
  })
  db.close()
  return { folder, recoveryKey }
}

async function judge(image: ScratchJournal): Promise<string | null> {
  try {
    const { db, close } = await openScratchJournal(image)
    const trouble = troubleOf(db, notes)
    const version = db.get<{ user_version: number }>(sql`PRAGMA user_version`)?.user_version
    close()
    return version === migrations.length ? trouble : `version ${version}`
  } catch (error) {
    return error instanceof Error ? `does not open: ${error.message}` : 'does not open'
  }
}

/** R17: a power cut at any write of any step; the next opening goes on where it stopped, with every note there. */
export async function migrationCut({ seed, images }: Extent): Promise<Finding> {
  const name = 'power cut in a migration'
  if (!canTrace()) return couldNotRun(name, 'strace, which records what is asked of the disk, is not here')
  return withScratchFolder(async (scratch) => {
    const journal = await journalOfFirstVersion(join(scratch, 'journal'))
    const before = copyOfJournal(journal, join(scratch, 'before'))
    const calls = tracedCalls([join(import.meta.dirname, 'migrating-work.ts'), JSON.stringify(journal)])
    const count = Math.ceil(images / 4)
    const recording = { before, calls, folder: journal.folder }
    const troubles = await judgeImages(recording, { images: count, random: seededRandom(seed), judge })
    return {
      name,
      tried: `${count} images of the steps from ${firstVersion} to ${migrations.length}, ${notes} notes`,
      result: `${troubles.length} in trouble${troubles[0] ? ` (${troubles[0]})` : ''}`,
      isGood: troubles.length === 0,
    }
  })
}

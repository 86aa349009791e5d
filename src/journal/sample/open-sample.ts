import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { samplePassphrase } from '#shared/journal/sample-passphrase.ts'
import type { Clock } from '../clock.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { createJournal, journalStatus, type OpenJournal, openJournal } from '../vault/open-journal.ts'
import { leastCost } from '../vault/passphrase-cost.ts'
import { newRecoveryKey } from '../vault/recovery-key.ts'
import { createThrottle } from '../vault/throttle.ts'
import { importSample } from './import-sample.ts'
import { readSample } from './read-sample.ts'

interface SampleParts {
  readonly folder: string
  readonly resourcesFolder: string
  readonly clock: Clock
  readonly newId: () => string
}

/**
 * Opens the sample journal in its own folder; makes it there when there is none. Codes as createJournal and openJournal,
 * and `sample-invalid`, after which the folder is as it was.
 */
export async function openSample(parts: SampleParts): Promise<OpenJournal> {
  const { folder, clock } = parts
  const passphrase = new TextEncoder().encode(samplePassphrase)
  if (journalStatus(folder) === 'present') {
    return openJournal({ folder, secret: { kind: 'passphrase', passphrase }, throttle: createThrottle() })
  }
  const people = readSample(join(parts.resourcesFolder, 'sample-journal'))
  const journal = await createJournal({
    folder,
    passphrase,
    recoveryKey: newRecoveryKey(),
    now: clock.now(),
    policy: leastCost,
  })
  try {
    fill(journal, people, parts)
    return journal
  } catch (error) {
    journal.close()
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function fill(
  { db }: OpenJournal,
  people: ReturnType<typeof readSample>,
  { resourcesFolder, clock, newId }: SampleParts,
): void {
  const { templates } = loadTemplates(join(resourcesFolder, 'templates'))
  importSample({ db, clock, newId, templates, leftOutTemplates: [], emit: () => undefined }, people)
}

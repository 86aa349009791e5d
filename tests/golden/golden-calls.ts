import { join } from 'node:path'
import type { Clock } from '#journal/clock.ts'
import { createRouter } from '#journal/router.ts'
import { createSession } from '#journal/session.ts'
import type { InputOf, JournalMethodName, OutputOf } from '#shared/contract/contract.ts'

/** Makes one call of the contract as main does, and gives its value; a refusal is thrown by its code. */
export type Calls = <Name extends JournalMethodName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>

const root = join(import.meta.dirname, '../..')

/** A journal process inside this one: every call goes through the router, so that what goes in and comes out is parsed. */
export function goldenCalls(clock: Clock): Calls {
  const session = createSession({
    resourcesFolder: join(root, 'resources'),
    backupWorker: join(root, 'src/journal/backups/backup-worker.ts'),
    clock,
    emit: () => undefined,
  })
  const route = createRouter({
    doorHandlers: session.doorHandlers,
    openHandlers: session.openHandlers,
    newId: () => crypto.randomUUID(),
    log: (line) => console.error(line),
  })
  return async <Name extends JournalMethodName>(method: Name, input: InputOf<Name>) => {
    const outcome = await route({ method, input })
    if (!outcome.ok) throw new Error(`${method}: ${outcome.error.code} ${JSON.stringify(outcome.error.detail)}`)
    return outcome.value as OutputOf<Name>
  }
}

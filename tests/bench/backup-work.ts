/** `node backup-work.ts <folder> <recovery key>`: makes a proved backup as the app does and prints what it took. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { inThreadOf } from '#journal/backups/backup-thread.ts'
import { copyJournal } from '#journal/backups/backups.ts'
import { openJournal } from '#journal/vault/open-journal.ts'
import { measuredCost } from '#journal/vault/passphrase-cost.ts'
import { createThrottle } from '#journal/vault/throttle.ts'

const [folder = '', recoveryKey = ''] = process.argv.slice(2)
const { db, close } = await openJournal({
  folder,
  secret: { kind: 'recovery-key', recoveryKey },
  throttle: createThrottle(),
})
const backups = join(folder, 'backups')
mkdirSync(backups, { recursive: true })

const nothing = monitorEventLoopDelay({ resolution: 1 })
nothing.enable()
await wait(2_000)
nothing.disable()

const delay = monitorEventLoopDelay({ resolution: 1 })
const started = performance.now()
delay.enable()
await copyJournal({
  db,
  places: { folder, second: null },
  now: new Date(),
  onlyWhenDue: false,
  withMirror: false,
  policy: measuredCost,
  signal: new AbortController().signal,
  doElsewhere: inThreadOf(join(import.meta.dirname, '../../src/journal/backups/backup-worker.ts')),
  tell: () => undefined,
})
delay.disable()
const ms = performance.now() - started

const copying = performance.now()
db.vacuumInto(join(backups, 'alone.db'))
const alone = performance.now() - copying
close()
rmSync(backups, { recursive: true })
process.stdout.write(JSON.stringify({ ms, alone, longest: delay.max / 1e6, idle: nothing.max / 1e6 }))

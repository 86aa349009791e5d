import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { ChildProcess } from '../process-client/process-client.ts'
import { journalEnvironment } from '../start/clean-environment.ts'

/** Starts the Mirror's own process, as bare as the journal's and without any of its files. */
export const forkMirror = (): ChildProcess =>
  utilityProcess.fork(join(import.meta.dirname, 'mirror-process.js'), [], {
    serviceName: 'Alongside mirror',
    env: journalEnvironment(process.env),
    stdio: ['ignore', 'ignore', 'inherit'],
  })

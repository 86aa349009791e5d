import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { ChildProcess } from '../process-client/process-client.ts'
import { journalEnvironment } from '../start/clean-environment.ts'

/** Starts the Mirror's own process, as bare as the journal's. Of the resources it reads the fingerprint of the driver only. */
export const forkMirror = (resources: string): ChildProcess =>
  utilityProcess.fork(join(import.meta.dirname, 'mirror-process.js'), [`--resources=${resources}`], {
    serviceName: 'Alongside mirror',
    env: journalEnvironment(process.env),
    stdio: ['ignore', 'ignore', 'inherit'],
  })

import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { ChildProcess } from '../process-client/process-client.ts'
import { journalEnvironment } from '../start/clean-environment.ts'

/** Starts the journal process: no environment, no shell, no input; its own errors go to our terminal. */
export const forkJournal = (resources: string, marks: string): ChildProcess =>
  utilityProcess.fork(
    join(import.meta.dirname, 'journal-process.js'),
    [`--resources=${resources}`, `--marks=${marks}`],
    {
      serviceName: 'Alongside journal',
      env: journalEnvironment(process.env),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )

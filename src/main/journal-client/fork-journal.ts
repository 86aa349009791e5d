import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { journalEnvironment } from '../start/clean-environment.ts'
import type { JournalProcess } from './journal-client.ts'

/** Starts the journal process: no environment, no shell, no input; its own errors go to our terminal. */
export const forkJournal = (resources: string): JournalProcess =>
  utilityProcess.fork(join(import.meta.dirname, 'journal-process.js'), [`--resources=${resources}`], {
    serviceName: 'Alongside journal',
    env: journalEnvironment(process.env),
    stdio: ['ignore', 'ignore', 'inherit'],
  })

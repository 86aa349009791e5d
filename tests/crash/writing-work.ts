/**
 * Run as a process of its own, to be killed, traced or starved of disk: opens the journal of its first argument (JSON)
 * and writes numbered notes, saying each number once it is saved.
 */
import { writeSync } from 'node:fs'
import { Connection } from '#journal/storage/connection.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { countNotes, writeNote } from './numbered-notes.ts'
import { contextOf, openScratchJournal, type ScratchJournal } from './scratch-journal.ts'

export interface WritingWork extends ScratchJournal {
  readonly synchronous: 'FULL' | 'OFF'
  /** How many notes to write at most. */
  readonly notes: number
  /** Whether to end like a crash, so that nothing is tidied up. */
  readonly endsByKill: boolean
}

const work = JSON.parse(process.argv[2] ?? '') as WritingWork
const say = (line: string): void => void writeSync(1, `${line}\n`)

try {
  say('ready')
  const { db, close } = await openScratchJournal(work)
  if (work.synchronous === 'OFF' && db instanceof Connection) db.pragma('synchronous = OFF')
  const context = contextOf(db)
  const first = countNotes(db) + 1
  for (let number = first; number < first + work.notes; number += 1) {
    writeNote(context, number)
    say(String(number))
  }
  if (work.endsByKill) process.kill(process.pid, 'SIGKILL')
  close()
} catch (error) {
  say(`error ${error instanceof AppError ? error.code : String(error)}`)
  process.kill(process.pid, 'SIGKILL')
}

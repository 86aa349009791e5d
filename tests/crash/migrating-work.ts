/** Run as a process of its own, to be recorded: opens a journal of an earlier schema, and ends as a crash does. */
import { openScratchJournal, type ScratchJournal } from './scratch-journal.ts'

await openScratchJournal(JSON.parse(process.argv[2] ?? '') as ScratchJournal)
process.kill(process.pid, 'SIGKILL')

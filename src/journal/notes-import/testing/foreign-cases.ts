import { expect, test } from 'vitest'
import type { NotesSource } from '#shared/journal/notes-import.ts'
import { type Files, journalForNotes } from './foreign-notes.ts'

export interface Case {
  readonly source?: NotesSource
  readonly files: Files
  readonly notes: readonly string[]
  readonly asks?: readonly string[]
}

/** A test for each: which notes come in about whom, and which names are asked for. Ines is the person who was chosen. */
export function testCases(cases: Readonly<Record<string, Case>>): void {
  for (const [name, { source = 'markdown', files, notes, asks = [] }] of Object.entries(cases)) {
    test(name, async () => {
      const here = journalForNotes()
      const { report } = await here.take(source, files)
      expect(here.all()).toEqual(notes.toSorted())
      expect(report.people.map((person) => person.name).toSorted()).toEqual(asks.toSorted())
      here.journal.remove()
    })
  }
}

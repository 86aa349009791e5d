import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Answers, type NotesSource, noAnswers } from '#shared/journal/notes-import.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { listEntries } from '../../entries/entries.ts'
import { addPersonNamed } from '../../entries/testing/seeded-journal.ts'
import { listPeople } from '../../people/people.ts'
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts'
import { importNotesWhole } from '../import-notes.ts'

/** Files as another program leaves them, by their paths. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Where a source finds these files: the folder of Markdown, else the first file. */
export function pathTo(source: NotesSource, files: Files): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return source === 'markdown' ? folder : join(folder, Object.keys(files)[0] ?? '')
}

/** Every note of a journal, with the name of whom it is about. */
export const notesAbout = ({ db }: TemporaryJournal) =>
  listPeople(db).flatMap(({ id, name }) =>
    listEntries(db, { personId: id, kinds: ['note'], meetingId: null, limit: 500 }).map(({ day, content }) => ({
      name,
      day,
      text: content.kind === 'note' ? content.text : '',
    })),
  )

/** A journal into which notes come: of Ines, who is the person that was chosen, Zoë and Ada. The caller removes it. */
export function journalForNotes() {
  const journal = temporaryJournal()
  const [ines = '', zoe = '', ada = ''] = ['Ines Marques', 'Zoë Okafor', 'Ada Lind'].map((name) =>
    addPersonNamed(journal, name),
  )
  return {
    journal,
    people: { ines, zoe, ada },
    /** Every note as `Ines 2026-03-02 words`, sorted. */
    all: () =>
      notesAbout(journal)
        .map(({ name, day, text }) => `${name.split(' ')[0]} ${day} ${text}`)
        .toSorted(),
    /** Takes in files, or what lies at a path; problems as file, lines, reason and what it is about. */
    async take(source: NotesSource, from: Files | string, answers: Partial<Answers> = {}) {
      const path = typeof from === 'string' ? from : pathTo(source, from)
      const options = { source, personId: ines, answers: { ...noAnswers, ...answers } }
      const { report, problems } = await importNotesWhole(journal, { path, options, isTrial: false })
      return {
        report,
        problems: problems.map(({ file, line, to, problem, about }) => [file, line, to, problem, about] as const),
      }
    },
  }
}

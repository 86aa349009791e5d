/** `node hostile-export-work.ts <path>` writes a journal full of hostile texts as JSON; a spec cannot load the driver itself. */
import { writeFileSync } from 'node:fs'
import { exportedText } from '#journal/export/testing/exported-text.ts'
import { exampleTemplate } from './example-template.ts'
import { fillWithHostileTexts } from './hostile-journal.ts'
import { withTemporaryJournal } from './temporary-journal.ts'

const [, , path] = process.argv
if (path === undefined) throw new Error('Where to?')
await withTemporaryJournal(
  (journal) => {
    fillWithHostileTexts(journal)
    writeFileSync(path, exportedText(journal))
  },
  { templates: [exampleTemplate] },
)

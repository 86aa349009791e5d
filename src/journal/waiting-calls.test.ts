import { expect, test } from 'vitest'
import { waitsForImport } from './waiting-calls.ts'

test('while a file comes in a page can read, and what writes or goes into a file waits', () => {
  const answered = ['readToday', 'listPeople', 'searchEntries', 'readTimeline', 'stopImport']
  const waiting = ['recordEntry', 'amendEntry', 'saveWalk', 'readExportPiece', 'readMarkdownPiece', 'readSummaryFile']
  expect(answered.filter(waitsForImport)).toEqual([])
  expect(waiting.filter(waitsForImport)).toEqual(waiting)
})

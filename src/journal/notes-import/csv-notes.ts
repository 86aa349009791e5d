import type { Answers, FoundTable } from '#shared/journal/notes-import.ts'
import { csvRows } from './csv-rows.ts'
import { isLastName, tableOf } from './csv-table.ts'
import { fileOrder, orderQuestion, settledNote } from './day-question.ts'
import { type Finding, problemAt, sayingNothing } from './found-note.ts'
import { roleOf } from './front-matter.ts'
import type { PeopleNamed } from './named-person.ts'
import { readText } from './read-text.ts'
import { whoInFileName, whoInTexts } from './who-in-text.ts'
import { beyondDay, dayInCell, type FoundDay } from './written-day.ts'

const file = ''

/** The notes of a table: each row and each column is in notes or in a problem. */
export function* csvNotes(
  path: string,
  { answers, people }: { answers: Answers; people: PeopleNamed },
): Generator<Finding> {
  const read = readText(path, answers.encodings[file] ?? null)
  if ('problem' in read) return yield problemAt(read.problem, { file })
  if (read.guess) yield { encoding: { file, ...read.guess } }
  if (read.text.trim() === '') return yield problemAt('no-text', { file, line: 1 })
  const table = tableOf(read.text, people, answers)
  yield { table }
  const day = table.roles.indexOf('day')
  if (day === -1 || !table.roles.includes('text'))
    return yield problemAt('no-columns', { file, line: 1, to: lastLine(read.text) })
  for (const [at, role] of table.roles.entries()) {
    if (role === 'out')
      yield problemAt('column-out', { file, line: table.headerLine || 1, about: table.columns[at] ?? '' })
  }
  yield* rowsOf(read.text, table, { answers, path })
}

const lastLine = (text: string): number => {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < text.length - 1; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

interface Sheet {
  readonly answers: Answers
  readonly path: string
}

function* rowsOf(text: string, table: FoundTable, { answers, path }: Sheet): Generator<Finding> {
  const place = { day: table.roles.indexOf('day'), person: table.roles.indexOf('person') }
  const days: FoundDay[] = []
  for (const { line, cells } of csvRows(text)) {
    const found = line > table.headerLine ? dayInCell(cells[place.day] ?? '') : null
    if (found && typeof found.day !== 'string') days.push(found)
    if (line % 1_024 === 0) yield null
  }
  const order = fileOrder(file, days, answers)
  yield orderQuestion(file, days, order)
  const last = whoInFileName(path)
  // A table may begin with the last name: a name that is asked for becomes that of a person.
  const isLast = (at: number): number => Number(isLastName(table.columns[at] ?? ''))
  const names = table.roles
    .flatMap((role, at) => (role === 'person' ? [at] : []))
    .toSorted((one, other) => isLast(one) - isLast(other))
  const isGroup = roleOf(table.columns[place.person] ?? '') === 'people'
  for (const { line, to, cells, fault } of csvRows(text)) {
    const at = { file, line, to }
    if (fault) yield problemAt(fault, at)
    else if (cells.every((cell) => cell.trim() === '')) yield null
    else if (line < table.headerLine) yield problemAt('above-header', at)
    else if (line > table.headerLine) {
      const day = dayInCell(cells[place.day] ?? '')
      const words = wordsOf(cells, table, day ? beyondDay(day) : '')
      const name = names
        .map((column) => cells[column] ?? '')
        .join(' ')
        .trim()
      const texts = cells.filter((cell, column) => cell !== '' && (table.roles[column] ?? 'text') === 'text')
      const who = name === '' ? whoInTexts(texts, last) : { ...sayingNothing, said: [name], isGroup }
      if (words === '') yield problemAt('no-text', at)
      else if (day === null) yield problemAt('no-day', at)
      else yield settledNote({ ...at, day, text: words, who }, order)
    }
  }
}

/** The words of a row: as they are when one column holds them, else each with the name of its column. */
function wordsOf(cells: readonly string[], { columns, roles }: FoundTable, afterDay: string): string {
  const isOne = roles.filter((role) => role === 'text').length === 1 && cells.length <= columns.length
  const parts = cells.flatMap((cell, at) => {
    const text = cell.trim()
    const role = roles[at] ?? 'text'
    if (text === '') return []
    if (role === 'text') return [isOne ? text : `${columns[at] ?? `Column ${at + 1}`}: ${text}`]
    return []
  })
  // A day with an hour or words behind it keeps them.
  const extra = afterDay === '' ? [] : [afterDay]
  return parts.length === 0 ? '' : [...extra, ...parts].join('\n')
}

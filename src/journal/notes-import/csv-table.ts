import type { Answers, ColumnRole, FoundTable } from '#shared/journal/notes-import.ts'
import { csvRows } from './csv-rows.ts'
import { roleOf } from './front-matter.ts'
import { areNameWords, countOfNameWords, isWholeInOneWord, nameWords, wordsIn } from './name-words.ts'
import type { PeopleNamed } from './named-person.ts'
import { dayInCell } from './written-day.ts'

/** So far down a line may name the columns. */
const linesLooked = 20
const rowsLooked = 200

const textName = /^(text|notes?|content|body|entry|notiz(en)?|summary|message|description|comments?)$/i

interface Looked {
  readonly line: number
  readonly cells: readonly string[]
}

/** What the first rows of a table say about its columns; with what was chosen for them. */
export function tableOf(text: string, people: PeopleNamed, answers: Answers): FoundTable {
  const first: Looked[] = []
  for (const row of csvRows(text)) {
    if (row.fault || first.length >= rowsLooked) break
    if (row.cells.some((cell) => cell.trim() !== '')) first.push(row)
  }
  const header = headerOf(first, answers.headerLine)
  const names = first.find(({ line }) => line === header.line)?.cells ?? []
  const rows = first.filter(({ line }) => line > header.line)
  const width = Math.max(names.length, ...rows.map(({ cells }) => cells.length), 0)
  const columns = Array.from({ length: width }, (_, at) => names[at]?.trim() || `Column ${at + 1}`)
  const roles = answers.columns?.length === width ? answers.columns : rolesOf(columns, rows, people)
  return {
    columns,
    roles,
    headerLine: header.line,
    isHeaderSure: header.isSure,
    firstLines: first.slice(0, 8).map(({ line, cells }) => ({ line, text: cells.join(' · ').slice(0, 120) })),
  }
}

/** The line that names a day column; without one the first that is no data, and the person is asked. */
function headerOf(rows: readonly Looked[], chosen: number | null): { readonly line: number; readonly isSure: boolean } {
  const near = rows.slice(0, linesLooked)
  // "Date;2026-03-09" is a line above the table.
  const named = near.find(
    ({ cells }) => cells.length > 1 && cells.some(isDayName) && cells.every((cell) => dayInCell(cell) === null),
  )
  if (chosen !== null) return { line: chosen, isSure: false }
  if (named) return { line: named.line, isSure: true }
  const isData = near[0]?.cells.some((cell) => dayInCell(cell) !== null) ?? false
  return { line: isData ? 0 : (near[0]?.line ?? 0), isSure: false }
}

const isDayName = (cell: string): boolean => roleOf(cell) === 'day' || roleOf(cell) === 'created'

function rolesOf(columns: readonly string[], rows: readonly Looked[], people: PeopleNamed): ColumnRole[] {
  const cellsOf = (at: number): string[] => rows.map(({ cells }) => cells[at]?.trim() ?? '').filter(Boolean)
  const holdsDays = (at: number): boolean => {
    const cells = cellsOf(at)
    return cells.length > 0 && cells.filter((cell) => dayInCell(cell) !== null).length * 2 > cells.length
  }
  const places = columns.map((_, at) => at)
  const first = (wanted: (name: string, at: number) => boolean): number =>
    places.find((at) => wanted(columns[at] ?? '', at)) ?? -1
  const day = [
    first((name, at) => roleOf(name) === 'day' && holdsDays(at)),
    first((name) => roleOf(name) === 'day'),
    first((name) => roleOf(name) === 'created'),
    first((name, at) => !textName.test(name) && holdsDays(at)),
  ].find((at) => at !== -1)
  // A name in two columns is one name.
  const firstName = first((name) => /^(?:first|given|vor|pré) ?-?(?:name|nom)$|^nombre$/i.test(name))
  const lastName = first(isLastName)
  const names = firstName !== -1 && lastName !== -1 ? [firstName, lastName] : []
  const isPerson = (at: number): boolean => at !== day && cellsOf(at).some((cell) => people.as(cell) !== null)
  const person = [
    names[0] ?? -1,
    first((name) => roleOf(name) === 'person' || roleOf(name) === 'people'),
    first(
      (name, at) => /^(full ?)?name$/i.test(name) && (isPerson(at) || (at !== day && cellsOf(at).every(isNameLike))),
    ),
    first((_, at) => isPerson(at) && cellsOf(at).every((cell) => nameWords(cell).length <= 4)),
    first(
      (name, at) =>
        at !== day &&
        roleOf(name) === null &&
        !textName.test(name) &&
        cellsOf(at).length > 0 &&
        cellsOf(at).every(isNameLike),
    ),
  ].find((at) => at !== -1)
  return places.map((at) => (at === day ? 'day' : at === person || names.includes(at) ? 'person' : 'text'))
}

/** Whether a column holds the name that is written last. */
export const isLastName = (column: string): boolean =>
  /^(?:last|family|sur|nach) ?-?name$|^(?:nom|apellidos?|cognome)$/i.test(column)

/** As a name is written: two or three words that begin with a capital letter. */
const isNameLike = (cell: string): boolean => {
  const words = cell.length > 80 ? [] : wordsIn(cell)
  return (words.length > 1 && countOfNameWords(words) <= 3 && areNameWords(words)) || isWholeInOneWord(cell)
}

import type { ColumnMapping } from '#shared/journal/notes-import.ts'
import { csvRows } from './csv-rows.ts'
import { type Finding, problemAt } from './found-note.ts'
import { readText } from './read-text.ts'

const usualNames: { readonly [Column in keyof ColumnMapping]: RegExp } = {
  day: /^(date|day|datum|tag|created|when)$/i,
  text: /^(text|notes?|content|body|entry|notiz(en)?|summary)$/i,
  person: /^(person|name|with|who|employee|mitarbeiter(in)?)$/i,
}

/** What the names of the columns suggest. */
function guessedMapping(columns: readonly string[]): ColumnMapping {
  const named = (column: keyof ColumnMapping): string | null =>
    columns.find((name) => usualNames[column].test(name.trim())) ?? null
  return { day: named('day'), text: named('text'), person: named('person') }
}

/** The notes of a table whose first row names its columns. */
export function* csvNotes(path: string, chosen: ColumnMapping | null): Generator<Finding> {
  const read = readText(path)
  if ('problem' in read) return yield problemAt('', null, read.problem)
  const rows = csvRows(read.text)
  const columns = rows.next().value?.cells ?? []
  const mapping = chosen ?? guessedMapping(columns)
  yield { columns, mapping }
  const place = (name: string | null): number => (name === null ? -1 : columns.indexOf(name))
  const [day, text, person] = [place(mapping.day), place(mapping.text), place(mapping.person)]
  if (day === -1 || text === -1) return yield problemAt('', 1, 'no-columns')
  for (const { line, cells, isOpen } of rows) {
    if (isOpen) return yield problemAt('', line, 'quote-open')
    if (cells.every((cell) => cell.trim() === '')) continue
    const name = cells[person]?.trim() ?? ''
    yield {
      note: {
        file: '',
        line,
        day: cells[day] ?? '',
        text: (cells[text] ?? '').trim(),
        person: name === '' ? null : name,
        hint: null,
      },
    }
  }
}

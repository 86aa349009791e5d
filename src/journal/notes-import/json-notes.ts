import { z } from 'zod'
import { type Finding, problemAt } from './found-note.ts'
import { lineAt, readText } from './read-text.ts'
import { dayOfInstant } from './written-day.ts'

const listSchema = z.object({ entries: z.array(z.unknown()) })
const dayOneSchema = z.object({
  creationDate: z.string(),
  timeZone: z.unknown().optional(),
  text: z.string().optional(),
})
const jrnlSchema = z.object({ date: z.string(), title: z.string().default(''), body: z.string().default('') })

/** What is found in one entry; null when it has another form. */
type EntryReader = (entry: unknown) => { readonly day: string; readonly text: string } | null

const dayOneEntry: EntryReader = (entry) => {
  const { success, data } = dayOneSchema.safeParse(entry)
  if (!success) return null
  return { day: dayOfInstant(data.creationDate, data.timeZone) ?? '', text: data.text ?? '' }
}

const jrnlEntry: EntryReader = (entry) => {
  const { success, data } = jrnlSchema.safeParse(entry)
  return success
    ? {
        day: data.date,
        text: [data.title, data.body]
          .map((part) => part.trim())
          .join('\n')
          .trim(),
      }
    : null
}

/** The entries of Day One's JSON, without their photos. */
export const dayOneNotes = (path: string): Generator<Finding> => entriesOf(path, dayOneEntry)

/** The entries of `jrnl --format json`. */
export const jrnlNotes = (path: string): Generator<Finding> => entriesOf(path, jrnlEntry)

function* entriesOf(path: string, read: EntryReader): Generator<Finding> {
  const file = readText(path)
  if ('problem' in file) return yield problemAt('', null, file.problem)
  const parsed = parsedJson(file.text)
  if ('line' in parsed) return yield problemAt('', parsed.line, 'not-json')
  const list = listSchema.safeParse(parsed.value)
  if (!list.success) return yield problemAt('', 1, 'wrong-form')
  const lines = entryLines(file.text)
  for (const [at, entry] of list.data.entries.entries()) {
    const found = read(entry)
    const line = lines(at, list.data.entries.length)
    if (found) yield { note: { file: '', line, ...found, text: found.text.trim(), person: null, hint: null } }
    else yield problemAt('', line, 'wrong-form')
  }
}

function parsedJson(text: string): { readonly value: unknown } | { readonly line: number | null } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const place = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
    return { line: lineAt(text, place === undefined ? text.length : Number(place)) }
  }
}

/** Both programs write an entry's date once: where it stands tells the line. Other layouts have no lines to tell. */
function entryLines(text: string): (at: number, of: number) => number | null {
  const places = [...text.matchAll(/"(?:creationDate|date)"\s*:/g)].map(({ index }) => index)
  let [line, seen] = [1, 0]
  const lines = places.map((place) => {
    line += text.slice(seen, place).split('\n').length - 1
    seen = place
    return line
  })
  return (at, of) => (lines.length === of ? (lines[at] ?? null) : null)
}

import { z } from 'zod'
import type { Answers } from '#shared/journal/notes-import.ts'
import { dayOneEntry } from './day-one.ts'
import { dayIn } from './day-order.ts'
import { type FoundEntry, filledFields } from './found-entry.ts'
import { type Finding, problemAt, type Who } from './found-note.ts'
import { readBytes, textIn } from './read-text.ts'
import { whoInFileName, whoInTexts } from './who-in-text.ts'
import { dayAt } from './written-day.ts'
import { textsInZip } from './zip-texts.ts'

const listSchema = z.looseObject({ entries: z.array(z.unknown()) })
const jrnlSchema = z.looseObject({
  date: z.string(),
  time: z.string().optional(),
  title: z.string().default(''),
  body: z.string().default(''),
  tags: z.array(z.string()).default([]),
  starred: z.boolean().default(false),
})

/** Null when an entry has another form. */
type EntryReader = (entry: unknown) => FoundEntry | null

const jrnlEntry: EntryReader = (entry) => {
  const { success, data } = jrnlSchema.safeParse(entry)
  if (!success) return null
  const { date, time, title, body, tags, starred, ...others } = data
  const words = [title.trim(), body.trim()].filter(Boolean).join('\n')
  const missing = tags.filter((tag) => !words.toLowerCase().includes(tag.toLowerCase()))
  const more = [...(missing.length > 0 ? [`Tags: ${missing.join(', ')}`] : []), ...(starred ? ['Starred'] : [])]
  return {
    day: dayAt(date),
    text: words === '' ? '' : [words, ...more].join('\n'),
    tags,
    attachments: 0,
    left: [...(time ? ['time'] : []), ...filledFields(others)],
  }
}

/** Beside the entries: what the programs count of them and say about themselves. */
const countedAgain = new Set(['metadata', 'tags'])

interface Reading {
  readonly answers: Answers
}

/** The entries of Day One's JSON, or of the zip that holds it with its photos. */
export const dayOneNotes = (path: string, reading: Reading): Generator<Finding> => notesIn(path, dayOneEntry, reading)

/** The entries of `jrnl --format json`. */
export const jrnlNotes = (path: string, reading: Reading): Generator<Finding> => notesIn(path, jrnlEntry, reading)

function* notesIn(path: string, read: EntryReader, { answers }: Reading): Generator<Finding> {
  for (const part of textsInZip(path)) {
    if (part === null) yield null
    else if ('problem' in part) yield part
    else yield* entriesOf(part.text, { file: part.file, name: part.file, read })
  }
  const bytes = isZip(path) ? null : readBytes(path)
  if (bytes === null) return
  if ('problem' in bytes) return yield problemAt(bytes.problem, { file: '' })
  const text = textIn(bytes, answers.encodings[''] ?? null)
  if ('problem' in text) return yield problemAt(text.problem, { file: '' })
  if (text.guess) yield { encoding: { file: '', ...text.guess } }
  yield* entriesOf(text.text.replace(/^\uFEFF/, ''), { file: '', name: path, read })
}

const isZip = (path: string): boolean => /\.zip$/i.test(path)

interface Part {
  readonly file: string
  /** What the file is called, also when it is the only one. */
  readonly name: string
  readonly read: EntryReader
}

function* entriesOf(text: string, { file, name: fileName, read }: Part): Generator<Finding> {
  const parsed = parsedJson(text)
  if ('line' in parsed) return yield problemAt('not-json', { file, line: parsed.line })
  const list = listSchema.safeParse(parsed.value)
  if (!list.success) return yield problemAt('wrong-form', { file, line: 1, to: lineAt(text, text.length) })
  const { entries, ...others } = list.data
  const lines = entryLines(text)
  const left = new Map<string, number>()
  const last = whoInFileName(fileName)
  for (const [at, entry] of entries.entries()) {
    const place = { file, line: lines(at, entries.length), about: `${at + 1}` }
    const found = read(entry)
    if (found === null) {
      yield problemAt('wrong-form', place)
      continue
    }
    for (const name of found.left) left.set(name, (left.get(name) ?? 0) + 1)
    yield* entryFindings(found, { ...place, last })
  }
  for (const name of filledFields(others).filter((one) => !countedAgain.has(one)))
    yield problemAt('field-out', { file, about: name })
  for (const [name, count] of left) yield problemAt('field-out', { file, about: `${name} (${count})` })
}

function* entryFindings(
  found: FoundEntry,
  { last, ...place }: { file: string; line: number | null; about: string; last: NonNullable<Who['last']> },
): Generator<Finding> {
  if (found.attachments > 0) yield problemAt('attachment', place)
  const { day, tags } = found
  const settled = day && dayIn(day.day, null)
  const text = found.text.trim()
  const inText = whoInTexts([text], last)
  const who: Who = { ...inText, mentions: [...tags, ...inText.mentions] }
  if (text === '' && found.attachments === 0) yield problemAt('no-text', place)
  else if (text === '') return
  else if (settled === null) yield problemAt('no-day', place)
  else yield { note: { file: place.file, line: place.line, to: place.line, day: settled, text, who } }
}

function parsedJson(text: string): { readonly value: unknown } | { readonly line: number | null } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const place = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
    return { line: lineAt(text, place === undefined ? text.length : Number(place)) }
  }
}

/** The line, from 1, on which a place of a text lies. */
function lineAt(text: string, place: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** Both programs write an entry's date once: where it stands tells the line. Other layouts have no lines to tell. */
function entryLines(text: string): (at: number, of: number) => number | null {
  const lines: number[] = []
  let [line, seen] = [1, 0]
  for (const { index } of text.matchAll(/"(?:creationDate|date)"\s{0,20}:\s{0,20}"/g)) {
    for (let at = text.indexOf('\n', seen); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1
    seen = index
    lines.push(line)
  }
  return (at, of) => (lines.length === of ? (lines[at] ?? null) : null)
}

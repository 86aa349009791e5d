import { readdirSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { type Finding, problemAt } from './found-note.ts'
import { readText } from './read-text.ts'
import { writtenDay } from './written-day.ts'

const isNotes = (name: string): boolean => /\.(md|markdown|txt)$/i.test(name)
const heading = /^#{1,6}\s+(.*)$/

/** The notes below a folder, file by file: dated by front matter, by a dated heading, or by the name of the file. */
export function* markdownNotes(folder: string): Generator<Finding> {
  for (const path of notesBelow(folder)) yield* notesIn(path, relative(folder, path).split(sep).join('/'))
}

function notesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && isNotes(file.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
  } catch (cause) {
    throw new AppError('file-unreadable', { cause })
  }
}

function* notesIn(path: string, file: string): Generator<Finding> {
  const read = readText(path)
  if ('problem' in read) return yield problemAt(file, null, read.problem)
  const { values, body, firstLine } = frontMatterOf(read.text)
  const person = values.get('person') ?? values.get('with') ?? null
  const ownDay = values.get('date') ?? values.get('day') ?? dayInName(basename(path))
  let found = false
  for (const { line, day, text } of sectionsOf(body, firstLine)) {
    const isDated = day !== null || ownDay !== null
    if (text.trim() === '' && (day === null || found)) continue
    found = true
    if (isDated)
      yield { note: { file, line, day: day ?? ownDay ?? '', text: text.trim(), person, hint: folderName(file) } }
    else yield problemAt(file, line, 'no-day')
  }
  if (!found) yield problemAt(file, firstLine, 'no-text')
}

/** The folder that a file lies in may be called after somebody. */
const folderName = (file: string): string | null => {
  const folder = dirname(file)
  return folder === '.' ? null : basename(folder)
}

const dayInName = (name: string): string | null => {
  const found = /\d{4}[-_.]?\d{2}[-_.]?\d{2}|\d{1,2}\.\d{1,2}\.\d{4}/.exec(name)
  return found && writtenDay(found[0]) === null ? null : (found?.[0] ?? null)
}

interface FrontMatter {
  readonly values: ReadonlyMap<string, string>
  readonly body: string
  /** Where the body begins. */
  readonly firstLine: number
}

function frontMatterOf(text: string): FrontMatter {
  const found = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!found?.[1]) return { values: new Map(), body: text, firstLine: 1 }
  const pairs = found[1].split(/\r?\n/).flatMap((line) => {
    const [, name, value] = /^([A-Za-z]+):\s*(.+?)\s*$/.exec(line) ?? []
    return name && value ? [[name.toLowerCase(), unquoted(value)] as const] : []
  })
  return {
    values: new Map(pairs),
    body: text.slice(found[0].length),
    firstLine: found[0].split('\n').length,
  }
}

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/, '$2').replace(/^\[\[(.*)\]\]$/, '$1')

/** The parts of a body that begin with a dated heading, and what stands before the first of them. */
function sectionsOf(body: string, firstLine: number): { line: number; day: string | null; text: string }[] {
  const sections: { line: number; day: string | null; lines: string[] }[] = [{ line: firstLine, day: null, lines: [] }]
  body.split(/\r?\n/).forEach((text, at) => {
    const title = heading.exec(text)?.[1]
    if (title && writtenDay(title) !== null) sections.push({ line: firstLine + at, day: title, lines: [] })
    else sections.at(-1)?.lines.push(text)
  })
  return sections.map(({ lines, ...section }) => ({ ...section, text: lines.join('\n') }))
}

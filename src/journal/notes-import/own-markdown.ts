import { daySchema } from '#shared/journal/day.ts'
import { markdownHeading, unescapedLine } from '../export/markdown-lines.ts'
import { type Finding, type FoundNote, problemAt, sayingNothing } from './found-note.ts'
import type { FrontMatter } from './front-matter.ts'
import { textLines } from './text-lines.ts'

/** Whether a file is of the Markdown that Alongside writes, or wrote before its files said so (tests/golden/1). */
export const isOwnMarkdown = (text: string, { keys, start }: FrontMatter): boolean =>
  keys.get('made-by') === 'Alongside' ||
  (keys.has('person') &&
    (keys.has('month') || keys.has('template')) &&
    firstForm.test(text.slice(start, start + 1_000)))

/** A title, and then a record or the end. */
const firstForm = /^\n# [^\n]*\n(?:$|\n## \d{4}-\d{2}-\d{2} · [^\n·]+ · (?:private|shareable)\n)/

/**
 * The entries of a file that Alongside wrote, each with the kind and the layer that its heading names. Its other lines are
 * escaped where they look like such a heading, so what was written comes back letter by letter.
 */
export function* ownMarkdownNotes(
  text: string,
  { file, front }: { file: string; front: FrontMatter },
): Generator<Finding> {
  const who = { ...sayingNothing, said: front.people }
  let note: { day: string; line: number; to: number; lines: string[] } | null = null
  let frame = front.firstLine - 1
  const ended = (): Finding => {
    if (!note) return problemAt('own-frame', { file, line: 1, to: frame })
    const { day, line, to, lines } = note
    const found: FoundNote = { file, line, to, day, text: lines.join('\n').trim(), who }
    return { note: found }
  }
  for (const line of textLines(text, front)) {
    const [, day, title] = markdownHeading.exec(line.text) ?? []
    if (day && daySchema.safeParse(day).success) {
      yield ended()
      note = { day, line: line.number, to: line.number, lines: [title ?? ''] }
      continue
    }
    note?.lines.push(unescapedLine(line.text))
    if (line.text.trim() === '') continue
    if (note) note.to = line.number
    else frame = line.number
  }
  yield ended()
}

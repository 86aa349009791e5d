import type { SummaryDocument, SummaryLine } from '#shared/journal/summary.ts'

/** Signs that are commands wherever they stand, and those that are commands at the beginning of a line only. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+#=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')

const quoted = (quote: string): string =>
  quote
    .split('\n')
    .map((line) => `  > ${escaped(line)}`)
    .join('\n')

const listItem = ({ sentence, quote }: SummaryLine): string =>
  quote === null ? `- ${escaped(sentence)}` : `- ${escaped(sentence)}\n\n${quoted(quote)}\n`

/** The same document as Markdown. What was written by hand is escaped, so that it reads as it was written. */
export function summaryMarkdown(document: SummaryDocument): string {
  const sections = document.sections.map(
    ({ title, lines }) => `## ${escaped(title)}\n\n${lines.map(listItem).join('\n')}`,
  )
  return `${[`# ${escaped(document.title)}`, `*${escaped(document.madeFrom)}*`, ...sections].join('\n\n').trimEnd()}\n`
}

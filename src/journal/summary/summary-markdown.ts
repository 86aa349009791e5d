import type { SummaryDocument, SummaryLine } from '#shared/journal/summary.ts'

/** Every sign that Markdown could take for a command, wherever it stands in a line. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, (sign) => `\\${sign}`)

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

import type { SummaryDocument, SummaryLine } from '#shared/journal/summary.ts'

/** Signs that are commands wherever they stand, and those that are commands at the beginning of a line only. */
export const escapedMarkdown = (text: string): string =>
  text
    .replace(/[\\`*[\]<>~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+#=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')

const everyLine = (text: string, before: string): string =>
  text
    .split('\n')
    .map((line) => `${before}${escapedMarkdown(line)}`)
    .join('\n')

/** Lines of the manager's own, each ended by a backslash so that it stays a line. */
const prose = (text: string, before = ''): string[] =>
  text === '' ? [] : [everyLine(text.replaceAll(/\n{2,}/g, '\n'), before).replaceAll('\n', '\\\n')]

const listItem = (line: SummaryLine): string => {
  const below = [...(line.quote === null ? [] : [everyLine(line.quote, '  > ')]), ...prose(line.prose, '  ')]
  const lines = line.sentence.split('\n').filter((each) => each.trim() !== '')
  const item = `- ${lines.map(escapedMarkdown).join('\\\n  ')}`
  return below.length === 0 ? item : `${[item, ...below].join('\n\n')}\n`
}

/** The same document as Markdown. What was written by hand is escaped, so that it reads as it was written. */
export function summaryMarkdown(document: SummaryDocument): string {
  const sections = document.sections.map((section) =>
    [`## ${escapedMarkdown(section.title)}`, ...prose(section.prose), section.lines.map(listItem).join('\n')].join(
      '\n\n',
    ),
  )
  const head = [
    `# ${escapedMarkdown(document.title)}`,
    `*${escapedMarkdown(document.madeFrom)}*`,
    ...prose(document.prose),
  ]
  return `${[...head, ...sections].join('\n\n').trimEnd()}\n`
}

import type { Content, Entry } from '#shared/journal/entry.ts'
import { escapedLines } from './markdown-lines.ts'

/** `whatTheyDid` as a person reads it: *What they did*. */
export function spokenField(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Front matter: every value is written as JSON, which YAML reads as it stands. */
export const frontMatter = (values: Readonly<Record<string, unknown>>): string =>
  [
    '---',
    ...Object.entries(values)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    '---',
  ].join('\n')

/** What was written in each field that holds something; ids of other records say nothing to a reader. */
const contentMarkdown = (content: Content): string[] =>
  Object.entries(content).flatMap(([name, value]) =>
    name === 'kind' || name.endsWith('Id') || !value || String(value).trim() === ''
      ? []
      : [`**${spokenField(name)}**`, escapedLines(String(value))],
  )

/** One entry under a heading that names its day, its kind and whose eyes it is for. */
export const entryMarkdown = ({ day, layer, content }: Pick<Entry, 'day' | 'layer' | 'content'>): string =>
  [`## ${day} · ${spokenField(content.kind)} · ${layer}`, ...contentMarkdown(content)].join('\n\n')

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Named, Verdict } from './mutants.ts'
import type { NamedTest } from './trial.ts'

const page = join('docs', 'security.md')
const heading = '| place | within | removed | noticed first by |\n|---|---|---|---|\n'
const begin = '<!-- written by npm run crash -- --mutants -->'
const end = '<!-- end of what is written -->'

/** One cell: on one line, with nothing that would end it. */
const cell = (text: string): string => text.replaceAll('`', "'").replaceAll('|', '¦')

const rowStart = ({ file, within, kind, key, what }: Named): string =>
  `| \`${file.slice('src/'.length)}\` | ${within || 'the module'} | ${kind}: \`${cell(what)}\`${/ \(\d+\)$/.exec(key)?.[0] ?? ''} | `

const noticed = ({ noticedBy }: Verdict): string =>
  noticedBy ? `\`${noticedBy.file}\`: ${cell(noticedBy.name)} |` : '**nothing** |'

/** What the page says of each protection: the test that noticed it the last time. */
export function knownVerdicts(root: string, protections: readonly Named[]): Map<string, Verdict> {
  const rows = readFileSync(join(root, page), 'utf8').split('\n')
  const found = protections.flatMap((protection): [string, Verdict][] => {
    const start = rowStart(protection)
    const row = rows.find((line) => line.startsWith(start))?.slice(start.length)
    const [, file, name] = /^`([^`]+)`: (.*) \|$/.exec(row ?? '') ?? []
    return file && name ? [[protection.key, { key: protection.key, noticedBy: { file, name } }]] : []
  })
  return new Map(found)
}

/** The test to be asked first; its whole file where the page could not keep the name as it is. */
export const testOf = ({ file, name }: { file: string; name: string }): NamedTest => ({
  file,
  name: /[¦']|does not load|did not end/.test(name) ? null : name,
})

/** Writes what noticed each protection into the page, in the order of the source, and how many nothing noticed or are new. */
export function writeTable(root: string, protections: readonly Named[], verdicts: ReadonlyMap<string, Verdict>): void {
  const text = readFileSync(join(root, page), 'utf8')
  const tried = protections.flatMap((protection) => {
    const verdict = verdicts.get(protection.key)
    return verdict ? [{ verdict, row: `${rowStart(protection)}${noticed(verdict)}\n` }] : []
  })
  const unnoticed = tried.filter(({ verdict }) => verdict.noticedBy === null).length
  const sum = `Of ${protections.length} places ${tried.length - unnoticed} were noticed, ${unnoticed} were not, and ${protections.length - tried.length} were not tried.\n\n`
  const rows = tried.map(({ row }) => row).join('')
  const [before, rest = ''] = text.split(begin)
  const after = rest.split(end)[1] ?? '\n'
  writeFileSync(join(root, page), `${before}${begin}\n\n${sum}${heading}${rows}\n${end}${after}`)
}

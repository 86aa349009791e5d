import { holdsPeople, isWrittenAsName } from './name-of-file.ts'

/** No heading or property is longer than this. */
const longest = 2_000

/**
 * A line of Markdown as a reader sees it: without emphasis, escapes and the ids of headings; links keep their words, and
 * their address after them. Source: CommonMark 0.31, and what Obsidian and Google Docs write.
 */
export const plainWords = (text: string): string =>
  text.length > longest
    ? text
    : text
        .replaceAll(/\[\[([^\][|]*)\|([^\][]*)\]\]/g, '$2')
        .replaceAll(/\[\[([^\][|]*)\]\]/g, '$1')
        .replaceAll(/(?<!!)\[([^\][]*)\]\(([^()\s]*)\)/g, '$1 ($2)')
        .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
        .replaceAll(/\*+/g, '')
        .replace(/^_+/, '')
        .replace(/\{#[^{}]*\}\s?$/, '')
        .trim()

const linked = /\[\[([^\][]{1,200})\]\]/g
const tagged = /[@#]([\p{L}\p{M}\p{N}_/-]{2,60})/gu

/** The names that links, tags and mentions of a text hold; those of its beginning, for a long one says no more. */
export function mentionsIn(text: string): string[] {
  const { links, tags } = marksOf(text)
  return [...new Set([...links.map((link) => link.split('/').at(-1) ?? ''), ...tags])].filter(
    (name) => name.trim() !== '',
  )
}

/** The names of people whom links and tags name by their form: `[[People/Bo]]`, `[[@Bo]]`, `#1on1/Bo`. */
export function peopleMentionedIn(text: string): string[] {
  const { links, tags } = marksOf(text)
  const people = links.filter((link) => link.startsWith('@')).map((link) => link.slice(1))
  const below = [...links, ...tags].flatMap((path) => {
    const [folder = '', name] = path.split('/').slice(-2)
    const holds = name ? holdsPeople(folder) : 'none'
    return name && (holds === 'all' || (holds === 'some' && isWrittenAsName(name)))
      ? [name.replaceAll(/[_-]/g, ' ').trim()]
      : []
  })
  return [...new Set([...people, ...below])].filter((name) => /\p{L}/u.test(name))
}

function marksOf(text: string): { readonly links: string[]; readonly tags: string[] } {
  const start = text.slice(0, 200_000)
  const links = [...start.matchAll(linked)].slice(0, 200).map(([, link = '']) => link.split(/[#|]/, 1)[0] ?? '')
  return { links, tags: [...start.matchAll(tagged)].slice(0, 200).map(([, tag = '']) => tag) }
}

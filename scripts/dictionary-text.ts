import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildTrie, serializeTrie } from 'cspell-trie-lib'
import { IterableHunspellReader } from 'hunspell-reader'

const root = join(import.meta.dirname, '..')

/** For each dictionary of Alongside, the packages of Hunspell dictionaries whose words it holds together. */
export const dictionaries: Readonly<Record<string, readonly string[]>> = {
  en: ['dictionary-en', 'dictionary-en-gb'],
}

/** Possessives are known by their rule, and what holds a digit is never looked up. */
const isLookedUp = (word: string): boolean => /^[^\d]+$/.test(word) && !word.endsWith("'s")

async function wordsOf(packageName: string): Promise<string[]> {
  const folder = join(root, 'node_modules', packageName)
  const reader = await IterableHunspellReader.createFromFiles(join(folder, 'index.aff'), join(folder, 'index.dic'))
  return [...reader]
}

/** Words that the packages lack, one a line; see the file's own place beside the dictionary. */
function addedWords(name: string): string[] {
  const path = join(root, `resources/dictionaries/${name}-added.txt`)
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
}

/** Every form of every word of a dictionary, as the trie of cspell in text, the same in every run. */
export async function dictionaryText(name: string): Promise<string> {
  const lists = await Promise.all((dictionaries[name] ?? []).map(wordsOf))
  const words = new Set([...lists.flat().filter(isLookedUp), ...addedWords(name)])
  return [...serializeTrie(buildTrie([...words].sort()).root)].join('')
}

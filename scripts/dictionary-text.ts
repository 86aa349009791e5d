import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildTrie, serializeTrie } from 'cspell-trie-lib'
import { IterableHunspellReader } from 'hunspell-reader'
import { dictionaries } from './dictionaries.ts'

const root = join(import.meta.dirname, '..')

/** Possessives are known by their rule, and what holds a digit is never looked up. */
const isLookedUp = (word: string): boolean => /^[^\d]+$/.test(word) && !word.endsWith("'s")

/** Before a word that is known and never suggested: the lists say so of rude ones. */
const unsuggested = '!!'

async function wordsOf(packageName: string): Promise<string[]> {
  const folder = join(root, 'node_modules', packageName)
  const reader = await IterableHunspellReader.createFromFiles(join(folder, 'index.aff'), join(folder, 'index.dic'))
  const forms = [...reader.seqAffWords()].filter(
    ({ flags }) => !flags.isForbiddenWord && !flags.isOnlyAllowedInCompound,
  )
  return forms.flatMap(({ word, flags }) => (flags.isNoSuggest ? [word, `${unsuggested}${word}`] : [word]))
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

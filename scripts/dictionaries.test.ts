import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dictionaries } from './dictionaries.ts'
import { dictionaryText } from './dictionary-text.ts'

test.each(Object.keys(dictionaries))(
  'the dictionary %s is made of the word lists that are installed; npm run dictionaries',
  async (name) => {
    const stored = readFileSync(join(import.meta.dirname, `../resources/dictionaries/${name}.trie`), 'utf8')
    expect((await dictionaryText(name)) === stored).toBe(true)
  },
)

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dictionaries } from './dictionaries.ts'
import { dictionaryText } from './dictionary-text.ts'

/** Writes resources/dictionaries, which spelling reads, after a change of the word lists they are made from. `npm run dictionaries` */
for (const name of Object.keys(dictionaries)) {
  writeFileSync(join(import.meta.dirname, `../resources/dictionaries/${name}.trie`), await dictionaryText(name))
}

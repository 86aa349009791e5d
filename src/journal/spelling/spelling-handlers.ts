import { nothing } from '#shared/contract/nothing.ts'
import type { spellingMethods } from '#shared/contract/spelling-methods.ts'
import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { addOwnWord, readSpellingWords, removeOwnWord } from './spelling.ts'

/** The calls on the words that spelling never marks. */
export const spellingHandlers = (context: Context): HandlersFor<keyof typeof spellingMethods> => ({
  readSpellingWords: () => readSpellingWords(context.db),
  addOwnWord: ({ word }) => {
    addOwnWord(context, word)
    return nothing
  },
  removeOwnWord: ({ id }) => {
    removeOwnWord(context, id)
    return nothing
  },
})

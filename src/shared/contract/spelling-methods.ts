import { z } from 'zod'
import { newOwnWordSchema, spellingWordsSchema } from '../journal/own-word.ts'
import { idSchema } from '../journal/text.ts'
import { readMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

export const spellingMethods = {
  /** The words that are never marked: the manager's own, and those of names and roles. */
  readSpellingWords: readMethod({
    outdatedBy: ['people-changed', 'own-words-changed'],
    input: nothingSchema,
    output: spellingWordsSchema,
  }),
  /** Adds an own word; one that is there already stays as it is. */
  addOwnWord: writeMethod({ input: newOwnWordSchema, output: nothingSchema }),
  removeOwnWord: writeMethod({ input: z.strictObject({ id: idSchema }), output: nothingSchema }),
}

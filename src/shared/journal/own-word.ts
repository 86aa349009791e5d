import { z } from 'zod'
import { instantSchema } from './day.ts'
import { idSchema } from './text.ts'

/** Longer than any word that is looked up; in UTF-16 units. */
export const longestWord = 60

/** One word as a text holds it: letters, with apostrophes, hyphens or full stops inside. */
const wordSchema = z
  .string()
  .max(longestWord, { error: 'too-long' })
  .regex(/^[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*$/u, { error: 'no-word' })

export const newOwnWordSchema = z.strictObject({ word: wordSchema })

/** A word that the manager added, which spelling never marks. */
export const ownWordSchema = newOwnWordSchema.extend({ id: idSchema, addedAt: instantSchema })
export type OwnWord = z.infer<typeof ownWordSchema>

/** What spelling needs of an open journal. */
export const spellingWordsSchema = z.strictObject({
  /** By the alphabet. */
  ownWords: z.array(ownWordSchema),
  /** The words of everyone's name and role, also of people who are archived. */
  names: z.array(z.string()),
})
export type SpellingWords = z.infer<typeof spellingWordsSchema>

/** One form for words that spelling takes for the same: without regard to capitals, composition and the apostrophe's shape. */
export const foldedWord = (word: string): string => word.normalize('NFC').replaceAll('’', "'").toLowerCase()

/** The words in a name or a role, without the marks around them. */
export const wordsOfName = (name: string): string[] => name.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []

import { z } from 'zod'

/** Limits in UTF-16 units. Generous for a person typing, small enough that no page of the app stalls. */
export const maximumNameLength = 200
export const maximumLineLength = 1_000
export const maximumTextLength = 100_000

/** Line ends of every system (Unicode, UAX #14: BK, CR and NL), and signs that stand for no character or tell a device what to do. */
const lineEnd = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const control = /[^\P{Cc}\t\n]/gu
const noCharacter = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu
const needsCleaning = /[^\P{Cc}\t\n]|[\u2028\u2029\p{Cs}\p{Noncharacter_Code_Point}]/u

/** The sign for what cannot be shown. */
const unseen = '\ufffd'

/**
 * What a text may contain: every character but controls, of which U+0001 and U+0002 mark hits in search snippets. Tabs stay,
 * every line end is \n, and halves of characters and noncharacters are U+FFFD (Unicode 23.7; XML 1.0, 2.2, which Word reads, has
 * room for neither). Marks of direction stay: they are part of how Hebrew and Arabic are written.
 */
export const cleanText = (text: string): string =>
  needsCleaning.test(text)
    ? text.replaceAll(lineEnd, '\n').replaceAll(control, '').replaceAll(noCharacter, unseen)
    : text

/**
 * What a title may contain: a text without the marks of direction that make one title look like another (Unicode, UAX #31
 * 2.3 and UTS #39: not allowed in identifiers). Joiners stay; Persian and emoji need them.
 */
export const cleanTitle = (text: string): string => cleanText(text).replaceAll(/\p{Bidi_Control}/gu, '')

/** What a person's name may contain: the same, on one line. */
export const cleanName = (text: string): string => cleanTitle(text).replaceAll(/[\t\n]/g, ' ')

const visible = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u

/** A name as it is shown, whatever an earlier version stored or a file holds: never nothing. */
export const shownName = (text: string): string => {
  const name = cleanName(text)
  return visible.test(name) ? name : unseen
}

/**
 * Words of at most so many UTF-16 units, cleaned wherever they cross: typed, read from a file, or stored by an earlier version.
 * Every text of the contract and of a file is one (contract.test.ts).
 */
export const wordsSchema = (maximum: number) => z.string().overwrite(cleanText).max(maximum, { error: 'too-long' })

/** A person's name as it is typed: needs one visible character; every script and emoji is welcome. */
export const nameSchema = z
  .string()
  .overwrite(cleanName)
  .max(maximumNameLength, { error: 'too-long' })
  .refine((text) => visible.test(text), { error: 'missing' })

/** A person's name as it is stored or stands in a file. */
export const shownNameSchema = z.string().overwrite(shownName).max(maximumNameLength, { error: 'too-long' })

/** Something to read, of so many units at most. What an earlier version stored of signs alone is kept as one. */
const readable = (maximum: number, clean: (text: string) => string) =>
  z
    .string()
    .overwrite((text) => (clean(text).trim() || text.trim() === '' ? clean(text) : unseen))
    .max(maximum, { error: 'too-long' })
    .refine((text) => text.trim().length > 0, { error: 'missing' })

/** A question: words with something to read in them. */
export const phraseOf = (maximum: number) => readable(maximum, cleanText)

/** What a guide or its step is called: the same, with the rule of a title. */
export const headingOf = (maximum: number) => readable(maximum, cleanTitle)

/** Words of any length that were put together of others, on their way out. */
export const anyWordsSchema = z.string().overwrite(cleanText)

/** One line, such as whose view it was. May be empty: no field is required. */
export const lineSchema = wordsSchema(maximumLineLength)

/** What a goal or an area is called. May be empty. */
export const titleSchema = z.string().overwrite(cleanTitle).max(maximumLineLength, { error: 'too-long' })

/** Any amount of writing up to about fifty pages. May be empty. */
export const textSchema = wordsSchema(maximumTextLength)

/** Identifiers are UUIDs, made by the journal process only. */
export const idSchema = z.uuid()

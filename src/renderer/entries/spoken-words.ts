import type { Content } from '#shared/journal/entry.ts'
import { formFields } from './form-fields.ts'

/** What is written in an entry in whole words, field by field, without its names, days and choices. */
export const spokenWords = (content: Content): string[] =>
  formFields[content.kind]
    // Why freedom was taken back is for the manager to read again, and was not agreed as words of both.
    .filter(({ isReadOnlyHere }) => !isReadOnlyHere)
    // A short line further in is a remark about the words: whose view it was, over which channel it was said.
    .filter(({ as, first }) => as === 'words' || as === 'text' || as === 'area' || (as === 'line' && first))
    .map(({ name }): unknown => Reflect.get(content, name))
    .filter((text) => typeof text === 'string')
    .filter((text) => text.trim() !== '')

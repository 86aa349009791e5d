import type { Content } from '#shared/journal/entry.ts'
import { formFields } from './form-fields.ts'

/** What is written in an entry in whole words, field by field, without its names, days and choices. */
export const spokenWords = (content: Content): string[] =>
  formFields[content.kind]
    .filter(({ as }) => as === 'words' || as === 'text' || as === 'line' || as === 'area')
    .map(({ name }): unknown => Reflect.get(content, name))
    .filter((text) => typeof text === 'string')
    .filter((text) => text.trim() !== '')

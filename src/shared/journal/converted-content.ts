import { blankContent } from './blank-content.ts'
import type { Content, EntryKind } from './entry.ts'
import { mainFieldOf, writtenTextsOf } from './entry-words.ts'

/** A word for each written field, as the screen names it: it stays beside words that have no field in the new kind. */
export type FieldNames = (kind: EntryKind, field: string) => string

/** Kinds that are about another entry: what it is cannot be guessed, so nothing becomes one by a correction. */
export const kindsOfAnother: ReadonlySet<EntryKind> = new Set(['checkpoint', 'phase', 'addendum'])

/** Kinds that an entry can become; agreements and plans are begun and agreed on their own pages. */
export const correctableKinds: readonly EntryKind[] = [
  'note',
  'listening',
  'recognition',
  'commitment',
  'goal',
  'freedom',
  'idea',
  'opinion',
  'capability',
  'experiment',
  'investment',
  'disagreement',
]

/** A line takes one line of a certain length; what is longer or has breaks goes to a field that takes any text. */
const lineFields: ReadonlySet<string> = new Set(['goal.title', 'freedom.area'])
const longestLine = 200

/** Where words go that do not fit the main field. */
const roomyFields: { readonly [Kind in EntryKind]?: string } = { goal: 'expectation', freedom: 'boundary' }

const fitsLine = (text: string): boolean => text.length <= longestLine && !/[\r\n]/.test(text)

/**
 * The content as another kind. No word is lost: a field that the new kind has too keeps its text, the main text becomes
 * the main text, and everything else follows it, each under the name that `nameOf` gives its field. Days, choices and links
 * are not words: those that the new kind has by the same name stay, and the others are in the history of the entry.
 */
export function convertedContent(before: Content, kind: EntryKind, nameOf: FieldNames): Content {
  if (before.kind === kind) return before
  const blank = blankContent(kind)
  const main = mainFieldOf(kind)
  const written = writtenTextsOf(before).filter(([, text]) => text.trim() !== '')
  const isOfBoth = (field: string): boolean => field in blank && field !== main && field !== mainFieldOf(before.kind)
  const kept = written.filter(([field]) => isOfBoth(field))
  const moved = written.filter(([field]) => !isOfBoth(field))
  const texts = moved.map(([field, text]) =>
    field === mainFieldOf(before.kind) ? text : `${nameOf(before.kind, field)}: ${text}`,
  )
  return { ...blank, ...sameDays(before, blank), ...Object.fromEntries(kept), ...placed(kind, texts) } as Content
}

function placed(kind: EntryKind, texts: readonly string[]): Record<string, string> {
  const main = mainFieldOf(kind)
  const roomy = roomyFields[kind]
  const [first = '', ...rest] = texts
  if (roomy === undefined || !lineFields.has(`${kind}.${main}`)) return { [main]: texts.join('\n\n') }
  return fitsLine(first) ? { [main]: first, [roomy]: rest.join('\n\n') } : { [roomy]: texts.join('\n\n') }
}

/** Days that both kinds have by one name, and whose promise it was. */
function sameDays(before: Content, blank: Content): Record<string, unknown> {
  const days = Object.entries(before).filter(([field, value]) => {
    const there: unknown = Reflect.get(blank, field)
    return field !== 'kind' && there === null && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  })
  return Object.fromEntries(days)
}

import { z } from 'zod'

/** Why a word is pointed at: it labels, guesses at a mind, knows no exception, praises nothing, or is used unevenly. */
const plainWordKindSchema = z.enum(['label', 'mind-reading', 'absolute', 'vague-praise', 'uneven'])
type PlainWordKind = z.infer<typeof plainWordKindSchema>

/** Words of one language that deserve a second look, each with what to write instead. `resources/word-lists` */
export const plainWordListSchema = z
  .strictObject({
    language: z.string().regex(/^[a-z]{2}$/),
    /** What a word written with `~` at its end may have there instead, or nothing: *faul~* is also *fauler*. */
    endings: z.array(z.string().trim().min(1).max(6)).max(12),
    groups: z
      .array(
        z.strictObject({
          kind: plainWordKindSchema,
          words: z.array(z.string().trim().min(2).max(60)).min(1),
          suggestion: z.string().trim().min(1).max(300),
        }),
      )
      .min(1),
  })
  .refine((list) => new Set(allWords(list)).size === allWords(list).length, { error: 'repeated' })
export type PlainWordList = z.infer<typeof plainWordListSchema>

export interface PlainWordFound {
  /** As it stands in the text. */
  readonly word: string
  readonly kind: PlainWordKind
  readonly suggestion: string
}

interface Words {
  readonly endings: readonly string[]
  readonly groups: readonly { readonly words: readonly string[] }[]
}

/** A word in every form in which it counts. */
const formsOf = (word: string, endings: readonly string[]): string[] => {
  const plain = word.toLowerCase()
  if (!plain.endsWith('~')) return [plain]
  const stem = plain.slice(0, -1)
  return [stem, ...endings.map((ending) => `${stem}${ending}`)]
}

const allWords = ({ groups, endings }: Words): string[] =>
  groups.flatMap(({ words }) => words.flatMap((word) => formsOf(word, endings)))

const inPattern = (word: string): string =>
  word
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll("'", "['’]")
    .replaceAll(/\s+/g, String.raw`\s+`)

/**
 * A finder of such words in a text, each once and in the order of the text. Only whole words count, in any case and
 * with either apostrophe; of words that begin at one place the longest counts.
 */
export function plainWordFinder(list: PlainWordList): (text: string) => PlainWordFound[] {
  const known = new Map(
    list.groups.flatMap((group) =>
      group.words.flatMap((word) => formsOf(word, list.endings).map((form) => [keyOf(form), group] as const)),
    ),
  )
  const longestFirst = allWords(list).toSorted((one, other) => other.length - one.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(inPattern).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => {
    const found = new Map<string, PlainWordFound>()
    for (const [word] of text.matchAll(pattern)) {
      const group = known.get(keyOf(word))
      if (group && !found.has(keyOf(word))) {
        found.set(keyOf(word), { word, kind: group.kind, suggestion: group.suggestion })
      }
    }
    return [...found.values()]
  }
}

const keyOf = (word: string): string => word.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ')

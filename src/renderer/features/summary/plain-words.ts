import { type PlainWordFound, type PlainWordList, plainWordFinder } from '#shared/journal/plain-words.ts'
import type { SummaryDocument } from '#shared/journal/summary.ts'
import type { SummaryDraft } from '#shared/journal/summary-draft.ts'
import { languagesIn } from '#shared/journal/text-language.ts'
import de from '../../../../resources/word-lists/de.json' with { type: 'json' }
import en from '../../../../resources/word-lists/en.json' with { type: 'json' }
import es from '../../../../resources/word-lists/es.json' with { type: 'json' }
import fr from '../../../../resources/word-lists/fr.json' with { type: 'json' }

/** The build refuses a list that is not sound (scripts/check-resources.ts). */
const lists = [en, de, es, fr] as readonly PlainWordList[]
const finders = new Map(lists.map((list) => [list.language, plainWordFinder(list)]))

interface PlainWordPlace extends PlainWordFound {
  /** The entry whose sentence, or the words beside it, hold the word; null for words before them. */
  readonly entryId: string | null
  readonly sentence: string
}

interface PlainWords {
  readonly found: readonly PlainWordPlace[]
  /** True when a part is in a language without a list: it is said, for it was not looked at. */
  readonly isPartUnread: boolean
}

/** Words of the manager's that deserve a second look. What is quoted was said by somebody else, and stays as it is. */
export function plainWordsIn(document: SummaryDocument, draft: SummaryDraft): PlainWords {
  const texts = [
    { entryId: null, sentence: draft.opening, text: draft.opening },
    ...document.sections.flatMap(({ theme, lines }) => [
      { entryId: null, sentence: draft.themes[theme] ?? '', text: draft.themes[theme] ?? '' },
      ...lines.map(({ entryId, sentence }) => ({
        entryId,
        sentence,
        text: `${sentence}\n${draft.entries[entryId] ?? ''}`,
      })),
    ]),
  ]
  const read = texts.map(({ text, ...place }) => {
    const { found, isPartUnread } = wordsIn(text)
    return { isPartUnread, found: found.map((word) => ({ ...word, ...place })) }
  })
  return { found: read.flatMap(({ found }) => found), isPartUnread: read.some(({ isPartUnread }) => isPartUnread) }
}

/** What is too short to tell is read as English, in which the app's own part of a sentence is. */
function wordsIn(text: string): { found: PlainWordFound[]; isPartUnread: boolean } {
  const { languages, hasOtherScript } = languagesIn(text)
  const spoken = languages.length === 0 ? ['en' as const] : languages
  return {
    found: spoken.flatMap((language) => finders.get(language)?.(text) ?? []),
    isPartUnread: hasOtherScript || spoken.some((language) => !finders.has(language)),
  }
}

import { type PlainWordFound, type PlainWordList, plainWordFinder } from '#shared/journal/plain-words.ts'
import type { SummaryDocument } from '#shared/journal/summary.ts'
import type { SummaryDraft } from '#shared/journal/summary-draft.ts'
import list from '../../../../resources/word-lists/en.json' with { type: 'json' }

/** The build refuses a list that is not sound (scripts/check-resources.ts). */
const find = plainWordFinder(list as PlainWordList)

interface PlainWordPlace extends PlainWordFound {
  /** The entry whose sentence, or the words beside it, hold the word; null for words before them. */
  readonly entryId: string | null
  readonly sentence: string
}

/** Words of the manager's that deserve a second look. What is quoted was said by somebody else, and stays as it is. */
export function plainWordsIn(document: SummaryDocument, draft: SummaryDraft): PlainWordPlace[] {
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
  return texts.flatMap(({ text, ...place }) => find(text).map((found) => ({ ...found, ...place })))
}

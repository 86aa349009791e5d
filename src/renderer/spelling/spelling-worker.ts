import english from '../../../resources/dictionaries/en.trie?raw'
import { createChecker } from './checker.ts'

/** What the page asks the worker for. Nothing of a text is kept after its answer. */
export type SpellingTask =
  | { readonly name: 'learn'; readonly words: readonly string[] }
  | { readonly name: 'check'; readonly id: number; readonly text: string }
  | { readonly name: 'suggest'; readonly id: number; readonly word: string }

/** The answer to the task of the same id: places as pairs of beginning and end, or suggestions. */
export type SpellingAnswer =
  | { readonly id: number; readonly places: Uint32Array }
  | { readonly id: number; readonly suggestions: readonly string[] }

/** A thread of the page: it ends with the page's process, and holds a text no longer than it looks at it. */
const checker = createChecker(english)

const answer = (message: SpellingAnswer, moved: Transferable[] = []): void => postMessage(message, { transfer: moved })

addEventListener('message', ({ data }: MessageEvent<SpellingTask>) => {
  switch (data.name) {
    case 'learn':
      checker.learn(data.words)
      break
    case 'check': {
      const places = Uint32Array.from(checker.misspelled(data.text).flatMap(({ from, to }) => [from, to]))
      answer({ id: data.id, places }, [places.buffer])
      break
    }
    case 'suggest':
      answer({ id: data.id, suggestions: checker.suggestionsFor(data.word) })
      break
  }
})

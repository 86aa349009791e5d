import english from '../../../resources/dictionaries/en.trie?raw'
import { createChecker } from './checker.ts'
import type { SpellingAnswer, SpellingTask } from './spelling-work.ts'

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

import type { SpellingAnswer, SpellingTask } from './spelling-worker.ts'
import { startSpellingWorker } from './start-worker.ts'

/** Asks the worker, which starts with the first question and ends with `end`. */
export interface SpellingClient {
  learn(words: readonly string[]): void
  /** Pairs of beginning and end in UTF-16 units. */
  check(text: string): Promise<Uint32Array>
  suggest(word: string): Promise<readonly string[]>
  end(): void
}

type NumberedTask = Extract<SpellingTask, { id: number }>
type Unnumbered<Task> = Task extends NumberedTask ? Omit<Task, 'id'> : never

/** Spelling is never worth a fault: a worker that cannot start leaves its questions open, and nothing is marked. */
export function createSpellingClient(): SpellingClient {
  let worker: Worker | undefined
  let known: readonly string[] = []
  let count = 0
  const open = new Map<number, (answer: SpellingAnswer) => void>()

  const started = (): Worker => {
    if (worker) return worker
    worker = startSpellingWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
      open.get(data.id)?.(data)
      open.delete(data.id)
    })
    send({ name: 'learn', words: known })
    return worker
  }
  const send = (task: SpellingTask): void => started().postMessage(task)
  const ask = (task: Unnumbered<NumberedTask>): Promise<SpellingAnswer> =>
    new Promise((resolve) => {
      count += 1
      open.set(count, resolve)
      send({ ...task, id: count })
    })

  return {
    learn: (words) => {
      known = words
      if (worker) send({ name: 'learn', words })
    },
    check: async (text) => {
      const answer = await ask({ name: 'check', text })
      return 'places' in answer ? answer.places : new Uint32Array()
    },
    suggest: async (word) => {
      const answer = await ask({ name: 'suggest', word })
      return 'suggestions' in answer ? answer.suggestions : []
    },
    end: () => {
      worker?.terminate()
      worker = undefined
      open.clear()
    },
  }
}

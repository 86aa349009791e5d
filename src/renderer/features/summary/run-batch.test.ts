import { expect, test } from 'vitest'
import { type BatchEnd, runBatch } from './run-batch.ts'

const personIds = ['ada', 'bo', 'chidi', 'dana']
const saved = (id: string): BatchEnd => ({ kind: 'saved', fileName: `${id}.pdf` })

async function ranWith(make: (id: string) => BatchEnd, stopAfter = Number.POSITIVE_INFINITY) {
  const ends: [string, string][] = []
  const asked: string[] = []
  await runBatch({
    personIds,
    make: async (id) => {
      asked.push(id)
      return make(id)
    },
    onEnd: (id, { kind }) => ends.push([id, kind]),
    isStopped: () => ends.length >= stopAfter,
  })
  return { ends, asked }
}

test('a summary that fails does not stop the rest', async () => {
  const failure = { code: 'disk-full', detail: {} } as const
  const { ends } = await ranWith((id) => (id === 'bo' ? { kind: 'failed', failure } : saved(id)))
  expect(ends.map(([, kind]) => kind)).toEqual(['saved', 'failed', 'saved', 'saved'])
})

test('after a stop nothing more is made, and everybody has a line that says what became of theirs', async () => {
  const { ends, asked } = await ranWith(saved, 2)
  expect(asked).toEqual(['ada', 'bo'])
  expect(ends).toEqual([
    ['ada', 'saved'],
    ['bo', 'saved'],
    ['chidi', 'stopped'],
    ['dana', 'stopped'],
  ])
})

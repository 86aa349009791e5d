import type { Random } from './random.ts'

const words = [
  'meeting',
  'migration',
  'customer',
  'honest',
  'deadline',
  'question',
  'weekend',
  'answer',
  'laboratory',
  'release',
  'promise',
  'patience',
  'draft',
  'budget',
  'incident',
  'review',
  'colleague',
  'budding',
  'careful',
  'telephone',
  'quarter',
  'decision',
  'vendor',
  'interface',
  'harbour',
  'winter',
  'listening',
  'pilot',
  'experiment',
  'trust',
  'because',
  'before',
  'after',
  'the',
  'and',
  'with',
  'she',
  'we',
  'that',
  'again',
  'slowly',
  'together',
  'without',
] as const

/** In about half of all texts, as a name of a product would be. */
export const commonWord = 'kestrel'

/** In one text of every thousand. */
export const rareWord = 'quixotic'

/** Sentences of about this many characters. A word of its own keeps the index as large as a real one. */
export function prose(random: Random, characters: number): string {
  const sentences: string[] = []
  let length = 0
  while (length < characters) {
    const body = Array.from({ length: random.between(6, 14) }, () => random.pick(words)).join(' ')
    const own = random.next() < 0.5 ? ` ${commonWord}` : ` w${random.between(0, 40_000).toString(36)}`
    const sentence = `${body.charAt(0).toUpperCase()}${body.slice(1)}${own}.`
    sentences.push(sentence)
    length += sentence.length + 1
  }
  if (random.between(1, 1_000) === 1) sentences.push(`How ${rareWord} of us.`)
  return sentences.join(' ')
}

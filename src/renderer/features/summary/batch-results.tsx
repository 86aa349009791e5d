import type { Person } from '#shared/journal/person.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Text } from '../../ui/text.tsx'
import type { BatchEnd } from './run-batch.ts'
import styles from './summary.module.css'
import type { BatchLine } from './use-batch.ts'

const { ends, results } = messages.summary.batch

const sentenceOf = (end: BatchEnd): string => {
  if (end.kind === 'saved') return ends.saved(end.fileName)
  return end.kind === 'failed' ? errorSentence(end.failure) : ends[end.kind]
}

/** Whose file is which: the names of the files do not say. */
export function BatchResults({
  lines,
  people,
}: {
  readonly lines: readonly BatchLine[]
  readonly people: readonly Person[]
}) {
  return (
    <ul className={styles['results']} aria-label={results}>
      {lines.map(({ personId, end }) => (
        <li key={personId}>
          <Text isStrong>{people.find(({ id }) => id === personId)?.name}</Text>
          <Text tone={end.kind === 'failed' ? 'danger' : 'soft'}>{sentenceOf(end)}</Text>
        </li>
      ))}
    </ul>
  )
}

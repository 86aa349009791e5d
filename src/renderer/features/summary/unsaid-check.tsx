import type { Period } from '#shared/journal/day.ts'
import type { Summary } from '#shared/journal/summary.ts'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { CheckGroup, Findings, Place } from './check-group.tsx'

interface UnsaidCheckProps {
  readonly summary: Summary
  readonly period: Period
  readonly sentenceOf: (entryId: string) => string
}

/** No surprises: what was never said to the person can go on the next agenda with one key. */
export function UnsaidCheck({ summary, period, sentenceOf }: UnsaidCheckProps) {
  const words = messages.summary
  const unsaid = summary.checks.said.filter(({ on }) => on === null)
  const sayFirst = async (entryId: string): Promise<void> => {
    const outcome = await call('sayFirst', { personId: summary.personId, period, entryId })
    showToast({ text: outcome.ok ? words.isOnAgenda : errorSentence(outcome.error) })
  }
  return (
    <CheckGroup title={words.unsaid} source={words.sources.unsaid}>
      <p>{words.saidCount(summary.checks.said.length - unsaid.length, summary.checks.said.length)}</p>
      {unsaid.length > 0 && (
        <Findings
          items={unsaid.map(({ entryId, isOnAgenda }) => (
            <li key={entryId}>
              <Place entryId={entryId} sentence={sentenceOf(entryId)} />
              {isOnAgenda ? (
                <span>{words.isOnAgenda}</span>
              ) : (
                <Button
                  size="small"
                  variant="secondary"
                  aria-label={words.sayFirstOf(sentenceOf(entryId))}
                  onPress={() => void sayFirst(entryId)}
                >
                  {words.sayFirst}
                </Button>
              )}
            </li>
          ))}
        />
      )}
    </CheckGroup>
  )
}

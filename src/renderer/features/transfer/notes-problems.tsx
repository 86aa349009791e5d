import { useState } from 'react'
import { type NoteProblem, type NotesReport, noteProblems } from '#shared/journal/notes-import.ts'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toasts.tsx'
import styles from './transfer.module.css'

const words = messages.transfer

const sentences = Object.fromEntries(noteProblems.map((problem) => [problem, words.problem[problem]])) as Record<
  NoteProblem,
  string
>

/** What stays out and why: each reason with its number, the first places, and a way to save all of them. */
export function Problems({ report }: { readonly report: NotesReport }) {
  const [isBusy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    const outcome = await call('saveNotesProblems', { sentences })
    setBusy(false)
    if (!outcome.ok) return showToast({ text: errorSentence(outcome.error) })
    if (outcome.value.fileName !== null) showToast({ text: messages.plainFile.saved(outcome.value.fileName) })
  }
  return (
    <section>
      <h3 className={styles['heading']}>{words.problems(report.problemCount)}</h3>
      <Stack gap={3}>
        <ul className={styles['list']}>
          {report.problemCounts.map(({ problem, count, about }) => (
            <li key={problem} dir="auto">
              <Text isStrong>{words.counted(count)}</Text> {words.problem[problem]}{' '}
              {about.length > 0 && <Text tone="soft">({about.slice(0, 5).join(', ')})</Text>}
            </li>
          ))}
        </ul>
        <details>
          <summary>{words.places(Math.min(report.problemCount, report.problems.length))}</summary>
          <ul className={styles['list']}>
            {report.problems.map(({ file, line, to, problem, about }) => (
              <li key={`${file} ${line} ${problem} ${about}`} dir="auto">
                <Text isStrong>{words.place({ file, line, to, about })}</Text> {words.problem[problem]}
              </li>
            ))}
          </ul>
        </details>
        <Row>
          <Button size="small" isPending={isBusy} onPress={() => void save()}>
            {words.saveProblems}
          </Button>
          <Text tone="soft" size="label">
            {words.saveProblemsHint}
          </Text>
        </Row>
      </Stack>
    </section>
  )
}

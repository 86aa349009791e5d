import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { Answers, NotesReport } from '#shared/journal/notes-import.ts'
import type { Person } from '#shared/journal/person.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { StopOrLeave } from '../../paper/stop-or-leave.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { Problems } from './notes-problems.tsx'
import { Questions } from './notes-questions.tsx'
import { ReadSoFar } from './read-so-far.tsx'
import styles from './transfer.module.css'

const words = messages.transfer

export type TriedNotes = NonNullable<OutputOf<'tryNotesImport'>>

interface NotesDialogProps {
  readonly tried: TriedNotes | null
  readonly people: readonly Person[]
  readonly isBusy: boolean
  readonly answers: Answers
  readonly onAnswer: (answers: Answers) => void
  readonly onRun: () => void
  readonly onClose: () => void
}

const Sample = ({ report }: { readonly report: NotesReport }) => (
  <section>
    <h3 className={styles['heading']}>{words.sample}</h3>
    <ul className={styles['list']}>
      {report.sample.map(({ day, name, title }) => (
        <li key={`${day} ${name} ${title}`} dir="auto">
          <Text tone="soft">
            {formatDay(day)} · {name}
          </Text>{' '}
          {title}
        </li>
      ))}
    </ul>
  </section>
)

const Totals = ({ report }: { readonly report: NotesReport }) => (
  <div>
    <p>
      {report.added === 0 ? words.noneAdded : words.added(report.added)}{' '}
      {report.duplicates > 0 && words.duplicates(report.duplicates)} {words.isTrial}
    </p>
    {report.byPerson.length > 0 && (
      <Text as="p" tone="soft" size="label">
        {report.byPerson.map(({ name, count }) => words.notesAbout(name, count)).join(' · ')}
      </Text>
    )}
  </div>
)

/** What becomes of what, before anything is written. */
export function NotesDialog({ tried, people, isBusy, answers, onAnswer, onRun, onClose }: NotesDialogProps) {
  // What was shown last stays while the dialog fades out.
  const [shown, setShown] = useState(tried)
  if (tried !== null && tried !== shown) setShown(tried)
  const report = shown?.report
  const actions = (
    <>
      <StopOrLeave isBusy={isBusy} onLeave={onClose} />
      <Button variant="primary" isPending={isBusy} isDisabled={!report || report.added === 0} onPress={onRun}>
        {words.confirm}
      </Button>
    </>
  )
  return (
    <Dialog
      title={words.becomes(shown?.fileName ?? '')}
      isOpen={tried !== null}
      onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}
      actions={actions}
      size="large"
    >
      {report && (
        <Stack gap={4}>
          <Totals report={report} />
          <ReadSoFar isBusy={isBusy} />
          <Questions report={report} people={people} answers={answers} onAnswer={onAnswer} />
          {report.problemCount > 0 && <Problems report={report} />}
          {report.sample.length > 0 && <Sample report={report} />}
        </Stack>
      )}
    </Dialog>
  )
}

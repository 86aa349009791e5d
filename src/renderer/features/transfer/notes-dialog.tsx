import type { OutputOf } from '#shared/contract/contract.ts'
import type { ColumnMapping, NotesReport } from '#shared/journal/notes-import.ts'
import type { Person } from '#shared/journal/person.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { StopOrLeave } from '../../paper/stop-or-leave.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Select } from '../../ui/select.tsx'
import { Text } from '../../ui/text.tsx'
import { ReadSoFar } from './read-so-far.tsx'
import styles from './transfer.module.css'

const words = messages.transfer

export type TriedNotes = NonNullable<OutputOf<'tryNotesImport'>>

interface NotesDialogProps {
  readonly tried: TriedNotes | null
  readonly people: readonly Person[]
  readonly isBusy: boolean
  readonly onColumns: (columns: ColumnMapping) => void
  readonly onRun: (columns: ColumnMapping) => void
  readonly onClose: () => void
}

const none = 'none:'
const columnNames = ['day', 'text', 'person'] as const

/** Which column of a table holds what; every change reads the table anew. */
function Columns({ report, onColumns }: { report: NotesReport; onColumns: NotesDialogProps['onColumns'] }) {
  const named = [...new Set(report.columns)].filter((name) => name !== '')
  const options = [{ id: none, label: words.noColumn }, ...named.map((name) => ({ id: `column:${name}`, label: name }))]
  return (
    <Row gap={3} align="start">
      {columnNames.map((column) => {
        const chosen = report.mapping[column]
        return (
          <Select
            key={column}
            label={words.columns[column]}
            width="short"
            options={options}
            value={chosen === null ? none : `column:${chosen}`}
            onChange={(id) =>
              onColumns({ ...report.mapping, [column]: id === none ? null : id.slice('column:'.length) })
            }
          />
        )
      })}
    </Row>
  )
}

const Sample = ({ report, people }: { readonly report: NotesReport; readonly people: readonly Person[] }) => (
  <section>
    <h3 className={styles['heading']}>{words.sample}</h3>
    <ul className={styles['list']}>
      {report.sample.map(({ day, personId, title }) => (
        <li key={`${day} ${personId} ${title}`} dir="auto">
          <Text tone="soft">
            {formatDay(day)} · {people.find(({ id }) => id === personId)?.name}
          </Text>{' '}
          {title}
        </li>
      ))}
    </ul>
  </section>
)

const Problems = ({ report }: { readonly report: NotesReport }) => (
  <section>
    <h3 className={styles['heading']}>{words.problems(report.problemCount)}</h3>
    <ul className={styles['list']}>
      {report.problems.map(({ file, line, problem }) => (
        <li key={`${file} ${line} ${problem}`}>
          <Text isStrong>{words.place(file, line)}</Text> {words.problem[problem]}
        </li>
      ))}
    </ul>
  </section>
)

/** What becomes of what, before anything is written. */
export function NotesDialog({ tried, people, isBusy, onColumns, onRun, onClose }: NotesDialogProps) {
  const report = tried?.report
  const actions = (
    <>
      <StopOrLeave isBusy={isBusy} onLeave={onClose} />
      <Button
        variant="primary"
        isPending={isBusy}
        isDisabled={!report || report.added === 0}
        onPress={() => report && onRun(report.mapping)}
      >
        {words.confirm}
      </Button>
    </>
  )
  return (
    <Dialog
      title={words.becomes(tried?.fileName ?? '')}
      isOpen={tried !== null}
      onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}
      actions={actions}
      size="large"
    >
      {report && (
        <Stack gap={4}>
          {report.columns.length > 0 && <Columns report={report} onColumns={onColumns} />}
          <p>
            {report.added === 0 ? words.noneAdded : words.added(report.added)}{' '}
            {report.duplicates > 0 && words.duplicates(report.duplicates)} {words.isTrial}
          </p>
          <ReadSoFar isBusy={isBusy} />
          {report.problemCount > 0 && <Problems report={report} />}
          {report.sample.length > 0 && <Sample report={report} people={people} />}
        </Stack>
      )}
    </Dialog>
  )
}

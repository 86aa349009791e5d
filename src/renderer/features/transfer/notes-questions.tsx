import type {
  Answers,
  ColumnRole,
  DayOrder,
  NotesReport,
  PersonAnswer,
  TextEncoding,
} from '#shared/journal/notes-import.ts'
import { columnRoles, everyFile, textEncodings } from '#shared/journal/notes-import.ts'
import type { Person } from '#shared/journal/person.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { Row, Stack } from '../../ui/layout.tsx'
import { Select } from '../../ui/select.tsx'
import { Text } from '../../ui/text.tsx'
import styles from './transfer.module.css'

const words = messages.transfer

interface QuestionsProps {
  readonly report: NotesReport
  readonly people: readonly Person[]
  readonly answers: Answers
  /** Every change reads the files again. */
  readonly onAnswer: (answers: Answers) => void
}

/** Everything that the files leave open, each with what an answer does. */
export function Questions(props: QuestionsProps) {
  const { people, dayOrders, encodings, table } = props.report
  return (
    <>
      {table && <TableQuestions {...props} table={table} />}
      {people.length > 0 && <PersonQuestions {...props} />}
      {dayOrders.length > 0 && <DayOrderQuestions {...props} />}
      {encodings.length > 0 && <EncodingQuestions {...props} />}
    </>
  )
}

function PersonQuestions({ report, people, answers, onAnswer }: QuestionsProps) {
  const options = [
    ...people.map(({ id, name }) => ({ id: id as PersonAnswer, label: name })),
    { id: 'new' as const, label: words.newPerson },
    { id: 'leave-out' as const, label: words.leaveOut },
  ]
  return (
    <section>
      <h3 className={styles['heading']}>{words.whoIs}</h3>
      <Text as="p" tone="soft" size="label">
        {words.whoIsHint}
      </Text>
      <ul className={styles['questions']}>
        {report.people.map(({ name, count, answer }) => (
          <li key={name}>
            <Select
              label={name}
              description={words.notesNaming(count)}
              placeholder={words.choosePerson}
              width="medium"
              options={options}
              value={answer}
              onChange={(chosen) => onAnswer({ ...answers, people: { ...answers.people, [name]: chosen } })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DayOrderQuestions({ report, answers, onAnswer }: QuestionsProps) {
  const choose = (file: string, order: DayOrder): void =>
    onAnswer({ ...answers, dayOrders: { ...answers.dayOrders, [file]: order } })
  const isMany = report.dayOrders.length > 1
  const [first] = report.dayOrders
  return (
    <section>
      <h3 className={styles['heading']}>{words.whichOrder}</h3>
      <ul className={styles['questions']}>
        {isMany && first && (
          <li>
            <Select
              label={words.allFiles(report.dayOrders.length)}
              placeholder={words.chooseOrder}
              width="medium"
              options={first.readings.map(({ order }) => ({ id: order, label: words.orders[order] }))}
              value={answers.dayOrders[everyFile] ?? null}
              onChange={(order) => onAnswer({ ...answers, dayOrders: { [everyFile]: order } })}
            />
          </li>
        )}
        {report.dayOrders.map(({ file, written, readings, answer, count }) => (
          <li key={file}>
            <Select
              label={file === '' ? words.thisFile : file}
              description={words.waiting(count)}
              placeholder={words.chooseOrder}
              width="medium"
              options={readings.map(({ order, day }) => ({ id: order, label: words.reads(written, formatDay(day)) }))}
              value={answer}
              onChange={(order) => choose(file, order)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function EncodingQuestions({ report, answers, onAnswer }: QuestionsProps) {
  const choose = (file: string, encoding: TextEncoding): void =>
    onAnswer({ ...answers, encodings: { ...answers.encodings, [file]: encoding } })
  return (
    <section>
      <h3 className={styles['heading']}>{words.whichEncoding}</h3>
      <ul className={styles['questions']}>
        {report.encodings.map(({ file, encoding, example }) => (
          <li key={file}>
            <Select
              label={file === '' ? words.thisFile : file}
              description={words.readsAs(example)}
              width="medium"
              options={textEncodings.map((id) => ({ id, label: words.encodings[id] }))}
              value={encoding}
              onChange={(chosen) => choose(file, chosen)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface TableQuestionsProps extends QuestionsProps {
  readonly table: NonNullable<NotesReport['table']>
}

/** Which line names the columns, and what each of them holds. */
function TableQuestions({ table, answers, onAnswer }: TableQuestionsProps) {
  const { columns, roles, headerLine, isHeaderSure, firstLines } = table
  const lines = [
    ...firstLines.map(({ line, text }) => ({ id: `${line}`, label: words.headerLine(line, text) })),
    { id: '0', label: words.noHeader },
  ]
  const choose = (place: number, role: ColumnRole): void => {
    // One column holds the day, and one the person: the one before becomes words.
    const others = roles.map((one) => (role !== 'text' && role !== 'out' && one === role ? 'text' : one))
    onAnswer({ ...answers, columns: others.map((one, at) => (at === place ? role : one)) })
  }
  return (
    <Stack gap={4}>
      {!isHeaderSure && (
        <Select
          label={words.whichHeader}
          options={lines}
          value={`${headerLine}`}
          onChange={(line) => onAnswer({ ...answers, columns: null, headerLine: Number(line) })}
        />
      )}
      <section>
        <h3 className={styles['heading']}>{words.whichColumns}</h3>
        <Row gap={3} align="start">
          {columns.map((name, place) => (
            <Select
              // Two columns may have the same name.
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={place}
              label={name}
              width="short"
              options={columnRoles.map((id) => ({ id, label: words.roles[id] }))}
              value={roles[place] ?? 'out'}
              onChange={(role) => choose(place, role)}
            />
          ))}
        </Row>
      </section>
    </Stack>
  )
}

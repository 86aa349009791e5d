import { useState } from 'react'
import type { Period } from '#shared/journal/day.ts'
import type { Person } from '#shared/journal/person.ts'
import { type SummaryFormat, summaryFormats } from '#shared/journal/summary-format.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { SharingQuestions } from '../../paper/sharing-questions.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { BatchResults } from './batch-results.tsx'
import styles from './summary.module.css'
import { SummaryPaper } from './summary-paper.tsx'
import { TakenDialog } from './taken-dialog.tsx'
import { useBatch } from './use-batch.ts'

interface SummaryOfEveryoneProps {
  readonly people: readonly Person[]
  readonly period: Period
}

/** Before review season: one file for each person in one folder, and what became of each. */
export function SummaryOfEveryone({ people, period }: SummaryOfEveryoneProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(people.filter(({ state }) => state === 'archived').map(({ id }) => id)),
  )
  const [format, setFormat] = useState<SummaryFormat>('pdf')
  const batch = useBatch()
  const words = messages.summary
  const personIds = people.map(({ id }) => id).filter((id) => !left.has(id))
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(left)
    if (isChosen) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <>
      <div className={styles['chrome']}>
        <SharingQuestions personId={null} />
        <ChoiceGroup label={words.batch.who} description={words.batch.lede}>
          {people.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={!left.has(id)}
              isDisabled={batch.isBusy}
              onChange={(isChosen) => choose(id, isChosen)}
            >
              {name}
            </Checkbox>
          ))}
        </ChoiceGroup>
        <Row gap={4} align="end">
          <Select
            label={words.format}
            width="medium"
            isDisabled={batch.isBusy}
            options={summaryFormats.map((id) => ({ id, label: words.formats[id] }))}
            value={format}
            onChange={setFormat}
          />
          <Button
            variant="primary"
            isPending={batch.isBusy}
            isDisabled={personIds.length === 0 && !batch.isBusy}
            onPress={() => void batch.begin({ personIds, period, format })}
          >
            {words.batch.choose}
          </Button>
          {batch.isBusy && <Button onPress={batch.stop}>{words.batch.stop}</Button>}
        </Row>
        {batch.failure && <Notice tone="error">{errorSentence(batch.failure)}</Notice>}
        {batch.of > 0 && (
          <Stack gap={3}>
            <p role="status">{words.batch.soFar(batch.lines.length, batch.of)}</p>
            <BatchResults lines={batch.lines} people={people} />
          </Stack>
        )}
        <TakenDialog taken={batch.asking?.taken ?? 0} onAnswer={batch.answer} />
      </div>
      {batch.shown && <SummaryPaper document={batch.shown} draft={null} />}
    </>
  )
}

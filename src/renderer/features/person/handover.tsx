import { useState } from 'react'
import type { HandoverFact, HandoverTheme } from '#shared/journal/handover.ts'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { messages } from '../../messages/index.ts'
import { PlainFileButton } from '../../paper/plain-file-button.tsx'
import { SharingQuestions } from '../../paper/sharing-questions.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import styles from './person.module.css'

const words = messages.leaving.handover
const themes: readonly HandoverTheme[] = ['agreement', 'goals', 'freedom', 'commitments']

interface FactsProps {
  readonly facts: readonly HandoverFact[]
  readonly confirmed: readonly string[]
  readonly onConfirm: (id: string, isConfirmed: boolean) => void
}

/** Every line with its own yes: nothing is chosen beforehand. */
const Facts = ({ facts, confirmed, onConfirm }: FactsProps) =>
  themes
    .map((theme) => ({ theme, ofTheme: facts.filter((fact) => fact.theme === theme) }))
    .filter(({ ofTheme }) => ofTheme.length > 0)
    .map(({ theme, ofTheme }) => (
      <Stack key={theme} gap={2}>
        <Text as="h3" isStrong>
          {words.themes[theme]}
        </Text>
        {ofTheme.map(({ id, sentence }) => (
          <Checkbox key={id} isSelected={confirmed.includes(id)} onChange={(isOn) => onConfirm(id, isOn)}>
            <span dir="auto">{sentence}</span>
          </Checkbox>
        ))}
      </Stack>
    ))

function ReviewedFacts({ personId }: { readonly personId: string }) {
  const { data: handover } = useJournalQuery('readHandover', { personId }, { forget: true })
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  if (!handover) return null
  if (handover.facts.length === 0) return <p className={styles['hint']}>{words.none}</p>
  const confirm = (id: string, isConfirmed: boolean): void =>
    setConfirmed((before) => (isConfirmed ? [...before, id] : before.filter((other) => other !== id)))
  return (
    <Stack gap={4}>
      <Facts facts={handover.facts} confirmed={confirmed} onConfirm={confirm} />
      <Row>
        {confirmed.length === 0 ? (
          <Text tone="soft">{words.confirmFirst}</Text>
        ) : (
          <PlainFileButton
            label={words.save(confirmed.length)}
            means={words.means}
            save={() => call('exportHandover', { personId, confirmed: [...confirmed] })}
          />
        )}
      </Row>
    </Stack>
  )
}

/** What a new manager gets: agreed facts only, reviewed line by line. */
export function HandoverPart({ personId }: { readonly personId: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={styles['standing']}>
      <h2>{words.title}</h2>
      <p className={styles['hint']}>{words.hint}</p>
      {isOpen ? (
        <>
          <SharingQuestions personId={personId} />
          <ReviewedFacts personId={personId} />
        </>
      ) : (
        <Row>
          <Button onPress={() => setOpen(true)}>{words.review}</Button>
        </Row>
      )}
    </section>
  )
}

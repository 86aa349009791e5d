import { useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import { type Answers, type NotesSource, noAnswers, notesSources } from '#shared/journal/notes-import.ts'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { NotesDialog, type TriedNotes } from './notes-dialog.tsx'
import { ReadSoFar } from './read-so-far.tsx'
import { takeBack } from './take-back.ts'

const words = messages.transfer
const sources = notesSources.map((id) => ({ id, label: words.sources[id] }))

/** Brings in what another program wrote, after showing what becomes of what. */
export function NotesImport() {
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const [source, setSource] = useState<NotesSource>('markdown')
  // No one is chosen beforehand: a note that names no one would fall to the one who is first in the alphabet.
  const [personId, setPersonId] = useState<string | null>(null)
  const [tried, setTried] = useState<TriedNotes | null>(null)
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const attempt = async (given: Answers | null): Promise<void> => {
    if (personId === null) return
    const said = given ?? noAnswers
    setAnswers(said)
    setFailure(null)
    setBusy(true)
    const outcome = await call('tryNotesImport', {
      options: { source, personId, answers: said },
      again: given !== null,
    })
    setBusy(false)
    if (outcome.ok) setTried(outcome.value)
    else setFailure(outcome.error)
  }
  const run = async (): Promise<void> => {
    if (personId === null) return
    setBusy(true)
    const outcome = await call('runNotesImport', { options: { source, personId, answers } })
    setBusy(false)
    setTried(null)
    if (!outcome.ok) return setFailure(outcome.error)
    const { added, batchId } = outcome.value
    showToast({
      text: words.came(added),
      ...(batchId && { actionLabel: words.undo, onAction: () => void takeBack(batchId) }),
    })
  }
  return (
    <Card title={words.notes} level={3}>
      <Stack gap={4}>
        {failure && (
          <Notice tone="error" onDismiss={() => setFailure(null)}>
            {errorSentence(failure)}
          </Notice>
        )}
        <Text as="p" tone="soft" size="label">
          {people.length === 0 ? words.noOne : words.notesHint}
        </Text>
        <Row gap={4} align="start">
          <Select label={words.source} width="medium" options={sources} value={source} onChange={setSource} />
          <Select
            label={words.about}
            description={words.aboutHint}
            placeholder={words.choosePerson}
            width="medium"
            options={people.map(({ id, name }) => ({ id, label: name }))}
            value={personId}
            onChange={setPersonId}
          />
        </Row>
        <Row>
          <Button
            isPending={isBusy && tried === null}
            isDisabled={personId === null}
            onPress={() => void attempt(null)}
          >
            {words.choose[source]}
          </Button>
          <ReadSoFar isBusy={isBusy && tried === null} canStop />
        </Row>
      </Stack>
      <NotesDialog
        tried={tried}
        people={people}
        isBusy={isBusy}
        answers={answers}
        onAnswer={(given) => void attempt(given)}
        onRun={() => void run()}
        onClose={() => setTried(null)}
      />
    </Card>
  )
}

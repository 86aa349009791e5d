import { useState } from 'react'
import type { EntryKind } from '#shared/journal/entry.ts'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import type { Route } from '../../client/route.ts'
import { useWrittenBeforeLock } from '../../client/use-written-before-lock.ts'
import { newDraft } from '../../entries/start-entry.ts'
import { doneChord } from '../../keys/shortcuts.ts'
import { onChords } from '../../keys/use-chords.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { capturedContent, captureKinds } from './captured-content.ts'
import { guessKind, guessPerson } from './guesses.ts'
import { useSurroundings } from './use-surroundings.ts'

interface CaptureFormProps {
  readonly route: Route
  readonly onDone: () => void
  /** Opens what was written, to put it right. */
  readonly onCorrect: (entryId: string) => void
}

const words = messages.capture
const kindOptions = captureKinds.map((id) => ({ id, label: messages.entries.kinds[id] }))

/** Words first; about whom and what kind is guessed from them and from where one is, and shown before Enter. */
export function CaptureForm({ route, onDone, onCorrect }: CaptureFormProps) {
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const surroundings = useSurroundings(route)
  const [text, setText] = useState('')
  const [chosenKind, setKind] = useState<EntryKind | null>(null)
  const [chosenPerson, setPerson] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const active = people.filter(({ state }) => state === 'active')
  const kind = chosenKind ?? guessKind(text)
  const personId = chosenPerson ?? guessPerson(text, active) ?? surroundings.personId ?? active[0]?.id ?? null
  const write = async (): Promise<boolean> => {
    if (text.trim() === '' || personId === null) return true
    const isHere = personId === surroundings.personId
    const draft = newDraft(kind, { personId, ...(isHere ? surroundings.place : {}) })
    const outcome = await call('recordEntry', { ...draft, content: capturedContent(kind, text.trim(), draft.day) })
    if (!outcome.ok) {
      setTrouble(errorSentence(outcome.error))
      return false
    }
    const { id } = outcome.value
    showToast({ text: words.written(kind), actionLabel: words.open, onAction: () => onCorrect(id) })
    onDone()
    return true
  }
  const writeOnce = useWrittenBeforeLock(write)
  const writeNow = (): void => void writeOnce()
  if (active.length === 0) return <Notice tone="info">{words.nobody}</Notice>
  return (
    <Stack gap={4}>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <TextArea
        label={words.field}
        isLabelHidden
        autoFocus
        rows={2}
        placeholder={words.placeholder}
        value={text}
        onChange={setText}
        onKeyDown={onChords({ Enter: writeNow, [doneChord]: writeNow })}
      />
      <Row>
        <Select
          label={words.about}
          width="medium"
          options={active.map(({ id, name }) => ({ id, label: name }))}
          value={personId}
          onChange={setPerson}
        />
        <Select label={words.kind} width="medium" options={kindOptions} value={kind} onChange={setKind} />
      </Row>
      <Row>
        <Button variant="primary" isDisabled={text.trim() === ''} onPress={() => void writeOnce()}>
          {words.write}
        </Button>
      </Row>
    </Stack>
  )
}

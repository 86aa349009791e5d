import { useRef, useState } from 'react'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import type { Route } from '../../client/route.ts'
import { useKeptValue, useOneAtATime } from '../../client/use-kept-value.ts'
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
import { type Captured, capturedContent, captureKinds, capturePlace, isNothing, nothingCaptured } from './captured.ts'
import { guessKind, guessPerson, withoutAt } from './guesses.ts'
import { useSurroundings } from './use-surroundings.ts'

interface CaptureFormProps {
  readonly route: Route
  readonly onDone: () => void
  /** Opens what was written, to put it right. */
  readonly onCorrect: (entryId: string) => void
}

const words = messages.capture
const kindOptions = captureKinds.map((id) => ({ id, label: messages.entries.kinds[id] }))

/** Words and what is chosen for them; about whom and what kind is guessed from the words and from where one is. */
function useCaptured(route: Route) {
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const surroundings = useSurroundings(route)
  const active = people.filter(({ state }) => state === 'active')
  const personIn = ({ text, personId }: Captured): string | null =>
    active.find(({ id }) => id === personId)?.id ?? guessPerson(text, active) ?? surroundings.personId
  const place = useRef<string | null>(null)
  const { value, type, clear } = useKeptValue<Captured>({
    place: capturePlace,
    personId: place.current,
    empty: nothingCaptured,
    isEmpty: isNothing,
  })
  const personId = personIn(value)
  place.current = personId
  return {
    active,
    surroundings,
    captured: value,
    type,
    clear,
    personIn,
    personId,
    kind: value.kind ?? guessKind(value.text),
  }
}

/** A thought in one field. Whom it is about is asked when neither the words nor the page say it: there is no default. */
export function CaptureForm({ route, onDone, onCorrect }: CaptureFormProps) {
  const { active, surroundings, captured, type, clear, personIn, personId, kind } = useCaptured(route)
  const [list, setList] = useState<'closed' | 'open' | 'asking'>('closed')
  const [trouble, setTrouble] = useState<string | null>(null)
  const once = useOneAtATime()
  const write = async (typed: Captured): Promise<void> => {
    const about = personIn(typed)
    if (isNothing(typed)) return
    if (about === null) return setList('asking')
    const isHere = about === surroundings.personId
    const draft = newDraft(kind, { personId: about, ...(isHere ? surroundings.place : {}) })
    const text = withoutAt(typed.text.trim(), active)
    const outcome = await call('recordEntry', { ...draft, content: capturedContent(kind, text, draft.day) })
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    const { id } = outcome.value
    await clear(typed)
    showToast({ text: words.written(kind), actionLabel: words.open, onAction: () => onCorrect(id) })
    onDone()
  }
  const choose = (chosen: string): void => {
    const typed = { ...captured, personId: chosen }
    type(typed)
    // The answer to the question that Enter put is all that was missing.
    if (list === 'asking') void once(() => write(typed))
    setList('closed')
  }
  const writeNow = (): void => void once(() => write(captured))
  if (active.length === 0) return <Notice tone="info">{words.noOne}</Notice>
  return (
    <Stack gap={4}>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <TextArea
        label={words.field}
        isLabelHidden
        autoFocus
        rows={2}
        placeholder={words.placeholder}
        value={captured.text}
        onChange={(text) => type({ ...captured, text })}
        onKeyDown={onChords({ Enter: writeNow, [doneChord]: writeNow })}
      />
      <Row align="start">
        <Select
          label={words.about}
          width="medium"
          placeholder={words.whom}
          {...(list === 'asking' ? { description: words.ask } : {})}
          options={active.map(({ id, name }) => ({ id, label: name }))}
          value={personId}
          onChange={choose}
          isOpen={list !== 'closed'}
          onOpenChange={(isOpen) => setList(isOpen ? 'open' : 'closed')}
        />
        <Select
          label={words.kind}
          width="medium"
          options={kindOptions}
          value={kind}
          onChange={(next) => type({ ...captured, kind: next })}
        />
      </Row>
      <Row>
        <Button variant="primary" isDisabled={isNothing(captured)} onPress={writeNow}>
          {words.write}
        </Button>
      </Row>
    </Stack>
  )
}

import { useCallback, useEffect, useRef, useState } from 'react'
import { useJournalQuery } from '../client/queries.ts'
import { spellingChord } from '../keys/shortcuts.ts'
import { useChord } from '../keys/use-chords.ts'
import { messages } from '../messages/index.ts'
import { showToast } from '../ui/toasts.tsx'
import { type MarkedField, markField } from './marked-field.ts'
import { createSpellingClient } from './spelling-client.ts'
import { type AskedWord, SuggestionMenu } from './suggestion-menu.tsx'
import type { TextField } from './text-paper.ts'
import type { Place } from './word-marks.ts'

const fieldOf = (target: EventTarget | null): TextField | null => {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
  return isField && (target.dataset['spelling'] ?? 'off') !== 'off' && !target.readOnly ? target : null
}

/** Marks the field that one writes in, and the last one until the next; tells about which of its words one asks. */
function markWhileWriting({ ask, known }: { ask: (asked: AskedWord) => void; known: readonly string[] }) {
  const client = createSpellingClient()
  const listening = new AbortController()
  let marked: MarkedField | undefined
  client.learn(known)

  const askAbout = async ({ field, rectOf }: MarkedField, place: Place): Promise<void> => {
    const word = field.value.slice(place.from, place.to)
    const suggestions = await client.suggest(word)
    const at = rectOf(place)
    if (at && field.value.slice(place.from, place.to) === word) ask({ field, place, word, at, suggestions })
  }
  const begin = (target: EventTarget | null): void => {
    const field = fieldOf(target)
    if (!field || field === marked?.field) return
    marked?.end()
    marked = markField(field, client)
  }
  const onMenu = (event: PointerEvent | MouseEvent): void => {
    if (!marked || event.target !== marked.field) return
    const isByPointer = event instanceof PointerEvent && event.pointerType !== ''
    const place = isByPointer ? marked.placeAt(event.clientX, event.clientY) : marked.placeAtCaret()
    if (!place) return
    event.preventDefault()
    void askAbout(marked, place)
  }
  const askNext = (target: EventTarget | null): boolean => {
    if (!marked || target !== marked.field) return false
    const place = marked.nextPlace()
    if (place) {
      marked.field.setSelectionRange(place.from, place.to)
      void askAbout(marked, place)
    } else showToast({ text: messages.spelling.noneMarked })
    return true
  }
  const options = { signal: listening.signal }
  document.addEventListener('focusin', ({ target }) => begin(target), options)
  document.addEventListener('contextmenu', onMenu, options)
  begin(document.activeElement)
  return {
    askNext,
    learn: (words: readonly string[]): void => {
      client.learn(words)
      marked?.lookAgain()
    },
    end: (): void => {
      listening.abort()
      marked?.end()
      client.end()
    },
  }
}

/** Spelling in the fields of an open journal, without a request: the words are looked up in a thread of this page. */
export function Spelling() {
  const { data } = useJournalQuery('readSpellingWords', {})
  const [asked, setAsked] = useState<AskedWord | null>(null)
  const marking = useRef<ReturnType<typeof markWhileWriting> | null>(null)
  const isKnown = data !== undefined
  const known = useRef<readonly string[]>([])
  useEffect(() => {
    if (!data) return
    known.current = [...data.ownWords.map(({ word }) => word), ...data.names]
    marking.current?.learn(known.current)
  }, [data])
  // Not before the words are known that must not be marked.
  useEffect(() => {
    if (!isKnown) return
    const started = markWhileWriting({ ask: setAsked, known: known.current })
    marking.current = started
    return () => {
      marking.current = null
      started.end()
    }
  }, [isKnown])
  useChord((chord, { target }) => chord === spellingChord && (marking.current?.askNext(target) ?? false), {
    isOfField: true,
  })
  const close = useCallback(() => setAsked(null), [])
  return asked && <SuggestionMenu asked={asked} onDone={close} />
}

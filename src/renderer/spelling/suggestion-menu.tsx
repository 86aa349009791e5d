import { useCallback } from 'react'
import { createPortal } from 'react-dom'
import { call } from '../client/call.ts'
import { onChords } from '../keys/use-chords.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import type { MenuEntry } from '../ui/menu.tsx'
import { MenuAt } from '../ui/menu-at.tsx'
import { showToast } from '../ui/toasts.tsx'
import type { TextField } from './text-paper.ts'
import type { Place } from './word-marks.ts'
import { wordEnding } from './words-in-text.ts'

/** A marked word and what may be meant by it. */
export interface AskedWord {
  readonly field: TextField
  readonly place: Place
  readonly word: string
  readonly at: DOMRect
  readonly suggestions: readonly string[]
}

const words = messages.spelling

/** Writes over a word as a person would: the browser's own undo takes it back, and the field's listeners hear of it. */
function replace({ field, place: { from, to } }: AskedWord, suggestion: string): void {
  field.focus()
  field.setSelectionRange(from, to)
  document.execCommand('insertText', false, suggestion)
}

async function keep(word: string): Promise<void> {
  const outcome = await call('addOwnWord', { word })
  showToast({ text: outcome.ok ? words.added(word) : errorSentence(outcome.error) })
}

/** What may be meant by a marked word, and the way to keep it as it is. */
export function SuggestionMenu({ asked, onDone }: { readonly asked: AskedWord; readonly onDone: () => void }) {
  const { field, place, word, at, suggestions } = asked
  const base = word.replace(wordEnding, '')
  const goBack = useCallback((): void => {
    onDone()
    // Nothing else has taken the focus meanwhile.
    const { activeElement } = document
    if (activeElement === document.body || field.parentElement?.contains(activeElement)) {
      field.focus({ preventScroll: true })
      field.setSelectionRange(place.to, place.to)
    }
  }, [field, place, onDone])
  const act = (id: string): void => {
    goBack()
    if (id === 'add') void keep(base)
    const suggestion = suggestions[Number(id)]
    if (suggestion !== undefined) replace(asked, suggestion)
  }
  const meant: MenuEntry<string>[] = suggestions.map((label, index) => ({ id: String(index), label }))
  const none: MenuEntry<string>[] = [{ id: 'none', label: words.nothingFound, isDisabled: true }]
  const add: MenuEntry<string>[] =
    field.dataset['spelling'] === 'on' ? [{ id: 'add', label: words.add(base), startsGroup: true }] : []
  const menu = (
    <MenuAt
      label={words.menu(word)}
      at={at}
      entries={[...(meant.length > 0 ? meant : none), ...add]}
      onAction={act}
      onClose={goBack}
      onKeyDown={onChords({ Escape: goBack, Tab: goBack, 'Shift+Tab': goBack })}
    />
  )
  return createPortal(menu, field.parentElement ?? document.body)
}

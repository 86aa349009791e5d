import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { SearchHit } from '#shared/journal/search.ts'
import { goTo } from '../../client/route.ts'
import { listChords } from '../../keys/shortcuts.ts'
import { onChords } from '../../keys/use-chords.ts'
import { messages } from '../../messages/index.ts'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import { FoundList, idOfLine, listId } from './found-list.tsx'
import { isAction, sectionsOf, targetOf } from './found-sections.ts'
import styles from './palette.module.css'
import { useChosenLine } from './use-chosen-line.ts'
import { type ActionId, useFindings } from './use-findings.ts'

const words = messages.palette

interface PaletteProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onAction: (id: ActionId) => void
  readonly onEntry: (id: string) => void
}

/** Ctrl K: people, actions and everything that was written, found while one types. */
export function Palette({ isOpen, onOpenChange, onAction, onEntry }: PaletteProps) {
  const choose = (key: string): void => {
    onOpenChange(false)
    const { kind, id } = targetOf(key)
    if (kind === 'person' || kind === 'agenda') goTo('person', id, 'prep')
    if (kind === 'action' && isAction(id)) onAction(id)
    if (kind === 'entry') onEntry(id)
  }
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={String(styles['shade'])}>
      <Modal className={String(styles['sheet'])}>
        <Dialog aria-label={words.title} className={String(styles['dialog'])}>
          <Finder onChoose={choose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** More than the list shows without scrolling. */
const hitsAtOnce = 10

/** The hits that are seen at once, and the rest of them when these are drawn: a key never waits for what is out of sight. */
function useGrowingHits(hits: readonly SearchHit[]): readonly SearchHit[] {
  const drawn = useDeferredValue(hits)
  return drawn === hits ? hits : hits.slice(0, hitsAtOnce)
}

/** One and the same function, which does what the newest one would. */
function useLasting(act: (key: string) => void): (key: string) => void {
  const newest = useRef(act)
  newest.current = act
  return useCallback((key: string) => newest.current(key), [])
}

function Finder({ onChoose }: { readonly onChoose: (key: string) => void }) {
  const [text, setText] = useState('')
  const { people, actions, agenda, nameOf, ...found } = useFindings(text)
  const hits = useGrowingHits(found.hits)
  const sections = useMemo(
    () => sectionsOf({ people, actions, agenda, hits, nameOf }),
    [people, actions, agenda, hits, nameOf],
  )
  const keys = sections.flatMap(({ lines }) => lines.map(({ key }) => key))
  const { chosen, point, move } = useChosenLine(keys, text !== '')
  const input = useFirstFocus<HTMLInputElement>(true)
  const choose = useLasting(onChoose)
  const type = (next: string): void => {
    setText(next)
    point(null)
  }
  const walk = (step: 1 | -1): void => {
    const next = move(step)
    if (next) document.getElementById(idOfLine(next))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = onChords({
    [listChords.down]: () => walk(1),
    [listChords.up]: () => walk(-1),
    Enter: chosen === null ? undefined : () => choose(chosen),
    Escape: text === '' ? undefined : () => type(''),
  })
  return (
    <>
      <div className={styles['field']}>
        <input
          ref={input}
          dir="auto"
          role="combobox"
          aria-label={words.title}
          aria-expanded={keys.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(chosen === null ? {} : { 'aria-activedescendant': idOfLine(chosen) })}
          autoComplete="off"
          spellCheck={false}
          placeholder={words.placeholder}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <FoundList sections={sections} chosen={chosen} onPoint={point} onChoose={choose} />
      {keys.length === 0 && !found.isLooking && (
        <p role="status" className={styles['quiet']}>
          {words.nothing}
        </p>
      )}
      <p className={styles['foot']}>{words.filters}</p>
    </>
  )
}

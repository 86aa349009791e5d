import { useDeferredValue, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components'
import type { SearchHit } from '#shared/journal/search.ts'
import { goTo } from '../../client/route.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { PersonMark } from '../../ui/person-mark.tsx'
import styles from './palette.module.css'
import { Snippet } from './snippet.tsx'
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
    const [kind = '', id = ''] = key.split(' ')
    if (kind === 'person') goTo('person', id, 'prep')
    if (kind === 'action') onAction(id as ActionId)
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

function Finder({ onChoose }: { onChoose: (key: string) => void }) {
  const [text, setText] = useState('')
  const { people, actions, hits: found, nameOf } = useFindings(text)
  const hits = useGrowingHits(found)
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label={words.title} autoFocus className={String(styles['field'])}>
        <Input placeholder={words.placeholder} />
      </SearchField>
      <Menu
        aria-label={words.title}
        className={String(styles['list'])}
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => <p className={styles['quiet']}>{words.nothing}</p>}
      >
        {people.length > 0 && (
          <MenuSection>
            <Header>{words.people}</Header>
            <Collection items={people}>
              {({ id, name, colour }) => (
                <MenuItem id={`person ${id}`} textValue={name}>
                  <PersonMark name={name} hue={colour} size="small" />
                  <Text slot="label">
                    <span dir="auto">{name}</span>
                  </Text>
                </MenuItem>
              )}
            </Collection>
          </MenuSection>
        )}
        {actions.length > 0 && (
          <MenuSection>
            <Header>{words.actions}</Header>
            <Collection items={actions}>
              {({ id, name }) => (
                <MenuItem id={`action ${id}`} textValue={name}>
                  <Text slot="label">{name}</Text>
                </MenuItem>
              )}
            </Collection>
          </MenuSection>
        )}
        {hits.length > 0 && (
          <MenuSection>
            <Header>{words.written}</Header>
            <Collection items={hits.map((hit) => ({ ...hit, id: `entry ${hit.entryId}` }))}>
              {(hit) => <HitLine id={hit.id} hit={hit} name={nameOf(hit.personId)} />}
            </Collection>
          </MenuSection>
        )}
      </Menu>
      <p className={styles['foot']}>{words.filters}</p>
    </Autocomplete>
  )
}

const HitLine = ({ id, hit, name }: { id: string; hit: SearchHit; name: string }) => (
  <MenuItem id={id} textValue={hit.snippet}>
    <Text slot="label" className={String(styles['hit'])}>
      <span dir="auto">
        <Snippet text={hit.snippet} />
      </span>
      <span className={styles['about']}>
        {messages.entries.kinds[hit.kind]} · <span dir="auto">{name}</span> · {formatDay(hit.day)}
      </span>
    </Text>
  </MenuItem>
)

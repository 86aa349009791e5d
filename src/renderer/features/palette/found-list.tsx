import { memo, type ReactNode } from 'react'
import type { AgendaHit, SearchHit } from '#shared/journal/search.ts'
import { Snippet } from '../../entries/snippet.tsx'
import { formatDay, messages } from '../../messages/index.ts'
import { Group } from '../../ui/group.tsx'
import { PersonMark } from '../../ui/person-mark.tsx'
import type { FoundPerson } from './found-people.ts'
import type { FoundLine, FoundSection } from './found-sections.ts'
import styles from './palette.module.css'

export const listId = 'found'
export const idOfLine = (key: string): string => `${listId} ${key}`.replaceAll(' ', '-')

interface WrittenWordsProps {
  readonly snippet: string
  /** Where it stands. */
  readonly children: ReactNode
}

const WrittenWords = ({ snippet, children }: WrittenWordsProps) => (
  <span className={styles['hit']}>
    <span dir="auto">
      <Snippet text={snippet} />
    </span>
    <span className={styles['about']}>{children}</span>
  </span>
)

const HitWords = ({ hit, name }: { readonly hit: SearchHit; readonly name: string }) => (
  <WrittenWords snippet={hit.snippet}>
    {messages.entries.kinds[hit.kind]} · <bdi>{name}</bdi> · {formatDay(hit.day)}
  </WrittenWords>
)

const AgendaWords = ({ item, name }: { readonly item: AgendaHit; readonly name: string }) => (
  <WrittenWords snippet={item.snippet}>
    <bdi>{name}</bdi> · {item.tickedOn === null ? messages.palette.waits : messages.palette.talked(item.tickedOn)}
  </WrittenWords>
)

const PersonWords = ({ person, snippet }: FoundPerson) => (
  <>
    <PersonMark name={person.name} hue={person.colour} size="small" />
    <span className={styles['hit']}>
      <span dir="auto">{person.name}</span>
      {snippet !== null && (
        <span dir="auto" className={styles['about']}>
          <Snippet text={snippet} />
        </span>
      )}
    </span>
  </>
)

function LineWords({ line }: { readonly line: FoundLine }) {
  if ('hit' in line) return <HitWords hit={line.hit} name={line.name} />
  if ('action' in line) return line.action
  if ('item' in line) return <AgendaWords item={line.item} name={line.name} />
  return <PersonWords person={line.person} snippet={line.snippet} />
}

interface LineProps {
  readonly line: FoundLine
  readonly isChosen: boolean
  readonly onPoint: (key: string) => void
  readonly onChoose: (key: string) => void
}

const Line = memo(function Line({ line, isChosen, onPoint, onChoose }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and takes Enter; a line is only pressed
    <div
      role="option"
      id={idOfLine(line.key)}
      className={styles['line']}
      aria-selected={isChosen}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={() => onPoint(line.key)}
      onClick={() => onChoose(line.key)}
    >
      <LineWords line={line} />
    </div>
  )
})

interface FoundListProps extends Omit<LineProps, 'line' | 'isChosen'> {
  readonly sections: readonly FoundSection[]
  readonly chosen: string | null
}

/** People, actions and what was written, as plain elements: a hundred of them are drawn between two keys. */
export const FoundList = memo(function FoundList({ sections, chosen, onPoint, onChoose }: FoundListProps) {
  return (
    <div role="listbox" id={listId} aria-label={messages.palette.title} className={styles['list']}>
      {sections.map(({ id, title, lines }) => (
        <Group key={id} label={title}>
          <div aria-hidden="true" className={styles['section']}>
            {title}
          </div>
          {lines.map((line) => (
            <Line key={line.key} line={line} isChosen={line.key === chosen} onPoint={onPoint} onChoose={onChoose} />
          ))}
        </Group>
      ))}
    </div>
  )
})

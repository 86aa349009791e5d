import { Check, Circle } from 'lucide-react'
import { memo } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components'
import type { EvidenceSection, Summary } from '#shared/journal/summary.ts'
import { messages } from '../../messages/index.ts'
import { iconSize } from '../../ui/icon.ts'
import styles from './evidence-list.module.css'

type Evidence = EvidenceSection['lines'][number]

interface EvidenceListProps {
  readonly summary: Summary
  readonly excluded: readonly string[]
  readonly onInclude: (offered: readonly string[], included: ReadonlySet<string>) => void
}

/** All that could be told, by theme. Arrows go from one to the next, Enter takes one in or leaves it out. */
export const EvidenceList = memo(({ summary, excluded, onInclude }: EvidenceListProps) => {
  const words = messages.summary
  const offered = summary.evidence.flatMap(({ lines }) => lines.map(({ entryId }) => entryId))
  const included = offered.filter((id) => !excluded.includes(id))
  const change = (keys: 'all' | Set<unknown>): void =>
    onInclude(offered, new Set(keys === 'all' ? offered : [...keys].map(String)))
  return (
    <section className={styles['evidence']} aria-label={words.evidence}>
      <h2>{words.evidence}</h2>
      <p>{words.evidenceCount(included.length, offered.length)}</p>
      {offered.length > 0 && (
        <ListBox
          aria-label={words.evidence}
          selectionMode="multiple"
          selectedKeys={included}
          onSelectionChange={change}
          className={styles['list'] ?? ''}
        >
          {summary.evidence.map(({ theme, title, lines }) => (
            <ListBoxSection key={theme} id={theme} className={styles['section'] ?? ''}>
              <Header className={styles['title'] ?? ''}>{title}</Header>
              {lines.map((line) => (
                <EvidenceLine key={line.entryId} line={line} last={summary.last} />
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      )}
    </section>
  )
})

function EvidenceLine({ line, last }: { line: Evidence; last: Summary['last'] }) {
  const text = [line.sentence, line.quote ?? ''].join(' ').trim()
  const news = newsOf(line.entryId, last)
  return (
    <ListBoxItem id={line.entryId} textValue={text} className={styles['item'] ?? ''}>
      {({ isSelected }) => (
        <>
          {isSelected ? (
            <Check size={iconSize.beside} className={styles['in']} aria-hidden="true" />
          ) : (
            <Circle size={iconSize.beside} className={styles['out']} aria-hidden="true" />
          )}
          <span className={styles['words']}>
            <Text slot="label" className={styles['sentence'] ?? ''} dir="auto">
              {text}
            </Text>
            {news && (
              <Text slot="description" className={styles['news'] ?? ''}>
                {news}
              </Text>
            )}
          </span>
        </>
      )}
    </ListBoxItem>
  )
}

function newsOf(entryId: string, last: Summary['last']): string | null {
  if (last?.added.includes(entryId)) return messages.summary.newSince
  return last?.changed.includes(entryId) ? messages.summary.changedSince : null
}

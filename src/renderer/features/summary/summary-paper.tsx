import { memo } from 'react'
import type { SummaryDocument, SummaryLine } from '#shared/journal/summary.ts'
import type { SummaryTheme } from '#shared/journal/summary-theme.ts'
import { messages } from '../../messages/index.ts'
import { PaperFigure } from './paper-figure.tsx'
import { ProseSlot } from './prose-slot.tsx'
import styles from './summary.module.css'
import type { DraftActs, DraftHandle } from './use-draft.ts'

interface SummaryPaperProps {
  readonly document: SummaryDocument
  /** Null for a page that is only read: it shows what leaves, and takes no words. */
  readonly draft: DraftHandle | null
  /** Opens the entry that a sentence comes from. */
  readonly onOpen?: (entryId: string) => void
}

/** Where a check leads to: the sentence of one entry on the page. */
export const placeOf = (entryId: string): string => `told-${entryId}`

/** The document as it leaves. The print style sheet hides all but this element, so the page and the PDF are one. */
export function SummaryPaper({ document, draft, onOpen }: SummaryPaperProps) {
  const words = messages.summary
  const toldBefore = new Set(
    document.sections
      .filter(({ theme }) => theme !== 'next-season')
      .flatMap(({ lines }) => lines.map(({ entryId }) => entryId)),
  )
  return (
    <article className={styles['paper']} aria-label={words.preview} data-print="document" data-layer="shareable">
      <h1>{document.title}</h1>
      <p className={styles['about']}>{document.madeFrom}</p>
      <Words
        label={words.writeOpening}
        leaving={document.prose}
        {...(draft && { text: draft.draft.opening, onChange: draft.acts.writeOpening })}
      />
      {document.figure && <PaperFigure figure={document.figure} />}
      {document.sections.length === 0 && <p>{words.empty}</p>}
      {document.sections.map(({ theme, title, lines, prose }) => (
        <section key={theme}>
          <h2>{title}</h2>
          <ThemeWords
            theme={theme}
            title={title}
            prose={prose}
            text={draft?.draft.themes[theme] ?? ''}
            onWrite={draft?.acts.writeTheme ?? null}
          />
          <ul>
            {lines.map((line) => (
              <Told
                key={line.entryId}
                line={line}
                isRepeat={theme === 'next-season' && toldBefore.has(line.entryId)}
                text={draft?.draft.entries[line.entryId] ?? ''}
                onWrite={draft?.acts.writeEntry ?? null}
                onOpen={onOpen ?? null}
              />
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}

interface WordsProps {
  readonly label: string
  /** The words as they leave. */
  readonly leaving: string
  readonly text?: string
  readonly onChange?: (text: string) => void
  readonly onOpen?: () => void
}

/** The manager's own words: to be written where there is a draft, else as they leave. */
function Words({ label, leaving, text = '', onChange, onOpen }: WordsProps) {
  if (onChange) return <ProseSlot label={label} text={text} onChange={onChange} {...(onOpen && { onOpen })} />
  return leaving === '' ? null : (
    <p className={styles['prose']} dir="auto">
      {leaving}
    </p>
  )
}

interface ThemeWordsProps {
  readonly theme: SummaryTheme
  readonly title: string
  readonly prose: string
  readonly text: string
  /** Null on a page that is only read. */
  readonly onWrite: DraftActs['writeTheme'] | null
}

/** The words before the evidence of one theme. */
const ThemeWords = memo(({ theme, title, prose, text, onWrite }: ThemeWordsProps) => (
  <Words
    label={messages.summary.writeTheme(title)}
    leaving={prose}
    {...(onWrite && { text, onChange: (next: string) => onWrite(theme, next) })}
  />
))

interface ToldProps {
  readonly line: SummaryLine
  readonly isRepeat: boolean
  readonly text: string
  /** Null on a page that is only read. */
  readonly onWrite: DraftActs['writeEntry'] | null
  readonly onOpen: ((entryId: string) => void) | null
}

/** One piece of evidence, a way to its entry, and the words beside it. */
const Told = memo(({ line, isRepeat, text, onWrite, onOpen }: ToldProps) => {
  const { entryId, sentence, quote, prose } = line
  // What is told a second time, for it goes on, has its place and the words beside it where it is told first.
  if (isRepeat) return <li className={styles['told']}>{sentence}</li>
  return (
    <li id={placeOf(entryId)} tabIndex={-1}>
      <span className={styles['told']}>{sentence}</span>
      {quote && <q dir="auto">{quote}</q>}
      <Words
        label={messages.summary.writeEntry(sentence)}
        leaving={prose}
        {...(onOpen && { onOpen: () => onOpen(entryId) })}
        {...(onWrite && { text, onChange: (next: string) => onWrite(entryId, next) })}
      />
    </li>
  )
})

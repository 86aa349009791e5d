import type { SummaryDocument, SummaryLine } from '#shared/journal/summary.ts'
import { messages } from '../../messages/index.ts'
import { ProseSlot } from './prose-slot.tsx'
import styles from './summary.module.css'
import type { DraftHandle } from './use-draft.ts'

interface SummaryPaperProps {
  readonly document: SummaryDocument
  readonly draft: DraftHandle
  /** Opens the entry that a sentence comes from. */
  readonly onOpen: (entryId: string) => void
}

/** Where a check leads to: the sentence of one entry on the page. */
export const placeOf = (entryId: string): string => `told-${entryId}`

/** The document as it leaves. The print style sheet hides all but this element, so the page and the PDF are one. */
export function SummaryPaper({ document, draft, onOpen }: SummaryPaperProps) {
  const words = messages.summary
  const { opening, themes } = draft.draft
  return (
    <article className={styles['paper']} aria-label={words.preview} data-print="document" data-layer="shareable">
      <h1>{document.title}</h1>
      <p className={styles['about']}>{document.madeFrom}</p>
      <ProseSlot label={words.writeOpening} text={opening} onChange={draft.writeOpening} />
      {document.sections.length === 0 && <p>{words.empty}</p>}
      {document.sections.map(({ theme, title, lines }) => (
        <section key={theme}>
          <h2>{title}</h2>
          <ProseSlot
            label={words.writeTheme(title)}
            text={themes[theme] ?? ''}
            onChange={(text) => draft.writeTheme(theme, text)}
          />
          <ul>
            {lines.map((line) => (
              <Told key={line.entryId} line={line} draft={draft} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}

/** One piece of evidence, a way to its entry, and the words beside it. */
function Told({ line, draft, onOpen }: Omit<SummaryPaperProps, 'document'> & { line: SummaryLine }) {
  const { entryId, sentence, quote } = line
  return (
    <li id={placeOf(entryId)} tabIndex={-1} dir="auto">
      {sentence}
      {quote && <q>{quote}</q>}
      <ProseSlot
        label={messages.summary.writeEntry(sentence)}
        text={draft.draft.entries[entryId] ?? ''}
        onChange={(text) => draft.writeEntry(entryId, text)}
        onOpen={() => onOpen(entryId)}
      />
    </li>
  )
}

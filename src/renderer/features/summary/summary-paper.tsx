import type { SummaryDocument } from '#shared/journal/summary.ts'
import { messages } from '../../messages/index.ts'
import styles from './summary.module.css'

/** The document as it leaves. The print style sheet hides all but this element, so the page and the PDF are one. */
export function SummaryPaper({ document }: { document: SummaryDocument }) {
  return (
    <article
      className={styles['paper']}
      aria-label={messages.summary.preview}
      data-print="document"
      data-layer="shareable"
    >
      <h1>{document.title}</h1>
      <p className={styles['about']}>{document.madeFrom}</p>
      {document.sections.length === 0 && <p>{messages.summary.empty}</p>}
      {document.sections.map((section) => (
        <section key={section.theme}>
          <h2>{section.title}</h2>
          <ul>
            {section.lines.map((line) => (
              <li key={`${line.entryId} ${line.sentence}`} dir="auto">
                {line.sentence}
                {line.quote && <q>{line.quote}</q>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}

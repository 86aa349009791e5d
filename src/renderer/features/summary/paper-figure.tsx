import { createElement } from 'react'
import { figureElements, type SummaryFigure } from '#shared/journal/summary-figure.ts'
import styles from './paper-figure.module.css'

/** `text-anchor` as React spells it. */
const inReact = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The period at a glance, drawn from what the page tells. It leaves with the page, as lines and not as dots. */
export function PaperFigure({ figure }: { readonly figure: SummaryFigure }) {
  return (
    <figure className={styles['figure']}>
      <svg viewBox={`0 0 ${figure.width} ${figure.height}`} role="img" aria-label={figure.label}>
        {figureElements(figure).map(({ tag, tone, attributes, text }, place) =>
          createElement(
            tag,
            {
              // Shapes have no name but their place, and keep nothing.
              key: place,
              className: styles[tone],
              ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [inReact(name), value])),
            },
            text === '' ? undefined : text,
          ),
        )}
      </svg>
    </figure>
  )
}

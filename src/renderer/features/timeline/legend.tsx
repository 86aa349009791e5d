import { messages } from '../../messages/index.ts'
import type { Shape } from './lane-drawing.ts'
import styles from './legend.module.css'
import { privateStroke, shapePaths } from './shapes.ts'

const words = messages.timeline.legend
const shapes = ['open', 'dot', 'landed', 'diamond', 'triangle', 'slot', 'tick', 'group'] as const satisfies Shape[]

const Sign = ({ shape, isPrivate = false }: { readonly shape: Shape; readonly isPrivate?: boolean }) => {
  const { d, isFilled, ring, lineWidth } = shapePaths[shape]
  return (
    <svg viewBox="-11 -11 22 22" width={16} height={16} aria-hidden="true" data-private={isPrivate}>
      <path
        d={d}
        fill={isFilled ? 'currentColor' : 'none'}
        stroke={isFilled ? 'none' : 'currentColor'}
        strokeWidth={lineWidth}
      />
      {ring && <path d={ring} fill="none" stroke="currentColor" strokeWidth={lineWidth} />}
      {isPrivate && <path d={privateStroke(shape)} fill="none" stroke="currentColor" strokeWidth={1.5} />}
    </svg>
  )
}

/** What the marks of the drawing mean, in a quiet line below it. */
export const Legend = () => (
  <ul className={styles['legend']} aria-label={words.title}>
    {shapes.map((shape) => (
      <li key={shape}>
        <Sign shape={shape} />
        {words[shape]}
      </li>
    ))}
    <li>
      <Sign shape="dot" isPrivate />
      {messages.timeline.private}
    </li>
  </ul>
)

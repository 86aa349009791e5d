import type { DrawnPoint, Shape } from './lane-drawing.ts'
import { pointName } from './mark-name.ts'
import styles from './timeline.module.css'
import { pointId } from './use-mark-focus.ts'

const pictures: { readonly [Name in Shape]: React.ReactNode } = {
  dot: <circle r={5} />,
  open: <circle r={4.5} data-open="true" />,
  ring: <circle r={7} data-open="true" />,
  square: <rect x={-4} y={-4} width={8} height={8} rx={1} />,
  diamond: <path d="M0,-6L6,0L0,6L-6,0Z" />,
  triangle: <path d="M-6,-5H6L0,6Z" />,
  tick: <rect x={-2} y={-6} width={4} height={12} rx={2} />,
}

interface MarkPointProps {
  readonly point: DrawnPoint
  readonly isTabStop: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
}

/** A mark, or a ring with a number for several close together. Its whole name is read and shown on hover. */
export function MarkPoint({ point, isTabStop, onFocus, onOpen }: MarkPointProps) {
  const name = pointName(point)
  return (
    // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot stand inside an SVG drawing
    <g
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      data-point={pointId(point)}
      data-private={point.isPrivate}
      className={styles['point']}
      transform={`translate(${point.x} ${point.y})`}
      onFocus={onFocus}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen()
      }}
    >
      <title>{name}</title>
      <circle r={11} className={styles['halo']} />
      {pictures[point.shape]}
      {point.marks.length > 1 && (
        <text className={styles['count']} y={3.5}>
          {point.marks.length > 99 ? '99+' : point.marks.length}
        </text>
      )}
    </g>
  )
}

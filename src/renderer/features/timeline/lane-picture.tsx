import type { TimelineMark } from '#shared/journal/timeline.ts'
import { messages } from '../../messages/index.ts'
import type { PlacedLane } from './draw-lanes.ts'
import { MarkPoint } from './mark-point.tsx'
import styles from './timeline.module.css'
import { pointId } from './use-mark-focus.ts'

interface LanePictureProps {
  readonly lane: PlacedLane
  /** The point that the Tab key reaches. */
  readonly current: string | null
  readonly onFocus: (pointId: string) => void
  readonly onOpen: (marks: readonly TimelineMark[]) => void
}

/** An average letter of the 12 px sans is this wide; a name is cut where its room ends. */
const letterWidth = 6.2

const fitted = (text: string, room: number): string => {
  const letters = Math.floor(room / letterWidth)
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`
}

/** One lane: its name, its lines and bars, and the points that can be opened. */
export function LanePicture({ lane, current, onFocus, onOpen }: LanePictureProps) {
  return (
    <g transform={`translate(0 ${lane.top})`} className={styles['lane']} data-lane={lane.name}>
      <text className={styles['lane-name']} y={-8}>
        {messages.timeline.lanes[lane.name]}
      </text>
      <g aria-hidden="true">
        {lane.paths.map((path) => (
          <path key={path} d={path} className={styles['path']} />
        ))}
        {lane.bars.map((bar) => (
          <rect
            key={`${bar.x} ${bar.y} ${bar.width}`}
            className={styles['bar']}
            data-ended={bar.isEnded}
            x={bar.x}
            y={bar.y - 2}
            width={bar.width}
            height={4}
            rx={2}
          />
        ))}
        {lane.texts.map((text) => (
          <text key={`${text.x} ${text.y}`} className={styles['mark-title']} x={text.x} y={text.y}>
            {fitted(text.text, text.room)}
          </text>
        ))}
      </g>
      {lane.points.map((point) => (
        <MarkPoint
          key={pointId(point)}
          point={point}
          isTabStop={pointId(point) === current}
          onFocus={() => onFocus(pointId(point))}
          onOpen={() => onOpen(point.marks)}
        />
      ))}
    </g>
  )
}

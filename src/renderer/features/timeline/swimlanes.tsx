import { useMemo, useRef } from 'react'
import type { Period } from '#shared/journal/day.ts'
import type { Timeline, TimelineMark } from '#shared/journal/timeline.ts'
import { messages } from '../../messages/index.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { drawLanes } from './draw-lanes.ts'
import { LanePicture } from './lane-picture.tsx'
import { ticksOf, timeScale, today } from './time-scale.ts'
import styles from './timeline.module.css'
import { useMarkFocus } from './use-mark-focus.ts'
import { useWidth } from './use-width.ts'

interface SwimlanesProps {
  readonly marks: readonly TimelineMark[]
  readonly meetings: Timeline['meetings']
  readonly period: Period
  readonly onOpen: (marks: readonly TimelineMark[]) => void
}

const axisHeight = 28

/** The drawing: lanes under a time axis, today's line, and one-on-ones as fine strokes behind it all. */
export function Swimlanes({ marks, meetings, period, onOpen }: SwimlanesProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const scale = useMemo(() => timeScale(period, Math.max(width, 240)), [period, width])
  const { lanes, height } = useMemo(() => drawLanes(marks, scale), [marks, scale])
  const focus = useMarkFocus(lanes)
  const full = height + axisHeight
  const words = messages.timeline
  return (
    <div ref={frame} className={styles['frame']}>
      <VisuallyHidden>
        <p id="timeline-keys">{words.keys}</p>
      </VisuallyHidden>
      {width > 0 && (
        <svg
          width={scale.width}
          height={full}
          role="application"
          aria-label={words.views.lanes}
          aria-describedby="timeline-keys"
          onKeyDown={focus.onKeyDown}
        >
          <g className={styles['axis']} aria-hidden="true">
            {ticksOf(scale).map((tick) => (
              <g key={tick.x} data-year={tick.isYear}>
                <line x1={tick.x} x2={tick.x} y1={axisHeight - 6} y2={full} />
                <text x={tick.x + 4} y={14}>
                  {tick.label}
                </text>
              </g>
            ))}
          </g>
          <g className={styles['meetings']} aria-hidden="true">
            {meetings
              .filter(({ day, state }) => state === 'held' && day >= period.from && day <= period.to)
              .map(({ id, day }) => (
                <line key={id} x1={scale.xOf(day)} x2={scale.xOf(day)} y1={axisHeight - 6} y2={axisHeight} />
              ))}
          </g>
          <line className={styles['now']} x1={scale.xOf(today())} x2={scale.xOf(today())} y1={axisHeight} y2={full} />
          <g transform={`translate(0 ${axisHeight})`}>
            {lanes.map((lane) => (
              <LanePicture key={lane.name} lane={lane} current={focus.current} onFocus={focus.set} onOpen={onOpen} />
            ))}
          </g>
        </svg>
      )}
    </div>
  )
}

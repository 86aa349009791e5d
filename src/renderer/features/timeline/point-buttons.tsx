import { memo } from 'react'
import { messages } from '../../messages/index.ts'
import { Group } from '../../ui/group.tsx'
import type { Drawing } from './draw-timeline.ts'
import styles from './drawing.module.css'
import { idOfPoint } from './drawing-keys.ts'
import type { DrawnPoint } from './lane-drawing.ts'
import { pointName } from './mark-name.ts'

interface PointButtonsProps {
  readonly drawingId: string
  readonly drawing: Drawing
  /** The point that the keys stand on. */
  readonly current: DrawnPoint | undefined
  readonly onOpen: (marks: DrawnPoint['marks']) => void
  readonly onPoint: (point: DrawnPoint | null, y: number) => void
}

interface PointButtonProps {
  readonly id: string
  readonly point: DrawnPoint
  readonly y: number
  readonly isCurrent: boolean
  readonly onOpen: PointButtonsProps['onOpen']
  readonly onPoint: PointButtonsProps['onPoint']
}

const PointButton = memo(({ id, point, y, isCurrent, onOpen, onPoint }: PointButtonProps) => (
  // The drawing holds the focus and names the current one, so that zooming never loses it.
  // biome-ignore lint/a11y/useSemanticElements: a button of its own would take the focus from the drawing
  // biome-ignore lint/a11y/useFocusableInteractive: reached through aria-activedescendant
  // biome-ignore lint/a11y/useKeyWithClickEvents: the drawing takes Enter and Space for the current one
  <div
    role="button"
    id={id}
    aria-label={pointName(point)}
    className={styles['point']}
    data-current={isCurrent}
    style={{ left: point.x, top: y }}
    onClick={() => onOpen(point.marks)}
    onPointerEnter={() => onPoint(point, y)}
    onPointerLeave={() => onPoint(null, 0)}
  />
))

/** What stands on the canvas, by name and lane, to be read, pointed at and pressed. */
export const PointButtons = memo(({ drawingId, drawing, current, onOpen, onPoint }: PointButtonsProps) =>
  drawing.lanes.map((lane) => (
    <Group key={lane.name} label={messages.timeline.lanes[lane.name]}>
      {lane.points
        .filter(({ x }) => x >= drawing.scale.left - 12 && x <= drawing.scale.width + 12)
        .map((point) => (
          <PointButton
            key={idOfPoint(drawingId, point)}
            id={idOfPoint(drawingId, point)}
            point={point}
            y={lane.top + point.y}
            isCurrent={point === current}
            onOpen={onOpen}
            onPoint={onPoint}
          />
        ))}
    </Group>
  )),
)

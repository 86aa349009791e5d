import { type RefObject, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { LaneName } from '#shared/journal/timeline-lane.ts'
import { messages } from '../../messages/index.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { type Drawing, prepareTimeline, type TimelineContent } from './draw-timeline.ts'
import styles from './drawing.module.css'
import { idOfPoint, pointsInTime, pointWith } from './drawing-keys.ts'
import { type DrawnPoint, pointId } from './lane-drawing.ts'
import { LaneHeads } from './lane-heads.tsx'
import { MarkCard } from './mark-card.tsx'
import { createMeasure } from './measure-text.ts'
import { PointButtons } from './point-buttons.tsx'
import type { Following } from './source-link.tsx'
import { timeScale } from './time-scale.ts'
import type { TimeView, ViewLimits } from './time-view.ts'
import { useDrawingKeys } from './use-drawing-keys.ts'
import { useGestures } from './use-gestures.ts'
import { useHoverCard } from './use-hover-card.ts'
import { usePainting } from './use-painting.ts'
import { useWidth } from './use-width.ts'
import { useRestingView, type ViewStore } from './view-store.ts'

interface SwimlanesProps {
  readonly content: TimelineContent
  readonly store: ViewStore
  readonly limits: ViewLimits
  readonly label: string
  /** Drawn, and not named yet: there is nothing to point at, and nothing for keys to stand on. */
  readonly isSketch?: boolean
  readonly markOf: Following['markOf']
  readonly onOpen: Following['onOpen']
  readonly onToggleLane: (lane: LaneName) => void
}

/** A calendar with lanes, as wide as there is room: nothing is drawn before the room is known. */
export function Swimlanes(props: SwimlanesProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  return (
    <div ref={frame} className={styles['frame']}>
      {width > 0 && <DrawnLanes {...props} frame={frame} width={Math.max(240, width)} />}
    </div>
  )
}

interface DrawnLanesProps extends SwimlanesProps {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly width: number
}

/** The drawing itself, painted while it moves, named mark by mark when it rests. */
function DrawnLanes(props: DrawnLanesProps) {
  const { frame, width, content, store, limits, label, isSketch = false, markOf, onOpen, onToggleLane } = props
  const id = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const surface = useRef<HTMLDivElement>(null)
  const measure = useMemo(createMeasure, [])
  const prepared = useMemo(() => prepareTimeline(content), [content])
  const draw = useMemo(
    () => oncePerView((view) => prepared(timeScale({ view, width, last: limits.last, measure }))),
    [prepared, width, limits.last, measure],
  )
  const view = useRestingView(store)
  const drawing = useMemo(() => draw(view), [draw, view])
  usePainting({ frame, canvas, store, draw })
  useGestures({ surface, store, limits })
  const [markId, setMarkId] = useState<string | null>(null)
  const [isFocused, setFocused] = useState(false)
  const points = useMemo(() => (isSketch ? [] : pointsInTime(drawing)), [drawing, isSketch])
  // Hundreds of names come after the drawing, which would wait for them.
  const named = useDeferredValue(isSketch ? null : drawing, null)
  const isNamed = named === drawing
  const current = pointWith(points, markId) ?? points.at(-1)
  const card = useHoverCard()
  const open = useCallback(
    (marks: DrawnPoint['marks']) => {
      setMarkId(marks[0].id)
      card.hide()
      onOpen(marks)
    },
    [onOpen, card.hide],
  )
  const onKeyDown = useDrawingKeys({
    drawing,
    points,
    marks: content.marks,
    store,
    limits,
    current: current ? pointId(current) : null,
    onCurrent: setMarkId,
    onOpen: open,
  })
  useEffect(() => store.subscribe(card.hide), [store, card.hide])
  const lane = drawing.lanes.find(({ points: its }) => current && its.includes(current))
  const focused = isFocused && markId !== null && current && lane ? { point: current, y: lane.top + current.y } : null
  const shown = card.hovered ?? focused
  const words = messages.timeline
  return (
    <>
      <canvas ref={canvas} aria-hidden="true" />
      <VisuallyHidden>
        <span id={`${id}-keys`}>{words.keys}</span>
      </VisuallyHidden>
      <div
        ref={surface}
        className={styles['surface']}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        aria-label={label}
        aria-busy={!isNamed}
        aria-describedby={`${id}-keys`}
        {...(current && isNamed ? { 'aria-activedescendant': idOfPoint(id, current) } : {})}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        {named && <PointButtons drawingId={id} drawing={named} current={current} onOpen={open} onPoint={card.point} />}
      </div>
      <LaneHeads lanes={drawing.lanes} onToggle={onToggleLane} />
      {shown && (
        <MarkCard
          {...shown}
          width={width}
          height={drawing.height}
          markOf={markOf}
          onOpen={open}
          onStay={card.stay}
          onLeave={card.leave}
        />
      )}
    </>
  )
}

/** The same view is drawn once, for the canvas and for the names. */
function oncePerView(draw: (view: TimeView) => Drawing): (view: TimeView) => Drawing {
  let last: { readonly view: TimeView; readonly drawing: Drawing } | null = null
  return (view) => {
    if (last?.view !== view) last = { view, drawing: draw(view) }
    return last.drawing
  }
}

import { ChevronDown, ChevronRight } from 'lucide-react'
import { messages } from '../../messages/index.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { type Drawing, laneHead } from './draw-timeline.ts'
import styles from './drawing.module.css'
import type { PlacedLane } from './lane-drawing.ts'

interface LaneHeadsProps {
  readonly lanes: Drawing['lanes']
  readonly onToggle: (lane: PlacedLane['name']) => void
}

/** A small arrow before each lane's name folds the lane to one line, or opens it again. */
export const LaneHeads = ({ lanes, onToggle }: LaneHeadsProps) =>
  lanes.map(({ name, isCollapsed, top }) => (
    <button
      key={name}
      type="button"
      className={styles['lane-head']}
      style={{ top: top - laneHead + 7 }}
      aria-expanded={!isCollapsed}
      onClick={() => onToggle(name)}
    >
      {isCollapsed ? <ChevronRight size={14} aria-hidden="true" /> : <ChevronDown size={14} aria-hidden="true" />}
      <VisuallyHidden>{messages.timeline.lanes[name]}</VisuallyHidden>
    </button>
  ))

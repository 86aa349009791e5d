import { ArrowDown, ArrowUp, Rows3 } from 'lucide-react'
import { useState } from 'react'
import { firstLaneChoice, type LaneChoice, type LaneName, lanesInOrder } from '#shared/journal/timeline-lane.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './reading.module.css'
import { withLane } from './use-lane-choice.ts'

interface LaneChoiceProps {
  readonly choice: LaneChoice
  readonly onChange: (choice: LaneChoice) => void
}

const words = messages.timeline

/** Changes places with the lane above or below. */
function moved(choice: LaneChoice, lane: LaneName, step: -1 | 1): LaneChoice {
  const order = lanesInOrder(choice)
  const at = order.indexOf(lane)
  const beside = order[at + step]
  if (!beside) return choice
  return { ...choice, order: order.with(at, beside).with(at + step, lane) }
}

/** Which lanes are seen, in which order, and which are folded to a line. */
export function LaneChoiceDialog({ choice, onChange }: LaneChoiceProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="quiet" icon={Rows3} onPress={() => setOpen(true)}>
        {words.laneChoice.open}
      </Button>
      <Dialog
        title={words.laneChoice.title}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={<Button onPress={() => onChange(firstLaneChoice)}>{words.laneChoice.reset}</Button>}
      >
        <ul className={styles['lane-list']}>
          {lanesInOrder(choice).map((lane, index, all) => (
            <li key={lane}>
              <Checkbox
                isSelected={!choice.hidden.includes(lane)}
                onChange={() => onChange({ ...choice, hidden: withLane(choice.hidden, lane) })}
              >
                {words.lanes[lane]}
              </Checkbox>
              <Checkbox
                isSelected={choice.collapsed.includes(lane)}
                onChange={() => onChange({ ...choice, collapsed: withLane(choice.collapsed, lane) })}
                aria-label={words.laneChoice.collapse(words.lanes[lane])}
              >
                {words.laneChoice.folded}
              </Checkbox>
              <IconButton
                label={words.laneChoice.up(words.lanes[lane])}
                icon={ArrowUp}
                size="small"
                isDisabled={index === 0}
                onPress={() => onChange(moved(choice, lane, -1))}
              />
              <IconButton
                label={words.laneChoice.down(words.lanes[lane])}
                icon={ArrowDown}
                size="small"
                isDisabled={index === all.length - 1}
                onPress={() => onChange(moved(choice, lane, 1))}
              />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}

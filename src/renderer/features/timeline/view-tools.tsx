import { ZoomIn, ZoomOut } from 'lucide-react'
import { addDays } from '#shared/journal/day.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Group } from '../../ui/group.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { todaysDay } from './time-scale.ts'
import { limitedView, type ViewLimits, viewOfPeriod, wholeView, zoomedView } from './time-view.ts'
import styles from './timeline.module.css'
import type { ViewStore } from './view-store.ts'

const words = messages.timeline

/** This calendar year. */
const thisYear = () => ({ from: `${todaysDay().slice(0, 4)}-01-01`, to: `${todaysDay().slice(0, 4)}-12-31` })
/** What a review looks back on: the last twelve months. */
const reviewPeriod = () => ({ from: addDays(todaysDay(), -364), to: todaysDay() })
const threeMonths = () => ({ from: addDays(todaysDay(), -91), to: addDays(todaysDay(), 3) })

/** How much of the story is shown. */
export function ViewTools({ store, limits }: { readonly store: ViewStore; readonly limits: ViewLimits }) {
  const zoom = (factor: number): void => {
    const view = store.get()
    store.set(zoomedView(view, { factor, around: view.from + view.days / 2 }, limits), true)
  }
  const show = (period: { from: string; to: string }): void =>
    store.set(limitedView(viewOfPeriod(period), limits), true)
  return (
    <Group label={words.range} className={styles['tool-group']}>
      <Button size="small" onPress={() => store.set(wholeView(limits), true)}>
        {words.ranges.all}
      </Button>
      <Button size="small" onPress={() => show(thisYear())}>
        {words.ranges.year}
      </Button>
      <Button size="small" onPress={() => show(reviewPeriod())}>
        {words.ranges.review}
      </Button>
      <Button size="small" onPress={() => show(threeMonths())}>
        {words.ranges.quarter}
      </Button>
      <IconButton label={words.zoomOut} icon={ZoomOut} shortcut="-" onPress={() => zoom(1.6)} />
      <IconButton label={words.zoomIn} icon={ZoomIn} shortcut="+" onPress={() => zoom(1 / 1.6)} />
    </Group>
  )
}

import { useEffect, useMemo, useState } from 'react'
import { formatDay } from '../../messages/dates.ts'
import { messages } from '../../messages/index.ts'
import { Select } from '../../ui/select.tsx'
import styles from './compare.module.css'
import { type ComparedPeriod, comparedPeriods, periodNamed } from './compare-periods.ts'
import type { TimelineContent } from './draw-timeline.ts'
import { lanesOf } from './lanes.ts'
import type { Following } from './source-link.tsx'
import { Swimlanes } from './swimlanes.tsx'
import { todaysDay } from './time-scale.ts'
import { type TimeView, type ViewLimits, viewOfPeriod } from './time-view.ts'
import { useViewStore } from './view-store.ts'

interface CompareProps {
  readonly content: TimelineContent
  readonly limits: ViewLimits
  readonly markOf: Following['markOf']
  readonly onOpen: Following['onOpen']
  readonly onToggleLane: (lane: TimelineContent['choice']['order'][number]) => void
}

const words = messages.timeline.compare
const options = comparedPeriods.map((id) => ({ id, label: words.periods[id] }))
const sides = ['first', 'second'] as const

/** Two periods of the same person side by side; never two people. */
export function Compare(props: CompareProps) {
  const [names, setNames] = useState<Readonly<Record<(typeof sides)[number], ComparedPeriod>>>({
    first: 'before',
    second: 'review',
  })
  const views = sides.map((side) => viewOfPeriod(periodNamed(names[side], todaysDay())))
  return (
    <div className={styles['compare']}>
      <div className={styles['sides']}>
        {sides.map((side) => (
          <section key={side} aria-label={words.periods[names[side]]}>
            <Select
              label={words[side]}
              options={options}
              value={names[side]}
              onChange={(name) => setNames({ ...names, [side]: name })}
            />
            <Side key={names[side]} name={names[side]} {...props} />
          </section>
        ))}
      </div>
      <CountsByLane content={props.content} names={[names.first, names.second]} views={views} />
    </div>
  )
}

interface SideProps extends CompareProps {
  readonly name: ComparedPeriod
}

function Side({ name, limits, ...shown }: SideProps) {
  const period = periodNamed(name, todaysDay())
  const first = viewOfPeriod(period)
  // Each side may be moved beyond its period, also where there is nothing yet.
  const own = useMemo(
    () => ({ first: Math.min(limits.first, first.from), last: Math.max(limits.last, first.from + first.days) }),
    [limits, first.from, first.days],
  )
  const store = useViewStore(() => first)
  useEffect(() => store.set(store.get(), true), [store])
  return (
    <>
      <p className={styles['days']}>
        {formatDay(period.from)} – {formatDay(period.to)}
      </p>
      <Swimlanes {...shown} store={store} limits={own} label={words.periods[name]} />
    </>
  )
}

interface CountsProps {
  readonly content: TimelineContent
  readonly names: readonly [ComparedPeriod, ComparedPeriod]
  readonly views: readonly TimeView[]
}

function CountsByLane({ content, names, views }: CountsProps) {
  const lanes = lanesOf(content.marks, content.choice)
  const countIn = (marks: TimelineContent['marks'], { from, days }: TimeView): number =>
    marks.filter(({ at }) => at >= from && at < from + days).length
  return (
    <table className={styles['counts']} aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{words.lane}</th>
          {names.map((name, index) => (
            <th key={sides[index]} scope="col">
              {words.periods[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ name, marks }) => (
          <tr key={name}>
            <th scope="row">{messages.timeline.lanes[name]}</th>
            {views.map((view, index) => (
              <td key={sides[index]}>{countIn(marks, view)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { Eye, EyeOff } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Period } from '#shared/journal/day.ts'
import { numberOfDay } from '#shared/journal/day.ts'
import type { Principle } from '#shared/journal/principle.ts'
import type { Timeline } from '#shared/journal/timeline.ts'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { useChords } from '../../keys/use-chords.ts'
import { currentDateWay, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { AttentionStrip } from './attention-strip.tsx'
import { Beside } from './beside.tsx'
import { Compare } from './compare.tsx'
import { FilterBar } from './filter-bar.tsx'
import { type MarkFilter, noFilter } from './filter-marks.ts'
import type { MarkGroup } from './group-marks.ts'
import { LaneChoiceDialog } from './lane-choice-dialog.tsx'
import { Legend } from './legend.tsx'
import { MarkList } from './mark-list.tsx'
import { levelWords } from './mark-name.ts'
import { groupView, newestOf } from './opened-marks.ts'
import { SaveView } from './save-view.tsx'
import { Story } from './story.tsx'
import { Swimlanes } from './swimlanes.tsx'
import { todaysDay } from './time-scale.ts'
import { centredView, limitedView, limitsOf, periodOfView, wholeView } from './time-view.ts'
import styles from './timeline.module.css'
import { useAddressedView } from './use-addressed-view.ts'
import { useFilteredMarks } from './use-filtered-marks.ts'
import { useIdleValue } from './use-idle-value.ts'
import { useLaneChoice } from './use-lane-choice.ts'
import { useRestingView } from './view-store.ts'
import { ViewTools } from './view-tools.tsx'

interface GrowthTimelineProps {
  readonly personId: string
  readonly moment: string | null
  readonly span: Period
  readonly marks: readonly TimedMark[]
  /** The days on which one-on-ones were held. */
  readonly meetings: readonly number[]
  readonly counts: Timeline['counts']
  /** The marks have no names yet: they are drawn, and nothing of them can be opened or read. */
  readonly isSketch: boolean
  /** The drawing has been on the screen: all else may follow. */
  readonly isSeen: boolean
}

type ViewName = 'lanes' | 'list' | 'story' | 'compare'
const words = messages.timeline
const viewOptions = (['lanes', 'list', 'story', 'compare'] as const).map((id) => ({ id, label: words.views[id] }))

const calendar = {
  get locale() {
    return currentDateWay().locale
  },
  today: words.today,
}
const noMarks: readonly TimedMark[] = []

/** The growth of one person: as lanes, as a list and as a story, of the same entries through the same filter. */
export function GrowthTimeline(props: GrowthTimelineProps) {
  const { personId, moment, span, marks, meetings, counts, isSketch, isSeen } = props
  const limits = useMemo(() => limitsOf(span, numberOfDay(todaysDay())), [span])
  const store = useAddressedView({ personId, moment, limits, first: () => wholeView(limits) })
  const view = useRestingView(store)
  const [chosenView, setChosenView] = useState<ViewName>('lanes')
  // Without words there is nothing to read yet: until they are there, it is drawn.
  const shown = isSketch ? 'lanes' : chosenView
  const [filter, setFilter] = useState<MarkFilter>(noFilter)
  const [isPrivateHidden, setPrivateHidden] = useState(false)
  const [opened, setOpened] = useState<MarkGroup['marks'] | null>(null)
  const spread = useRef<HTMLDivElement>(null)
  const { choice, change, toggleCollapsed } = useLaneChoice()
  const chosen = useFilteredMarks(marks, filter, personId)
  const drawn = useMemo(
    () => (isPrivateHidden ? chosen.filter(({ layer }) => layer !== 'private') : chosen),
    [chosen, isPrivateHidden],
  )
  const content = useMemo(() => ({ marks: drawn, meetings, choice, levelWords, calendar }), [drawn, meetings, choice])
  const showMoment = useCallback(
    (at: number, days: number) => store.set(centredView(at, days, limits), true),
    [store, limits],
  )
  useChords({ h: () => setPrivateHidden((isHidden) => !isHidden) })
  const close = useCallback(() => {
    setOpened(null)
    spread.current?.querySelector<HTMLElement>('[role="application"]')?.focus({ preventScroll: true })
  }, [])
  const open = opened && newestOf(opened, marks)
  const near = open && groupView(open)
  const inView = useMemo(() => drawn.filter(({ at }) => at >= view.from && at < view.from + view.days), [drawn, view])
  // The strip comes after the drawing: hundreds of cells would hold up the first look and the end of each movement.
  const resting = useMemo(() => periodOfView(view), [view])
  const stripPeriod = useIdleValue(isSeen ? resting : null)
  const choose = useCallback(
    (principle: Principle, month: string | null): void => {
      setFilter((before) => ({ ...before, principles: [principle] }))
      if (month !== null) showMoment(numberOfDay(`${month}-15`), 33)
    },
    [showMoment],
  )
  const openOne = (mark: TimedMark): void => setOpened([mark])
  const markOf = useCallback((id: string) => marks.find((mark) => mark.id === id), [marks])
  return (
    <div className={styles['timeline']} data-print="document">
      <div className={styles['tools']}>
        <ViewTools store={store} limits={limits} />
        <div className={styles['tool-group']}>
          <Button
            size="small"
            variant="quiet"
            icon={isPrivateHidden ? EyeOff : Eye}
            shortcut="H"
            onPress={() => setPrivateHidden(!isPrivateHidden)}
          >
            {isPrivateHidden ? words.showPrivate : words.hidePrivate}
          </Button>
          {!isSketch && <SaveView content={content} view={view} limits={limits} />}
          <LaneChoiceDialog choice={choice} onChange={change} />
          <SegmentedControl
            label={words.view}
            isLabelHidden
            options={viewOptions}
            value={chosenView}
            onChange={setChosenView}
          />
        </div>
      </div>
      <FilterBar
        marks={isSketch ? noMarks : marks}
        shown={drawn.length}
        filter={filter}
        isPrivateHidden={isPrivateHidden}
        onFilter={setFilter}
        onPrivateHidden={setPrivateHidden}
      />
      {inView.length === 0 && <p className={styles['quiet']}>{words.emptyRange}</p>}
      <div ref={spread} className={styles['spread']} data-open={open !== null}>
        {shown === 'lanes' && (
          <Swimlanes
            content={content}
            store={store}
            limits={limits}
            label={words.views.lanes}
            isSketch={isSketch || !isSeen}
            markOf={markOf}
            onOpen={setOpened}
            onToggleLane={toggleCollapsed}
          />
        )}
        {shown === 'list' && <MarkList marks={inView} onOpen={openOne} />}
        {shown === 'compare' && (
          <Compare
            content={content}
            limits={limits}
            markOf={markOf}
            onOpen={setOpened}
            onToggleLane={toggleCollapsed}
          />
        )}
        {shown === 'story' && <Story marks={inView} onOpen={openOne} />}
        {open && (
          <Beside
            marks={open}
            markOf={markOf}
            onOpen={setOpened}
            onZoomIn={near ? () => store.set(limitedView(near, limits), true) : undefined}
            onClose={close}
          />
        )}
      </div>
      {shown === 'lanes' && (
        <div className={styles['below']}>
          <Legend />
          <p className={styles['keys']}>{words.keysShown}</p>
        </div>
      )}
      {shown === 'lanes' && stripPeriod && counts && (
        <AttentionStrip counts={counts} isPrivateHidden={isPrivateHidden} period={stripPeriod} onChoose={choose} />
      )}
    </div>
  )
}

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { createContext, useContext } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import { iconSize } from './icon.ts'
import styles from './month-sheet.module.css'
import { useUiWords } from './ui-words.ts'

type WeekDay = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

const WeekBegins = createContext<WeekDay>('mon')

/** On which day the weeks of a calendar begin. */
export const WeekBeginsProvider = WeekBegins.Provider

/** One month to pick a day from, inside a DatePicker's dialog. */
export const MonthSheet = () => {
  const words = useUiWords()
  return (
    <Calendar firstDayOfWeek={useContext(WeekBegins)} className={classNames(styles['sheet'])}>
      <header className={styles['header']}>
        <Button slot="previous" className={classNames(styles['turn'])} aria-label={words.previousMonth}>
          <ChevronLeft size={iconSize.beside} aria-hidden="true" />
        </Button>
        <CalendarHeading className={classNames(styles['heading'])} />
        <Button slot="next" className={classNames(styles['turn'])} aria-label={words.nextMonth}>
          <ChevronRight size={iconSize.beside} aria-hidden="true" />
        </Button>
      </header>
      <CalendarGrid className={classNames(styles['grid'])} weekdayStyle="narrow">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={classNames(styles['weekday'])}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={classNames(styles['day'])} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}

import type { Day } from '#shared/journal/day.ts'
import { type Answers, type DayOrder, dayOrders, everyFile } from '#shared/journal/notes-import.ts'
import { dayIn, isOpen, orderOf } from './day-order.ts'
import { type Finding, type FoundNote, problemAt } from './found-note.ts'
import type { FoundDay } from './written-day.ts'

/** A note whose day was found and not yet settled. */
export interface DatedNote extends Omit<FoundNote, 'day'> {
  readonly day: FoundDay
}

/** How the days of one file are read: in the one order that fits all of them, or in the order that was chosen. */
export interface FileOrder {
  readonly order: DayOrder | null
  readonly isSettled: boolean
}

export function fileOrder(file: string, days: Iterable<FoundDay>, answers: Answers): FileOrder {
  const settled = orderOf([...days].map(({ day }) => day))
  return settled
    ? { order: settled, isSettled: true }
    : { order: answers.dayOrders[file] ?? answers.dayOrders[everyFile] ?? null, isSettled: false }
}

/** Asks for the order of a file, when it has days that need one. */
export function orderQuestion(file: string, days: readonly FoundDay[], { order, isSettled }: FileOrder): Finding {
  const [first] = isSettled ? [] : days.filter(({ day }) => isOpen(day))
  if (!first || typeof first.day === 'string') return null
  const { day: readings, written } = first
  const count = days.filter(({ day }) => isOpen(day)).length
  return {
    dayOrder: {
      file,
      count,
      written,
      readings: dayOrders.flatMap((one) => {
        const day: Day | undefined = readings[one]
        return day ? [{ order: one, day }] : []
      }),
      answer: order,
    },
  }
}

/** The note with its day; a problem while the order is not known. */
export function settledNote({ day, ...note }: DatedNote, { order }: FileOrder): Finding {
  const settled = dayIn(day.day, order)
  if (settled !== null) return { note: { ...note, day: settled } }
  return problemAt('day-order', { file: note.file, line: note.line, to: note.to, about: day.written })
}

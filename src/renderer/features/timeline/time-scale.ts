import { scaleLinear } from 'd3-scale'
import { type Day, dayOfDate, numberOfDay } from '#shared/journal/day.ts'
import type { TimeView } from './time-view.ts'

/** How wide a text is in pixels, in the letters that lanes are written with. */
export type MeasureText = (text: string) => number

/** Where moments lie on the drawing. A day is drawn at its beginning. */
export interface TimeScale {
  readonly view: TimeView
  /** Where the plot begins; left of it stand the names of levels. */
  readonly left: number
  readonly width: number
  readonly pixelsPerDay: number
  readonly today: number
  /** Up to here one can go to the right; nothing is written beyond it. */
  readonly last: number
  readonly xOf: (at: number) => number
  readonly measure: MeasureText
}

interface ScaleParts {
  readonly view: TimeView
  readonly width: number
  readonly last: number
  readonly measure: MeasureText
  readonly today?: number
}

/** The names of the seven levels fit in here. */
export const plotLeft = 60

/** Spreads a view over a width. */
export function timeScale({ view, width, last, measure, today = numberOfDay(todaysDay()) }: ScaleParts): TimeScale {
  const pixelsPerDay = (width - plotLeft) / view.days
  return {
    view,
    left: plotLeft,
    width,
    pixelsPerDay,
    today,
    last,
    xOf: scaleLinear([view.from, view.from + view.days], [plotLeft, width]),
    measure,
  }
}

export const todaysDay = (): Day => dayOfDate(new Date())

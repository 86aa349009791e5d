import { addDays, type Day, type Period } from '#shared/journal/day.ts'

export const presetNames = ['this-half', 'last-half', 'this-year', 'twelve-months', 'since-last', 'custom'] as const
export type PresetName = (typeof presetNames)[number]

const halfOf = (year: number, half: 1 | 2): Period =>
  half === 1 ? { from: `${year}-01-01`, to: `${year}-06-30` } : { from: `${year}-07-01`, to: `${year}-12-31` }

/** Presets whose dates follow from the day alone. */
type DatedPreset = Exclude<PresetName, 'custom' | 'since-last'>

/** From the day after the last summary's period to today; today alone when that reached so far. */
export const periodSince = (last: Period, today: Day): Period => ({
  from: last.to < today ? addDays(last.to, 1) : today,
  to: today,
})

/** The dates that a preset stands for on a given day; a period never reaches past today. */
export function presetPeriod(name: DatedPreset, today: Day): Period {
  const year = Number(today.slice(0, 4))
  const half = today.slice(5) < '07-01' ? 1 : 2
  switch (name) {
    case 'this-half':
      return { from: halfOf(year, half).from, to: today }
    case 'last-half':
      return half === 1 ? halfOf(year - 1, 2) : halfOf(year, 1)
    case 'this-year':
      return { from: `${year}-01-01`, to: today }
    case 'twelve-months':
      return { from: addDays(today, -364), to: today }
  }
}

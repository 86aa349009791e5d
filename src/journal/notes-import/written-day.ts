import { type Day, dayOfDate, daySchema } from '#shared/journal/day.ts'

const shapes: readonly { readonly shape: RegExp; readonly order: readonly [number, number, number] }[] = [
  { shape: /^(\d{4})[-/._](\d{1,2})[-/._](\d{1,2})(?!\d)/, order: [1, 2, 3] },
  { shape: /^(\d{4})(\d{2})(\d{2})(?!\d)/, order: [1, 2, 3] },
  // Only with points: 3/4/2026 is March in one country and April in another.
  { shape: /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, order: [3, 2, 1] },
]

/** The day at the beginning of a text; null when there is none that can be read in one way only. */
export function writtenDay(text: string): Day | null {
  const trimmed = text.trim()
  for (const { shape, order } of shapes) {
    const found = shape.exec(trimmed)
    if (!found) continue
    const [year = '', month = '', day = ''] = order.map((place) => found[place] ?? '')
    const { success, data } = daySchema.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    if (success) return data
  }
  return null
}

/** The day of an instant where it was written; on this computer's calendar when the place is not known. */
export function dayOfInstant(instant: string, timeZone: unknown): Day | null {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return null
  try {
    if (typeof timeZone === 'string') return new Intl.DateTimeFormat('en-CA', { timeZone }).format(date)
  } catch {
    // A zone that this system does not know.
  }
  return dayOfDate(date)
}

import type { Day } from '#shared/journal/day.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** 4 November 2025: a document is read far from the screen it was made on, so it has one spelling of dates. */
export const longDay = (day: Day): string => dayFormat.format(Date.parse(`${day}T00:00:00Z`))

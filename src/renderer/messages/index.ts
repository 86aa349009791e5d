import { en, type Messages } from './en.ts'

export { currentDateWay, followDates, formatClock, formatDay, formatInstant, formatMinute } from './dates.ts'
export { locale } from './locale.ts'
export { listed } from './plural.ts'

/** The texts of the current language. */
export const messages: Messages = en

import { en, type Messages } from './en.ts'

export { formatDay, formatMinute, formatPeriod, formatTime } from './dates.ts'
export { locale } from './locale.ts'
export { listed, plural } from './plural.ts'

/** The texts of the current language. */
export const messages: Messages = en

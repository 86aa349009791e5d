const minute = 60
const hour = 60 * minute
const day = 24 * hour
const year = 365.25 * day

const rounded = (value: number): string => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return new Intl.NumberFormat('en').format(Math.round(value / unit) * unit)
}

const count = (value: number, one: string, many: string): string =>
  Math.round(value) === 1 ? `about ${one}` : `about ${rounded(value)} ${many}`

/** A length of time as one says it: rough, and honest about both ends. */
export function durationInWords(seconds: number): string {
  if (seconds < minute) return 'less than a minute'
  if (seconds < hour) return count(seconds / minute, 'a minute', 'minutes')
  if (seconds < day) return count(seconds / hour, 'an hour', 'hours')
  if (seconds < 2 * year) return count(seconds / day, 'a day', 'days')
  if (seconds < 1e6 * year) return count(seconds / year, 'a year', 'years')
  return 'more than a million years'
}

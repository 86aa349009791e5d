import type { Day } from '#shared/journal/day.ts'
import type { ContentOf } from '#shared/journal/entry.ts'

/** Recognition that was said has the day of it, today unless told; while only noticed it has none (principle 9). */
export function settledRecognition(content: ContentOf<'recognition'>, today: Day): ContentOf<'recognition'> {
  return { ...content, saidOn: content.state === 'noticed' ? null : (content.saidOn ?? today) }
}

import { type Day, daySchema } from '#shared/journal/day.ts'
import { type EntryKind, entryKinds } from '#shared/journal/entry.ts'

/** What a typed text asks for: words, and what narrows them. */
export interface Search {
  readonly words: string
  /** The beginning of a name; any person when null. */
  readonly person: string | null
  readonly kind: EntryKind | null
  /** From this day on. */
  readonly after: Day | null
  /** Up to the day before this one. */
  readonly before: Day | null
}

/** `2026`, `2026-03` and `2026-03-09` are days: the first of what they name. */
function dayFrom(text: string): Day | null {
  const whole = [text, `${text}-01`, `${text}-01-01`].find((day) => daySchema.safeParse(day).success)
  return whole ?? null
}

const kindFrom = (text: string): EntryKind | null =>
  text === '' ? null : (entryKinds.find((kind) => kind.startsWith(text.toLowerCase())) ?? null)

const filter = /(?:^|\s)(person|kind|after|before):("[^"]*"|\S*)/gi

/** Takes the filters out of a typed text. A filter that says nothing sensible is ignored, never looked for as a word. */
export function searchFromText(text: string): Search {
  const found = new Map<string, string>()
  const words = text.replace(filter, (_all, name: string, value: string) => {
    found.set(name.toLowerCase(), value.replaceAll('"', ''))
    return ' '
  })
  return {
    words: words.replace(/\s+/g, ' ').trim(),
    person: found.get('person') || null,
    kind: kindFrom(found.get('kind') ?? ''),
    after: dayFrom(found.get('after') ?? ''),
    before: dayFrom(found.get('before') ?? ''),
  }
}

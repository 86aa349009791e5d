import type { Day } from './day.ts'
import type { Content, ContentOf, EntryKind } from './entry.ts'

type DayField<Kind extends EntryKind> = Exclude<keyof ContentOf<Kind>, 'kind'>

/** Days that cannot lie before the day of their entry: what is agreed, awaited or answered comes after its beginning. */
const laterDays: { readonly [Kind in EntryKind]?: readonly DayField<Kind>[] } = {
  goal: ['targetDay'],
  commitment: ['due'],
  freedom: ['lookIn', 'giveBackOn'],
  idea: ['answeredOn'],
  opinion: ['toldOn'],
  experiment: ['patienceUntil', 'endedOn'],
  agreement: ['renewOn'],
  disagreement: ['repairCheckOn', 'repairedOn'],
}

const isBefore = (value: unknown, day: Day): boolean => typeof value === 'string' && value < day

/** The fields of a content whose days contradict the entry's own day or each other; none when all is well. */
export function contradictoryDays(day: Day, content: Content): string[] {
  if (content.kind === 'plan') {
    const { seasonFrom } = content
    return (['seasonTo', 'lookAgainOn'] as const).filter((name) => seasonFrom && isBefore(content[name], seasonFrom))
  }
  const fields: readonly string[] = laterDays[content.kind] ?? []
  return fields.filter((name) => isBefore(Reflect.get(content, name), day))
}

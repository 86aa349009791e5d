import type { Day, Period } from '#shared/journal/day.ts'
import type { FreedomLevel } from '#shared/journal/freedom-level.ts'
import type { ShareableEntry, SummaryDocument, SummaryTheme } from '#shared/journal/summary.ts'
import { longDay, summaryLine, type ToldLine } from './summary-lines.ts'

/** In the order in which a reader meets them. */
const themeTitles: { readonly [Theme in SummaryTheme]: string } = {
  partnership: 'What we agreed',
  goals: 'Goals, and what it took',
  freedom: 'Freedom to decide',
  experiments: 'Experiments',
  opinions: 'Advice that was asked for',
  disagreements: 'Where we saw it differently',
  ideas: 'Ideas',
  capability: 'How problems were thought through',
  recognition: 'Recognition given',
  listening: 'In their own words',
  commitments: 'Commitments kept, on both sides',
  investments: 'Invested in growth',
}

interface DocumentParts {
  readonly person: { readonly name: string; readonly role: string }
  readonly period: Period
  readonly madeOn: Day
  /** Oldest first. The type has no room for a private entry. */
  readonly entries: readonly ShareableEntry[]
}

/** The document, exactly as it leaves. Mine before theirs among commitments (principle 2). */
export function summaryDocument({ person, period, madeOn, entries }: DocumentParts): SummaryDocument {
  const levelBefore = levelsBefore(entries)
  const told = withAddenda(
    entries.flatMap((entry) => summaryLine(entry, { name: person.name, levelBefore }) ?? []),
    entries,
  )
  const sections = (Object.keys(themeTitles) as SummaryTheme[])
    .map((theme) => ({
      theme,
      title: themeTitles[theme],
      prose: '',
      lines: told.filter((one) => one.theme === theme).map(({ line }) => line),
    }))
    .map((section) =>
      section.theme === 'commitments' ? { ...section, lines: section.lines.toSorted(mineFirst) } : section,
    )
    .filter(({ lines }) => lines.length > 0)
  return {
    title: `${person.name}: ${longDay(period.from)} to ${longDay(period.to)}`,
    personName: person.name,
    role: person.role,
    period,
    madeOn,
    madeFrom: madeFrom(told.length, madeOn),
    prose: '',
    sections,
  }
}

/** What was added to an entry is told right after it; what was added to one that stays behind stays behind with it. */
function withAddenda(told: readonly ToldLine[], entries: readonly ShareableEntry[]): ToldLine[] {
  const all = [...told]
  for (const { id, day, content } of entries) {
    if (content.kind !== 'addendum' || content.text.trim() === '') continue
    const place = all.findLastIndex(({ line }) => line.entryId === content.entryId)
    const parent = all[place]
    if (!parent) continue
    const sentence = `Added on ${longDay(day)}: ${content.text.trim()}`
    all.splice(place + 1, 0, { theme: parent.theme, line: { entryId: id, day, sentence, quote: null, prose: '' } })
  }
  return all
}

const madeFrom = (count: number, madeOn: Day): string =>
  count === 0
    ? `Made on ${longDay(madeOn)}. Nothing shareable was written down in this period.`
    : `Made on ${longDay(madeOn)} from ${count === 1 ? '1 dated entry' : `${count} dated entries`} that both sides know of.`

const mineFirst = (one: { sentence: string }, other: { sentence: string }): number =>
  Number(other.sentence.startsWith('I kept')) - Number(one.sentence.startsWith('I kept'))

/** The level that an area had before an entry, as far as the entries tell. */
function levelsBefore(entries: readonly ShareableEntry[]): (entry: ShareableEntry) => FreedomLevel | null {
  const levels = new Map<string, FreedomLevel>()
  const before = new Map<string, FreedomLevel | null>()
  for (const { id, content } of entries) {
    if (content.kind !== 'freedom') continue
    before.set(id, levels.get(content.area) ?? null)
    levels.set(content.area, content.level)
  }
  return ({ id }) => before.get(id) ?? null
}

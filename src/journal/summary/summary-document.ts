import type { Day, Period } from '#shared/journal/day.ts'
import type { FreedomLevel } from '#shared/journal/freedom-level.ts'
import { isolated } from '#shared/journal/isolated.ts'
import type { EvidenceSection, ShareableEntry, SummaryDocument, SummaryLine } from '#shared/journal/summary.ts'
import type { SummaryDraft } from '#shared/journal/summary-draft.ts'
import type { SummaryTheme } from '#shared/journal/summary-theme.ts'
import { longDay } from './long-day.ts'
import { isSeasonAhead, nextSeasonLines } from './next-season.ts'
import { summaryFigure } from './summary-figure.ts'
import { summaryLine } from './summary-lines.ts'
import { after, type ToldLine } from './told-line.ts'

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
  notes: 'Notes',
  commitments: 'Commitments kept, on both sides',
  investments: 'Invested in growth',
  'next-season': 'Next season',
}

interface DocumentParts {
  readonly person: { readonly name: string; readonly role: string }
  readonly period: Period
  readonly madeOn: Day
  /** Oldest first. The type has no room for a private entry. */
  readonly entries: readonly ShareableEntry[]
  readonly draft: SummaryDraft
  /** Whether the journal shows that an entry was said to the person, or made by both. */
  readonly isSaid: (entry: ShareableEntry) => boolean
  /** What goals and experiments are called, by id: those of the period and those that its entries look at. */
  readonly titles: ReadonlyMap<string, string>
}

interface Drafted {
  readonly document: SummaryDocument
  /** All that could be told, in the order of the document. */
  readonly evidence: EvidenceSection[]
}

/**
 * The document, exactly as it leaves, and the evidence that it could be made from. Words of the draft that stand beside
 * an entry come with it and go with it.
 */
export function summaryDocument({ person, period, madeOn, entries, draft, isSaid, titles }: DocumentParts): Drafted {
  const excluded = new Set(draft.excluded)
  const levelBefore = levelsBefore(entries)
  const name = isolated(person.name)
  const ahead = { name, madeOn }
  const told = [
    ...entries.flatMap((entry) => {
      const line = summaryLine(entry, {
        name: person.name,
        levelBefore,
        titleOf: (id) => (excluded.has(id) ? null : (titles.get(id) ?? null)),
      })
      return line && isSeasonAhead(entry, madeOn) ? { ...line, theme: 'next-season' as const } : (line ?? [])
    }),
    ...nextSeasonLines(entries, ahead),
  ]
  const sections = sectionsOf(withAddenda(told, entries), entries)
  const kept = withAddenda(
    told.filter(({ line }) => !excluded.has(line.entryId)),
    entries,
  ).filter(({ line }) => !excluded.has(line.entryId))
  const isIncluded = new Set(kept.map(({ line }) => line.entryId))
  // An entry may be told twice, when it also goes on: the words beside it stand at its first place.
  const toldBefore = new Set(kept.filter(({ theme }) => theme !== 'next-season').map(({ line }) => line.entryId))
  const isRepeat = (entryId: string, theme: SummaryTheme): boolean => theme === 'next-season' && toldBefore.has(entryId)
  const proseBeside = ({ entryId }: SummaryLine, theme: SummaryTheme): string =>
    isRepeat(entryId, theme) ? '' : (draft.entries[entryId]?.trim() ?? '')
  const document: SummaryDocument = {
    title: `${name}: ${longDay(period.from)} to ${longDay(period.to)}`,
    personName: person.name,
    role: person.role,
    period,
    madeOn,
    madeFrom: madeFrom(
      entries.filter(({ id }) => isIncluded.has(id)),
      { madeOn, name, isSaid },
    ),
    prose: draft.opening.trim(),
    figure: summaryFigure({ period, told: kept, entries }),
    sections: sections
      .map(({ theme, title, lines }) => ({
        theme,
        title,
        prose: draft.themes[theme]?.trim() ?? '',
        lines: lines
          .filter(({ entryId }) => isIncluded.has(entryId))
          .map((line) => ({ ...line, prose: proseBeside(line, theme) })),
      }))
      .filter(({ lines }) => lines.length > 0),
  }
  const offered = new Set<string>()
  const evidence = sections
    .map(({ theme, title, lines }) => ({
      theme,
      title,
      lines: lines
        .filter(({ entryId }) => offered.size < offered.add(entryId).size)
        .map(({ prose: _none, ...line }) => ({ ...line, isIncluded: isIncluded.has(line.entryId) })),
    }))
    .filter(({ lines }) => lines.length > 0)
  return { document, evidence }
}

interface Section {
  readonly theme: SummaryTheme
  readonly title: string
  readonly lines: readonly SummaryLine[]
}

/** Lines by theme. Mine before theirs among commitments (principle 2); experiments as whole arcs (principle 9). */
function sectionsOf(told: readonly ToldLine[], entries: readonly ShareableEntry[]): Section[] {
  const ordered: Partial<Record<SummaryTheme, (lines: SummaryLine[]) => SummaryLine[]>> = {
    commitments: (lines) => lines.toSorted(mineFirst),
    goals: (lines) => byArc(lines, entries),
    experiments: (lines) => byArc(lines, entries),
  }
  return (Object.keys(themeTitles) as SummaryTheme[]).flatMap((theme) => {
    const lines = told.filter((one) => one.theme === theme).map(({ line }) => line)
    const inOrder = ordered[theme]?.(lines) ?? lines
    return inOrder.length === 0 ? [] : [{ theme, title: themeTitles[theme], lines: inOrder }]
  })
}

/** Each goal with the looks at it, each experiment with its phases after it, in the order in which the arcs begin. Lines are oldest first. */
function byArc(lines: SummaryLine[], entries: readonly ShareableEntry[]): SummaryLine[] {
  const arcs = new Map(entries.map(({ id, content }) => [id, arcOf(id, content)]))
  const groups = Map.groupBy(lines, ({ entryId }) => {
    const arc = arcs.get(entryId) ?? entryId
    return arcs.get(arc) ?? arc
  })
  return [...groups.values()].flat()
}

/** The goal of a look at it, the experiment of a phase, the entry of an addendum, or the entry itself. */
function arcOf(id: string, content: ShareableEntry['content']): string {
  if (content.kind === 'phase') return content.experimentId
  if (content.kind === 'checkpoint') return content.goalId
  return content.kind === 'addendum' ? content.entryId : id
}

/** What was added to an entry is told right after it; what was added to one that stays behind stays behind with it. */
function withAddenda(told: readonly ToldLine[], entries: readonly ShareableEntry[]): ToldLine[] {
  const all = [...told]
  for (const { id, day, content } of entries) {
    if (content.kind !== 'addendum' || content.text.trim() === '') continue
    const place = all.findLastIndex(({ line }) => line.entryId === content.entryId)
    const parent = all[place]
    if (!parent) continue
    const sentence = after(`Added on ${longDay(day)}`, isolated(content.text.trim()))
    all.splice(place + 1, 0, { theme: parent.theme, line: { entryId: id, day, sentence, quote: null, prose: '' } })
  }
  return all
}

interface Making extends Pick<DocumentParts, 'madeOn' | 'isSaid'> {
  readonly name: string
}

/** How many entries it tells; and that all of them are known to the person, where the journal shows so of each. */
function madeFrom(told: readonly ShareableEntry[], { madeOn, name, isSaid }: Making): string {
  if (told.length === 0) return `Made on ${longDay(madeOn)}. It tells no entry of this period.`
  const count = told.length === 1 ? '1 dated entry' : `${told.length} dated entries`
  const known = told.every(isSaid) ? `, ${told.length === 1 ? '' : 'each '}said to ${name} or made by both` : ''
  return `Made on ${longDay(madeOn)} from ${count}${known}.`
}

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

import type { EntryKind } from '#shared/journal/entry.ts'
import { folded } from '#shared/journal/folded.ts'
import type { Layer } from '#shared/journal/layer.ts'
import { type Principle, principlesOf } from '#shared/journal/principle.ts'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'

/** Values of one part are alternatives; parts narrow one another. An empty part asks for nothing. */
export interface MarkFilter {
  readonly kinds: readonly EntryKind[]
  readonly principles: readonly Principle[]
  readonly layers: readonly Layer[]
  /** Ids of goals: the goal, its checkpoints, and nothing else. */
  readonly goals: readonly string[]
  readonly areas: readonly string[]
  readonly text: string
}
export type FilterPart = Exclude<keyof MarkFilter, 'text'>

export const noFilter: MarkFilter = { kinds: [], principles: [], layers: [], goals: [], areas: [], text: '' }

export const isFiltering = (filter: MarkFilter): boolean =>
  filter.text.trim() !== '' ||
  [filter.kinds, filter.principles, filter.layers, filter.goals, filter.areas].some((part) => part.length > 0)

const asksFor = <Value>(part: readonly Value[], holds: (value: Value) => boolean): boolean =>
  part.length === 0 || part.some(holds)

/** The marks that a filter lets through. `found` are the entries that hold the text further in than their title. */
export function filteredMarks(
  marks: readonly TimedMark[],
  filter: MarkFilter,
  found: ReadonlySet<string>,
): readonly TimedMark[] {
  if (!isFiltering(filter)) return marks
  const text = folded(filter.text.trim())
  return marks.filter(
    (mark) =>
      asksFor(filter.kinds, (kind) => mark.kind === kind) &&
      asksFor(filter.principles, (principle) => principlesOf[mark.kind].includes(principle)) &&
      asksFor(filter.layers, (layer) => mark.layer === layer) &&
      asksFor(filter.goals, (goal) => (mark.kind === 'goal' || mark.kind === 'checkpoint') && mark.group === goal) &&
      asksFor(filter.areas, (area) => mark.kind === 'freedom' && mark.group === area) &&
      (text === '' || found.has(mark.id) || folded(mark.title).includes(text)),
  )
}

/** Adds a value to a part, or takes it out again. */
export function toggled<Part extends FilterPart>(
  filter: MarkFilter,
  part: Part,
  value: MarkFilter[Part][number],
): MarkFilter {
  const values: readonly unknown[] = filter[part]
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  return { ...filter, [part]: next }
}

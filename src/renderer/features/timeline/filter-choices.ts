import { entryKinds } from '#shared/journal/entry.ts'
import { folded } from '#shared/journal/folded.ts'
import { principlesOf } from '#shared/journal/principle.ts'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { messages } from '../../messages/index.ts'
import { type FilterPart, type MarkFilter, toggled } from './filter-marks.ts'

/** Something to filter by: one value of one part. */
export interface FilterChoice {
  readonly part: FilterPart
  readonly value: string
  readonly label: string
  readonly toggle: (filter: MarkFilter) => MarkFilter
}

const words = messages.timeline
const principleNames: Readonly<Record<string, string>> = words.principles
const layers = ['shareable', 'private'] as const

/** What these marks can be filtered by: only what is there, each part in its usual order, goals the latest first. */
export function filterChoices(marks: readonly TimedMark[]): FilterChoice[] {
  const kinds = entryKinds.filter((kind) => marks.some((mark) => mark.kind === kind))
  const principles = [...new Set(kinds.flatMap((kind) => principlesOf[kind]))].sort()
  const goals = marks.filter((mark) => mark.kind === 'goal').toReversed()
  const areas = new Set(marks.filter((mark) => mark.kind === 'freedom').map((mark) => mark.group ?? ''))
  return [
    ...kinds.map(
      (kind): FilterChoice => ({
        part: 'kinds',
        value: kind,
        label: messages.entries.kinds[kind],
        toggle: (filter) => toggled(filter, 'kinds', kind),
      }),
    ),
    ...principles.map(
      (principle): FilterChoice => ({
        part: 'principles',
        value: String(principle),
        label: principleNames[principle] ?? '',
        toggle: (filter) => toggled(filter, 'principles', principle),
      }),
    ),
    ...layers.map(
      (layer): FilterChoice => ({
        part: 'layers',
        value: layer,
        label: words[layer],
        toggle: (filter) => toggled(filter, 'layers', layer),
      }),
    ),
    ...goals.map(
      (goal): FilterChoice => ({
        part: 'goals',
        value: goal.id,
        label: goal.title || messages.entries.blank,
        toggle: (filter) => toggled(filter, 'goals', goal.id),
      }),
    ),
    ...[...areas].map(
      (area): FilterChoice => ({
        part: 'areas',
        value: area,
        label: area || messages.entries.blank,
        toggle: (filter) => toggled(filter, 'areas', area),
      }),
    ),
  ]
}

/** Those whose name holds the words, accents and case aside. */
export const choicesNamed = (choices: readonly FilterChoice[], text: string): readonly FilterChoice[] =>
  text.trim() === '' ? choices : choices.filter(({ label }) => folded(label).includes(folded(text.trim())))

/** The choices that a filter holds, in the order in which they can be chosen. */
export const chosenIn = (filter: MarkFilter, choices: readonly FilterChoice[]): FilterChoice[] =>
  choices.filter(({ part, value }) => filter[part].map(String).includes(value))

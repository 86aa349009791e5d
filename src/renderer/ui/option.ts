import type { Icon } from './icon.ts'

/** One choice of a Select, ComboBox, RadioGroup or SegmentedControl. */
export interface Option<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly description?: string
  readonly icon?: Icon
}

/** The choice with this key; the list holds its type, so no cast is needed. */
export const optionOf = <Id extends string>(options: readonly Option<Id>[], key: unknown): Option<Id> | undefined =>
  options.find((option) => option.id === key)

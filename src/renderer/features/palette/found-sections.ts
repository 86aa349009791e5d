import type { Person } from '#shared/journal/person.ts'
import type { SearchHit } from '#shared/journal/search.ts'
import { messages } from '../../messages/index.ts'
import type { ActionId, Findings } from './use-findings.ts'

const words = messages.palette

/** One line of the list. Its key says what it leads to: `person`, `action` or `entry`, a space, and an id. */
export type FoundLine = { readonly key: string } & (
  | { readonly person: Person }
  | { readonly action: string }
  | { readonly hit: SearchHit; readonly name: string }
)

export interface FoundSection {
  readonly id: 'people' | 'actions' | 'written'
  readonly title: string
  readonly lines: readonly FoundLine[]
}

/** What was found, in the order of the list; a section without lines is left out. */
export function sectionsOf({ people, actions, hits, nameOf }: Omit<Findings, 'isLooking'>): FoundSection[] {
  const sections: FoundSection[] = [
    { id: 'people', title: words.people, lines: people.map((person) => ({ key: `person ${person.id}`, person })) },
    {
      id: 'actions',
      title: words.actions,
      lines: actions.map(({ id, name }) => ({ key: `action ${id}`, action: name })),
    },
    {
      id: 'written',
      title: words.written,
      lines: hits.map((hit) => ({ key: `entry ${hit.entryId}`, hit, name: nameOf(hit.personId) })),
    },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

/** What a line leads to. */
export function targetOf(key: string): { readonly kind: string; readonly id: string } {
  const [kind = '', id = ''] = key.split(' ')
  return { kind, id }
}

export const isAction = (id: string): id is ActionId => id in words.actionNames

import type { AgendaHit, SearchHit } from '#shared/journal/search.ts'
import { messages } from '../../messages/index.ts'
import type { FoundPerson } from './found-people.ts'
import type { ActionId, Findings } from './use-findings.ts'

const words = messages.palette

/**
 * One line of the list. Its key says what it leads to: `person`, `action`, `entry` or `agenda`, a space, and an id: of the
 * person for an agenda item, with the item's own behind it.
 */
export type FoundLine = { readonly key: string } & (
  | FoundPerson
  | { readonly action: string }
  | { readonly hit: SearchHit; readonly name: string }
  | { readonly item: AgendaHit; readonly name: string }
)

export interface FoundSection {
  readonly id: 'people' | 'actions' | 'agenda' | 'written'
  readonly title: string
  readonly lines: readonly FoundLine[]
}

/** What was found, in the order of the list; a section without lines is left out. */
export function sectionsOf({ people, actions, hits, agenda, nameOf }: Omit<Findings, 'isLooking'>): FoundSection[] {
  const sections: FoundSection[] = [
    {
      id: 'people',
      title: words.people,
      lines: people.map((found) => ({ key: `person ${found.person.id}`, ...found })),
    },
    {
      id: 'actions',
      title: words.actions,
      lines: actions.map(({ id, name }) => ({ key: `action ${id}`, action: name })),
    },
    {
      id: 'agenda',
      title: words.agenda,
      lines: agenda.map((item) => ({
        key: `agenda ${item.personId} ${item.itemId}`,
        item,
        name: nameOf(item.personId),
      })),
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

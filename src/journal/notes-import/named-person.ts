import { listPeople } from '../people/people.ts'
import type { Database } from '../storage/database.ts'

/** Whom a name means: null when it is nobody's in the journal. No name means the person that was chosen. */
export type PersonNamed = (name: string | null) => string | null

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .trim()
    .toLowerCase()

/** Finds people by their whole name or, when only one is called so, by its first word; in any case, with or without accents. */
export function personFinder(db: Database, chosenId: string): PersonNamed {
  const people = listPeople(db).map(({ id, name }) => ({ id, name: folded(name) }))
  return (name) => {
    if (name === null) return chosenId
    const wanted = folded(name.replaceAll(/[-_]/g, ' '))
    const whole = people.filter((person) => person.name.replaceAll(/[-_]/g, ' ') === wanted)
    const found = whole.length > 0 ? whole : people.filter((person) => person.name.split(/\s/)[0] === wanted)
    return found.length === 1 ? (found[0]?.id ?? null) : null
  }
}

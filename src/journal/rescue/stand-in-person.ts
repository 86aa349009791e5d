import { blankPerson } from '#shared/journal/person.ts'
import { importPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'

/** A person of whom only what was written about them is left; the manager gives the name back. */
export function standInPerson(db: Database, { id, number, now }: { id: string; number: number; now: string }): void {
  importPerson(db, {
    ...blankPerson(`Name lost ${number}`, 'slate'),
    id,
    state: 'active',
    earlierNames: [],
    createdAt: now,
    updatedAt: now,
  })
}

import type { Context } from '../context.ts'
import { listPeople } from '../people/people.ts'

/** Tells the page that everything may have changed: after many records came or went together. */
export function tellEverything({ db, emit }: Context): void {
  const personIds = listPeople(db).map(({ id }) => id)
  emit({ name: 'people-changed', personIds })
  emit({ name: 'entries-changed', personIds, entryIds: [] })
  emit({ name: 'meetings-changed', personIds })
  emit({ name: 'agenda-changed', personIds })
  emit({ name: 'templates-changed' })
  emit({ name: 'summary-changed', personIds })
}

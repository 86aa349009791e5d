import type { Context } from '../../context.ts'
import type { Database } from '../../storage/database.ts'

/** What a use case needs, around a database that a test has opened itself. */
export const contextOf = (db: Database): Context => ({
  db,
  clock: { now: () => new Date('2026-03-04T09:00:00.000Z') },
  newId: () => crypto.randomUUID(),
  emit: () => undefined,
  templates: [],
  leftOutTemplates: [],
})

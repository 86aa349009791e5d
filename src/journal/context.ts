import type { JournalEvent } from '#shared/contract/events.ts'
import type { Template } from '#shared/journal/template.ts'
import type { Clock } from './clock.ts'
import type { Database } from './storage/database.ts'

/** All that a use case needs of the world. There is one only while a journal is open. */
export interface Context {
  readonly db: Database
  readonly clock: Clock
  /** A new UUID, later ones sorting after earlier ones. */
  newId(): string
  /** Tells the page what changed. Call it after the transaction, never inside: a rollback cannot be untold. */
  emit(event: JournalEvent): void
  readonly templates: readonly Template[]
  /** Names of template files that were left out because they could not be read. */
  readonly leftOutTemplates: readonly string[]
}

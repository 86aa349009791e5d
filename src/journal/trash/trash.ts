import { AppError } from '#shared/contract/app-error.ts'
import { addDays, dayOfDate, withinSpan } from '#shared/journal/day.ts'
import type { Entry } from '#shared/journal/entry.ts'
import { daysInTrash, type Trash } from '#shared/journal/trash.ts'
import { clearAgendaTrashedBefore, listTrashedAgenda } from '../agenda/agenda.ts'
import type { Context } from '../context.ts'
import { findEntryAnywhere, findTrashedEntries } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { clearTemplatesTrashedBefore, listTrashedTemplates } from '../templates/trashed-templates.ts'
import { deleteTrashed, deleteTrashedBefore, selectTrashed } from './trash-store.ts'

/** What was deleted in the last thirty days, the latest first, each with the day from which it is gone. */
export const listTrash = (db: Database): Trash => ({
  entries: listTrashedEntries(db).map(withLastDay),
  agenda: listTrashedAgenda(db).map(withLastDay),
  templates: listTrashedTemplates(db).map(withLastDay),
})

function listTrashedEntries(db: Database): { entry: Entry; trashedAt: string }[] {
  const entries = new Map(findTrashedEntries(db).map((entry) => [entry.id, entry]))
  return selectTrashed(db).flatMap(({ id, trashedAt }) => {
    const entry = entries.get(id)
    return entry ? [{ entry, trashedAt }] : []
  })
}

const withLastDay = <Trashed extends { readonly trashedAt: string }>(trashed: Trashed) => ({
  ...trashed,
  goneOn: withinSpan(addDays(dayOfDate(new Date(trashed.trashedAt)), daysInTrash)),
})

/**
 * Deletes one entry of the trash for good, or everything in it for null; what living entries point at stays.
 * Throws `not-found` for an entry that is not in the trash, `still-needed` for one that has to stay.
 */
export function emptyTrash(context: Context, id: string | null): void {
  const { db } = context
  const before = selectTrashed(db).filter((trashed) => id === null || trashed.id === id)
  if (id !== null && before.length === 0) throw new AppError('not-found')
  const persons = new Set(before.map(({ personId }) => personId))
  db.transaction(() => {
    deleteTrashed(db, id)
    if (id !== null && findEntryAnywhere(db, id)) throw new AppError('still-needed')
    if (id === null) clearTheRest(db, context.clock.now().toISOString())
  })
  context.emit({ name: 'entries-changed', personIds: [...persons], entryIds: before.map((trashed) => trashed.id) })
}

/** Lets go of what has lain in the trash for thirty days. Called when a journal opens. */
export function clearOldTrash({ db, clock }: Pick<Context, 'db' | 'clock'>): void {
  const limit = new Date(clock.now().getTime() - daysInTrash * 86_400_000).toISOString()
  db.transaction(() => {
    deleteTrashedBefore(db, limit)
    clearTheRest(db, limit)
  })
}

function clearTheRest(db: Database, instant: string): void {
  clearAgendaTrashedBefore(db, instant)
  clearTemplatesTrashedBefore(db, instant)
}

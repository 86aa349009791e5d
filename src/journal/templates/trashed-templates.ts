import type { Database } from '../storage/database.ts'
import { deleteTemplatesTrashedBefore, selectTrashedTemplates } from './own-template-store.ts'

interface TrashedTemplate {
  readonly id: string
  readonly title: string
  readonly trashedAt: string
}

/** Own templates in the trash, the latest first. */
export const listTrashedTemplates = (db: Database): TrashedTemplate[] => selectTrashedTemplates(db)

/** Deletes for good, with their versions, what was put in the trash up to an instant. */
export const clearTemplatesTrashedBefore = (db: Database, instant: string): void =>
  deleteTemplatesTrashedBefore(db, instant)

import type { TemplateRecord } from '#shared/journal/export.ts'
import type { Database } from '../storage/database.ts'
import {
  findOwnTemplate,
  insertOwnTemplate,
  insertVersion,
  selectAllOwnTemplates,
  selectVersions,
} from './own-template-store.ts'

/** Every own template with the words from before, in the order in which they were made; those in the trash too. */
export const listTemplateRecords = (db: Database): TemplateRecord[] =>
  selectAllOwnTemplates(db).map((own) => ({
    type: 'template',
    ...own,
    earlier: selectVersions(db, own.id)
      .toReversed()
      .map(({ version, template, changedAt }) => ({ version, template, updatedAt: changedAt })),
  }))

/** Adds an own template as it was elsewhere. False, and nothing done, when its id is taken. Nothing is emitted. */
export function importTemplateRecord(db: Database, { type: _, earlier, ...own }: TemplateRecord): boolean {
  if (findOwnTemplate(db, own.id)) return false
  insertOwnTemplate(db, own)
  for (const stand of earlier) insertVersion(db, own.id, stand)
  return true
}

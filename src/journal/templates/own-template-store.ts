import type { TemplateVersion } from '#shared/journal/own-template.ts'
import type { Template } from '#shared/journal/template.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

/** An own template as it is kept, in the trash or not. */
export interface OwnTemplate {
  readonly id: string
  readonly version: number
  readonly template: Template
  readonly updatedAt: string
  readonly trashedAt: string | null
}

/** The words of a template at one time. */
type TemplateStand = Pick<OwnTemplate, 'version' | 'template' | 'updatedAt'>

type Row = Omit<OwnTemplate, 'template'> & { readonly template: string }
type VersionRow = Omit<TemplateVersion, 'template'> & { readonly template: string }

const columns = sql`id, version, template, updated_at AS updatedAt, trashed_at AS trashedAt`

/** Adds a template. Its id must be free. */
export function insertOwnTemplate(db: Database, { id, version, template, updatedAt, trashedAt }: OwnTemplate): void {
  db.run(sql`
    INSERT INTO own_template (id, version, title, template, updated_at, trashed_at)
    VALUES (${id}, ${version}, ${template.title}, ${JSON.stringify(template)}, ${updatedAt}, ${trashedAt})
  `)
}

/** Writes everything about a template but its id. */
export function updateOwnTemplate(db: Database, { id, version, template, updatedAt, trashedAt }: OwnTemplate): void {
  db.run(sql`
    UPDATE own_template SET version = ${version}, title = ${template.title}, template = ${JSON.stringify(template)},
      updated_at = ${updatedAt}, trashed_at = ${trashedAt}
    WHERE id = ${id}
  `)
}

/** When a version was last kept, or the template made; null when that is not known. */
export const selectKeptAt = (db: Database, id: string): string | null =>
  db.get<{ keptAt: string | null }>(sql`SELECT kept_at AS keptAt FROM own_template WHERE id = ${id}`)?.keptAt ?? null

export function updateKeptAt(db: Database, id: string, keptAt: string): void {
  db.run(sql`UPDATE own_template SET kept_at = ${keptAt} WHERE id = ${id}`)
}

/** Adds an earlier version as it was elsewhere. */
export function insertVersion(db: Database, id: string, { version, template, updatedAt }: TemplateStand): void {
  db.run(sql`
    INSERT INTO own_template_version (template_seq, version, template, updated_at)
    VALUES ((SELECT seq FROM own_template WHERE id = ${id}), ${version}, ${JSON.stringify(template)}, ${updatedAt})
  `)
}

/** Keeps what stands in a template now as the earlier version of that number. */
export function keepAsVersion(db: Database, id: string): void {
  db.run(sql`
    INSERT INTO own_template_version (template_seq, version, template, updated_at)
    SELECT seq, version, template, updated_at FROM own_template WHERE id = ${id}
  `)
}

/** The template, in the trash or not; or undefined. */
export const findOwnTemplate = (db: Database, id: string): OwnTemplate | undefined => where(db, sql`id = ${id}`)[0]

/** Every own template outside the trash, in the order in which they were made. */
export const selectOwnTemplates = (db: Database): OwnTemplate[] => where(db, sql`trashed_at IS NULL ORDER BY seq`)

/** Every own template, those in the trash too, in the order in which they were made. */
export const selectAllOwnTemplates = (db: Database): OwnTemplate[] => where(db, sql`TRUE ORDER BY seq`)

/** Ids and titles of every own template, those in the trash too. */
export const selectTaken = (db: Database): { id: string; title: string }[] =>
  db.all<{ id: string; title: string }>(sql`SELECT id, title FROM own_template`)

/** The earlier versions, newest first. */
export function selectVersions(db: Database, id: string): TemplateVersion[] {
  const rows = db.all<VersionRow>(sql`
    SELECT kept.version AS version, kept.template AS template, kept.updated_at AS changedAt
    FROM own_template_version AS kept JOIN own_template ON own_template.seq = kept.template_seq
    WHERE own_template.id = ${id} ORDER BY kept.version DESC
  `)
  return rows.map((row) => ({ ...row, template: JSON.parse(row.template) }))
}

function where(db: Database, condition: SqlFragment): OwnTemplate[] {
  const rows = db.all<Row>(sql`SELECT ${columns} FROM own_template WHERE ${condition}`)
  return rows.map((row) => ({ ...row, template: JSON.parse(row.template) }))
}

/** Templates in the trash, the latest first. */
export const selectTrashedTemplates = (db: Database): { id: string; title: string; trashedAt: string }[] =>
  db.all<{ id: string; title: string; trashedAt: string }>(sql`
    SELECT id, title, trashed_at AS trashedAt FROM own_template WHERE trashed_at IS NOT NULL
    ORDER BY trashed_at DESC, seq DESC
  `)

/** Deletes for good, with their versions, what was put in the trash up to an instant. */
export function deleteTemplatesTrashedBefore(db: Database, instant: string): void {
  db.run(sql`DELETE FROM own_template WHERE trashed_at <= ${instant}`)
}

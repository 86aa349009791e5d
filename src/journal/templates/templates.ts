import { AppError } from '#shared/contract/app-error.ts'
import type { ListedTemplate, OpenedTemplate } from '#shared/journal/own-template.ts'
import type { Template } from '#shared/journal/template.ts'
import type { Context } from '../context.ts'
import { selectOwnTemplates } from './own-template-store.ts'

/** The mirror is for the manager alone and is never a meeting (principle 5). */
const selfOnly = 'mirror'

/** The guide of an ordinary week: first in every list, and the one the prep brief falls back to. */
const everyday = 'regular-one-on-one'

/** What is needed of the world to know the templates. */
export type TemplateShelf = Pick<Context, 'db' | 'templates'>

/** Guides a meeting can follow, Alongside's and the manager's own: the everyday one first and the others by title. */
export function listTemplates({ db, templates }: TemplateShelf): ListedTemplate[] {
  const own = selectOwnTemplates(db).map(({ template, version }) => ({ ...template, origin: 'own' as const, version }))
  const taken = new Set(own.map(({ id }) => id))
  // A later Alongside may bring a guide of an id that is in use here: the manager's own words go first.
  const builtIn = templates
    .filter(({ id }) => id !== selfOnly && !taken.has(id))
    .map((template) => ({ ...template, origin: 'built-in' as const, version: null }))
  const rank = ({ id }: Template): number => (id === everyday ? 0 : 1)
  return [...builtIn, ...own].toSorted(
    (one, other) => rank(one) - rank(other) || one.title.localeCompare(other.title, 'en', { numeric: true }),
  )
}

/** The Mirror's own questions; undefined when their file could not be read. */
export const mirrorTemplate = (templates: readonly Template[]): Template | undefined =>
  templates.find(({ id }) => id === selfOnly)

/** One guide to read; throws `not-found` for one in the trash too. */
export function readTemplate(shelf: TemplateShelf, id: string): OpenedTemplate {
  const found = listTemplates(shelf).find((template) => template.id === id)
  if (!found) throw new AppError('not-found')
  const { origin, version, ...template } = found
  return { origin, version, template }
}

/** The guide of that id, for a meeting to keep; throws `not-found` when no meeting can follow it. */
export const meetingTemplate = (shelf: TemplateShelf, id: string): Template => readTemplate(shelf, id).template

/** The guide to lean on when nothing is planned; undefined only when there is none at all. */
export const everydayTemplate = (shelf: TemplateShelf): Template | undefined => listTemplates(shelf)[0]

import { AppError } from '#shared/contract/app-error.ts'
import type { Template } from '#shared/journal/template.ts'

/** The mirror is for the manager alone and is never a meeting (principle 5). */
const selfOnly = 'mirror'

/** The guide of an ordinary week: first in every list, and the one the prep brief falls back to. */
const everyday = 'regular-one-on-one'

/** Guides a meeting can follow, the everyday one first and the others by title. */
export function meetingTemplates(templates: readonly Template[]): Template[] {
  const rank = ({ id }: Template): number => (id === everyday ? 0 : 1)
  return templates
    .filter(({ id }) => id !== selfOnly)
    .toSorted((one, other) => rank(one) - rank(other) || one.title.localeCompare(other.title, 'en'))
}

/** The Mirror's own questions; undefined when their file could not be read. */
export const mirrorTemplate = (templates: readonly Template[]): Template | undefined =>
  templates.find(({ id }) => id === selfOnly)

/** The guide of that id; throws `not-found` when no meeting can follow it. */
export function meetingTemplate(templates: readonly Template[], id: string): Template {
  const found = meetingTemplates(templates).find((template) => template.id === id)
  if (!found) throw new AppError('not-found')
  return found
}

/** The guide to lean on when nothing is planned; undefined only when no template could be loaded. */
export const everydayTemplate = (templates: readonly Template[]): Template | undefined => meetingTemplates(templates)[0]

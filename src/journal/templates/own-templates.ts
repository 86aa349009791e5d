import { AppError } from '#shared/contract/app-error.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { type Nothing, nothing } from '#shared/contract/nothing.ts'
import type { OpenedTemplate, TemplateVersion } from '#shared/journal/own-template.ts'
import { isVersionDue, losesText } from '#shared/journal/sitting.ts'
import { longestPhrase, type Template, textsOfTemplate } from '#shared/journal/template.ts'
import { newTemplateId, titleOfCopy } from '#shared/journal/template-ids.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import {
  findOwnTemplate,
  insertOwnTemplate,
  keepAsVersion,
  type OwnTemplate,
  selectKeptAt,
  selectTaken,
  selectVersions,
  updateKeptAt,
  updateOwnTemplate,
} from './own-template-store.ts'
import { readTemplate } from './templates.ts'

/** Makes an own template with one step and one question to begin with. */
export function createTemplate(context: Context, words: ParsedInputOf<'createTemplate'>): OpenedTemplate {
  const question = { id: context.newId(), text: words.question }
  const step = { id: context.newId(), title: words.stepTitle, principles: [], questions: [question] }
  return addOwnTemplate(context, {
    id: newTemplateId(words.title, takenIds(context)),
    title: words.title,
    when: '',
    length: '',
    note: '',
    steps: [{ ...step, voice: ['ask'], writesTo: ['note'] }],
  })
}

/**
 * Makes an own template out of any other one. Its steps and questions keep their ids, so that a question that was just
 * asked rests in the copy as well. Throws `not-found`.
 */
export const duplicateTemplate = (context: Context, id: string): OpenedTemplate =>
  addCopy(context, readTemplate(context, id).template)

/** Adds a template under an id and a title that are still free. */
export function addCopy(context: Context, template: Template): OpenedTemplate {
  const titles = new Set([...context.templates, ...selectTaken(context.db)].map(({ title }) => title))
  const title = titleOfCopy(template.title, titles, longestPhrase)
  return addOwnTemplate(context, { ...template, id: newTemplateId(title, takenIds(context)), title })
}

/** Adds a template as it is. Its id must be free. */
export function addOwnTemplate(context: Context, template: Template): OpenedTemplate {
  const own = { id: template.id, version: 1, template, updatedAt: instantOf(context.clock), trashedAt: null }
  insertOwnTemplate(context.db, own)
  updateKeptAt(context.db, own.id, own.updatedAt)
  return told(context, own)
}

/**
 * Writes an own template. The words from before are kept as an earlier version when ten minutes of change have none, and
 * before more than half of a text goes. Throws `not-found` for one that is not the manager's own or is in the trash.
 */
export function saveTemplate(context: Context, template: Template): OpenedTemplate {
  const own = readOwnTemplate(context, template.id)
  // A pause without a change is no change: it must not make a version.
  if (JSON.stringify(own.template) === JSON.stringify(template)) return opened(own)
  const isDue = isVersionDue(selectKeptAt(context.db, own.id) ?? own.updatedAt, instantOf(context.clock))
  const isNewVersion = isDue || losesText(textsOfTemplate(own.template), textsOfTemplate(template))
  return changeOwnTemplate(context, own, { template, isNewVersion })
}

/** Puts an own template in the trash. Meetings that follow it have their own copy. Throws `not-found`. */
export function trashTemplate(context: Context, id: string): Nothing {
  const own = readOwnTemplate(context, id)
  updateOwnTemplate(context.db, { ...own, trashedAt: instantOf(context.clock) })
  context.emit({ name: 'templates-changed' })
  return nothing
}

/** Takes an own template out of the trash. Throws `not-found`. */
export function restoreTemplate(context: Context, id: string): OpenedTemplate {
  const own = findOwnTemplate(context.db, id)
  if (!own) throw new AppError('not-found')
  const restored = { ...own, trashedAt: null }
  updateOwnTemplate(context.db, restored)
  return told(context, restored)
}

/** The earlier versions of an own template, newest first. Throws `not-found`. */
export function listTemplateVersions(context: Context, id: string): TemplateVersion[] {
  return selectVersions(context.db, readOwnTemplate(context, id).id)
}

/**
 * Takes an earlier version up again. That is a version of its own, so the words of now are kept as well.
 * Throws `not-found`.
 */
export function restoreTemplateVersion(
  context: Context,
  { id, version }: ParsedInputOf<'restoreTemplateVersion'>,
): OpenedTemplate {
  const own = readOwnTemplate(context, id)
  const earlier = selectVersions(context.db, id).find((each) => each.version === version)
  if (!earlier) throw new AppError('not-found')
  return changeOwnTemplate(context, own, { template: earlier.template, isNewVersion: true })
}

interface Change {
  readonly template: Template
  readonly isNewVersion: boolean
}

/** Writes new words, takes the template out of the trash, and keeps the old words when that is asked. */
export function changeOwnTemplate(
  context: Context,
  own: OwnTemplate,
  { template, isNewVersion }: Change,
): OpenedTemplate {
  const version = own.version + (isNewVersion ? 1 : 0)
  const changed = { ...own, version, template, updatedAt: instantOf(context.clock), trashedAt: null }
  context.db.transaction(() => {
    if (isNewVersion) keepAsVersion(context.db, own.id)
    updateOwnTemplate(context.db, changed)
    if (isNewVersion) updateKeptAt(context.db, own.id, changed.updatedAt)
  })
  return told(context, changed)
}

/** Ids that a new template cannot have. */
const takenIds = (context: Context): ReadonlySet<string> =>
  new Set([...context.templates, ...selectTaken(context.db)].map(({ id }) => id))

function readOwnTemplate(context: Context, id: string): OwnTemplate {
  const own = findOwnTemplate(context.db, id)
  if (!own || own.trashedAt !== null) throw new AppError('not-found')
  return own
}

const opened = ({ version, template }: OwnTemplate): OpenedTemplate => ({ origin: 'own', version, template })

function told(context: Context, own: OwnTemplate): OpenedTemplate {
  context.emit({ name: 'templates-changed' })
  return opened(own)
}

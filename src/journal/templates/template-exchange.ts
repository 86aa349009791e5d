import { AppError } from '#shared/contract/app-error.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import type { OpenedTemplate } from '#shared/journal/own-template.ts'
import type { Context } from '../context.ts'
import { findOwnTemplate } from './own-template-store.ts'
import { addCopy, addOwnTemplate, changeOwnTemplate } from './own-templates.ts'
import { templateFromText, textFromTemplate } from './template-file.ts'
import { readTemplate } from './templates.ts'

/**
 * Adds the template in the text of a file as one of the manager's own. One in the trash under the same id comes back
 * with the words of the file, and its old words stay as an earlier version. Throws `template-invalid`, and
 * `template-exists` when the id is in use and no copy was asked for.
 */
export function addTemplateFromText(
  context: Context,
  { text, asCopy }: ParsedInputOf<'addTemplateFromText'>,
): OpenedTemplate {
  const template = templateFromText(text)
  if (asCopy) return addCopy(context, template)
  const own = findOwnTemplate(context.db, template.id)
  const isInUse = own ? own.trashedAt === null : context.templates.some(({ id }) => id === template.id)
  if (isInUse) throw new AppError('template-exists')
  return own ? changeOwnTemplate(context, own, { template, isNewVersion: true }) : addOwnTemplate(context, template)
}

/** A template as the text of a file that can be imported again. Throws `not-found`. */
export const readTemplateText = (context: Context, id: string): { text: string } => ({
  text: textFromTemplate(readTemplate(context, id).template),
})

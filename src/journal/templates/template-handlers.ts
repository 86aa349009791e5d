import type { JournalMethodName } from '#shared/contract/contract.ts'
import type { templateMethods } from '#shared/contract/template-methods.ts'
import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import {
  createTemplate,
  duplicateTemplate,
  listTemplateVersions,
  restoreTemplate,
  restoreTemplateVersion,
  saveTemplate,
  trashTemplate,
} from './own-templates.ts'
import { addTemplateFromText, readTemplateText } from './template-exchange.ts'
import { listTemplates, mirrorTemplate, readTemplate } from './templates.ts'

type TemplateCalls = Extract<keyof typeof templateMethods, JournalMethodName>

/** The calls on templates. */
export const templateHandlers = (context: Context): HandlersFor<TemplateCalls> => ({
  listTemplates: () => listTemplates(context),
  listLeftOutTemplates: () => [...context.leftOutTemplates],
  readMirrorGuide: () => mirrorTemplate(context.templates) ?? null,
  readTemplate: ({ id }) => readTemplate(context, id),
  createTemplate: (input) => createTemplate(context, input),
  duplicateTemplate: ({ id }) => duplicateTemplate(context, id),
  saveTemplate: ({ template }) => saveTemplate(context, template),
  trashTemplate: ({ id }) => trashTemplate(context, id),
  restoreTemplate: ({ id }) => restoreTemplate(context, id),
  listTemplateVersions: ({ id }) => listTemplateVersions(context, id),
  restoreTemplateVersion: (input) => restoreTemplateVersion(context, input),
  addTemplateFromText: (input) => addTemplateFromText(context, input),
  readTemplateText: ({ id }) => readTemplateText(context, id),
})

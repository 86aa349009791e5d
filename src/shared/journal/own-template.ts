import { z } from 'zod'
import { instantSchema } from './day.ts'
import { templateSchema } from './template.ts'

/** A number that grows with every sitting in which a template was changed. */
const versionSchema = z.int().min(1)

/** A template as lists show it. Those that came with Alongside have no version: they never change. */
export const listedTemplateSchema = templateSchema.safeExtend({
  origin: z.enum(['built-in', 'own']),
  version: versionSchema.nullable(),
})
export type ListedTemplate = z.infer<typeof listedTemplateSchema>

/** One template to read or to write in. */
export const openedTemplateSchema = z.strictObject({
  origin: z.enum(['built-in', 'own']),
  version: versionSchema.nullable(),
  template: templateSchema,
})
export type OpenedTemplate = z.infer<typeof openedTemplateSchema>

/** The words of a template as they stood before a later sitting. */
export const templateVersionSchema = z.strictObject({
  version: versionSchema,
  /** When they were last changed. */
  changedAt: instantSchema,
  template: templateSchema,
})
export type TemplateVersion = z.infer<typeof templateVersionSchema>

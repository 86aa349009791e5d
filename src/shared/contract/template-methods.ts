import { z } from 'zod'
import { listedTemplateSchema, openedTemplateSchema, templateVersionSchema } from '../journal/own-template.ts'
import { headingSchema, phraseSchema, templateSchema } from '../journal/template.ts'
import { anyWordsSchema } from '../journal/text.ts'
import { mainMethod, readMethod, shellMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

const templateIdSchema = z.string().max(100)
const byIdSchema = z.strictObject({ id: templateIdSchema })

export const templateMethods = {
  /** Every template that a meeting can follow: those of Alongside and the manager's own. */
  listTemplates: readMethod({
    outdatedBy: ['templates-changed'],
    input: nothingSchema,
    output: z.array(listedTemplateSchema),
  }),
  /** The names of the template files that could not be read; the others work. */
  listLeftOutTemplates: readMethod({ outdatedBy: [], input: nothingSchema, output: z.array(z.string()) }),
  /** The questions of the Mirror, which no meeting follows; null when their template could not be read. */
  readMirrorGuide: readMethod({ outdatedBy: [], input: nothingSchema, output: templateSchema.nullable() }),
  readTemplate: readMethod({ outdatedBy: [], input: byIdSchema, output: openedTemplateSchema }),
  /** Makes an own template with one step and one question; the page gives the first words. */
  createTemplate: writeMethod({
    input: z.strictObject({ title: headingSchema, stepTitle: headingSchema, question: phraseSchema }),
    output: openedTemplateSchema,
  }),
  /** Makes an own template out of any other. */
  duplicateTemplate: writeMethod({ input: byIdSchema, output: openedTemplateSchema }),
  /** Writes an own template; words from an earlier sitting stay as a version. */
  saveTemplate: writeMethod({ input: z.strictObject({ template: templateSchema }), output: openedTemplateSchema }),
  /** Puts an own template in the trash, from where restoreTemplate takes it back. */
  trashTemplate: writeMethod({ input: byIdSchema, output: nothingSchema }),
  restoreTemplate: writeMethod({ input: byIdSchema, output: openedTemplateSchema }),
  /** The earlier versions of an own template, newest first. */
  listTemplateVersions: readMethod({
    outdatedBy: ['templates-changed'],
    input: byIdSchema,
    output: z.array(templateVersionSchema),
  }),
  /** Takes an earlier version up again as a new one, so that the words of now are kept too. */
  restoreTemplateVersion: writeMethod({
    input: byIdSchema.extend({ version: z.int().min(1) }),
    output: openedTemplateSchema,
  }),
  /** Adds the template in the text of a file; a copy takes an id and a title of its own. */
  addTemplateFromText: mainMethod({
    input: z.strictObject({ text: z.string(), asCopy: z.boolean() }),
    output: openedTemplateSchema,
  }),
  /** A template as the text of a file. */
  readTemplateText: mainMethod({ input: byIdSchema, output: z.strictObject({ text: anyWordsSchema }) }),
  /**
   * Asks for a file and adds the template in it; null when the person cancels. After `template-exists` the same file
   * can be taken as a copy, without asking for it again.
   */
  importTemplate: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ from: z.enum(['file', 'copy-of-last-file']) }),
    output: z.strictObject({ id: templateIdSchema.nullable() }),
  }),
  /** Asks where to save and writes a template as a file; null when the person cancels. */
  exportTemplate: shellMethod({
    access: 'unlocked',
    input: byIdSchema,
    output: z.strictObject({ fileName: z.string().nullable() }),
  }),
}

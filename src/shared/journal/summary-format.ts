import { z } from 'zod'

/** Formats that the journal writes from the document. A PDF is printed from the page that shows it (decision 8). */
export const writtenFormatSchema = z.enum(['docx', 'md', 'html', 'json'])
export type WrittenFormat = z.infer<typeof writtenFormatSchema>

/** Every way in which a summary can leave, named by the ending of its file. */
export const summaryFormatSchema = z.enum(['pdf', ...writtenFormatSchema.options])
export type SummaryFormat = z.infer<typeof summaryFormatSchema>

export const summaryFormats = summaryFormatSchema.options

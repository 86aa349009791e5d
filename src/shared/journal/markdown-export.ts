import { z } from 'zod'
import { anyWordsSchema } from './text.ts'

/** One file of the folder. No name of a person is part of its path. */
const markdownFileSchema = z.strictObject({
  path: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.md$/),
  text: anyWordsSchema,
})
export type MarkdownFile = z.infer<typeof markdownFileSchema>

/** The files of one person. */
export const markdownPieceSchema = z.strictObject({
  files: z.array(markdownFileSchema),
  /** The number of the next person; null with the last. */
  next: z.int().nullable(),
  done: z.int(),
  of: z.int(),
})
export type MarkdownPiece = z.infer<typeof markdownPieceSchema>

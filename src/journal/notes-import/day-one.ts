import { z } from 'zod'
import { daySchema } from '#shared/journal/day.ts'
import { type FoundEntry, filledFields } from './found-entry.ts'
import { dayOfInstant } from './written-day.ts'

const filesSchema = z.array(z.unknown()).default([])
const dayOneSchema = z.looseObject({
  creationDate: z.string(),
  timeZone: z.unknown().optional(),
  isAllDay: z.boolean().default(false),
  text: z.string().default(''),
  richText: z.string().default(''),
  tags: z.array(z.string()).default([]),
  starred: z.boolean().default(false),
  photos: filesSchema,
  videos: filesSchema,
  audios: filesSchema,
  pdfAttachments: filesSchema,
})

/** What Day One keeps for itself. */
const housekeeping =
  /^(uuid|modifiedDate|isPinned|duration|editingTime|sourceString|entryType|creation\w+|lastEditing\w+|userActivity|steps)$/

const richSchema = z.object({ contents: z.array(z.object({ text: z.string().default('') })) })

/** The words of a rich text, as a plain one. */
function wordsOfRich(richText: string): string {
  try {
    return richSchema
      .parse(JSON.parse(richText))
      .contents.map(({ text }) => text)
      .join('')
  } catch {
    return ''
  }
}

const plain = (text: string): string =>
  text
    .replaceAll(/!\[([^\][]*)\]\(dayone-moment:[^()\s]*\)/g, '$1')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()

/** Text and rich text are two forms of the same words; a line that only the second has is kept after the first. */
function wordsOf(text: string, richText: string): string {
  const words = plain(text)
  const rich = wordsOfRich(richText)
  const known = new Set(words.split('\n').map((line) => line.replace(/^[#>*\-\s\d.[\]]+/, '').trim()))
  const more = rich
    .split('\n')
    .filter((line) => line.trim() !== '' && !known.has(line.trim()) && !words.includes(line.trim()))
  return [words, ...more].filter(Boolean).join('\n')
}

/** One entry of Day One; null when it has another form. */
export function dayOneEntry(entry: unknown): FoundEntry | null {
  const { success, data } = dayOneSchema.safeParse(entry)
  if (!success) return null
  const { creationDate, timeZone, isAllDay, text, richText, tags, starred, ...others } = data
  const { photos, videos, audios, pdfAttachments, ...fields } = others
  const written = creationDate.slice(0, 10)
  const isDay = isAllDay && creationDate.slice(10).startsWith('T00:00:00') && daySchema.safeParse(written).success
  const day = isDay ? written : dayOfInstant(creationDate, timeZone)
  const words = wordsOf(text, richText)
  const more = [...(tags.length > 0 ? [`Tags: ${tags.join(', ')}`] : []), ...(starred ? ['Starred'] : [])]
  return {
    day: day === null || !daySchema.safeParse(day).success ? null : { day, written: creationDate, rest: '' },
    text: words === '' ? '' : [words, ...more].join('\n'),
    tags,
    attachments: [photos, videos, audios, pdfAttachments].reduce((sum, files) => sum + files.length, 0),
    left: filledFields(fields).filter((name) => !housekeeping.test(name)),
  }
}

/**
 * Stops a build whose guides, sample or word lists could not be loaded: names the file and the places in it, and says nothing when
 * all are sound. `node scripts/check-resources.ts`, the first half of `npm run build`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { loadTemplates } from '#journal/templates/load-templates.ts'
import { plainWordListSchema } from '#shared/journal/plain-words.ts'
import { samplePersonSchema } from '#shared/journal/sample-journal.ts'

const resources = join(import.meta.dirname, '../resources')

function templateProblems(): string[] {
  const folder = join(resources, 'templates')
  const { templates, leftOut } = loadTemplates(folder)
  if (templates.length + leftOut.length === 0) return [`${folder}: no template`]
  return leftOut.map(({ fileName, failure }) => `${fileName}: ${JSON.stringify(failure.detail.fields)}`)
}

function sampleProblems(): string[] {
  const folder = join(resources, 'sample-journal')
  const fileNames = readdirSync(folder).filter((name) => name.endsWith('.json'))
  if (fileNames.length === 0) return [`${folder}: no person`]
  return fileNames.flatMap((fileName) => {
    const places = wrongPlacesIn(readFileSync(join(folder, fileName), 'utf8'), samplePersonSchema)
    return places.length > 0 ? [`${fileName}: ${places.join(', ')}`] : []
  })
}

function wrongPlacesIn(text: string, schema: z.ZodType): string[] {
  try {
    const { error } = schema.safeParse(JSON.parse(text))
    return error?.issues.map(({ path }) => path.join('.') || 'the whole file') ?? []
  } catch {
    return ['not JSON']
  }
}

function wordListProblems(): string[] {
  const folder = join(resources, 'word-lists')
  return readdirSync(folder).flatMap((fileName) => {
    const places = wrongPlacesIn(readFileSync(join(folder, fileName), 'utf8'), plainWordListSchema)
    return places.length > 0 ? [`${fileName}: ${places.join(', ')}`] : []
  })
}

const problems = [...templateProblems(), ...sampleProblems(), ...wordListProblems()]
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1

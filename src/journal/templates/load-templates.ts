import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Template } from '#shared/journal/template.ts'
import { templateFromText, templateInvalid } from './template-file.ts'

/** A file that was not taken, and why: always a `template-invalid`. */
interface LeftOutTemplate {
  readonly fileName: string
  readonly failure: AppError
}

export interface LoadedTemplates {
  readonly templates: readonly Template[]
  readonly leftOut: readonly LeftOutTemplate[]
}

/**
 * Every template of a folder, in the order of the file names. A file that is not one is left out and reported, and the
 * others still load: a broken guide must not keep anyone from the journal. A folder that cannot be read gives none.
 */
export function loadTemplates(folder: string): LoadedTemplates {
  const templates: Template[] = []
  const leftOut: LeftOutTemplate[] = []
  for (const fileName of templateFiles(folder)) {
    try {
      templates.push(newTemplate(join(folder, fileName), templates))
    } catch (error) {
      leftOut.push({ fileName, failure: error instanceof AppError ? error : templateInvalid([]) })
    }
  }
  return { templates, leftOut }
}

function newTemplate(path: string, known: readonly Template[]): Template {
  const template = templateFromText(readFileSync(path, 'utf8'))
  if (known.some(({ id }) => id === template.id)) throw templateInvalid([{ path: 'id', problem: 'repeated' }])
  return template
}

function templateFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
  } catch {
    return []
  }
}

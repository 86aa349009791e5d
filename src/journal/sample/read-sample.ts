import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { type SamplePerson, samplePersonSchema } from '#shared/journal/sample-journal.ts'

/** The people of the sample, one file each. Throws `sample-invalid` when a file cannot be read or is not one. */
export function readSample(folder: string): SamplePerson[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => samplePersonSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  } catch (cause) {
    throw new AppError('sample-invalid', { cause })
  }
}

import { AppError } from '#shared/contract/app-error.ts'
import {
  type ExportRecord,
  exportFormat,
  exportHeadSchema,
  exportRecordSchema,
  exportVersion,
} from '#shared/journal/export.ts'
import { type FileLine, fileLines } from './file-lines.ts'

export interface NumberedRecord {
  readonly line: number
  readonly record: ExportRecord
  /** Of the form in which the file is. */
  readonly version: number
}

const headEnd = ',"records":['

/**
 * The records of a journal as JSON, one after the other. Throws `import-invalid` with the line that is none,
 * `import-newer` for a later form, `import-cut-short` for a file without its end, and as `fileLines`.
 */
export function* exportRecords(path: string): Generator<NumberedRecord> {
  const lines = fileLines(path)
  const version = versionInHead(lines.next().value ?? { number: 1, text: '' })
  let count = 0
  let lastLine = 1
  for (const { number, text } of lines) {
    lastLine = number
    if (text.startsWith(']')) {
      assertEnd({ number, text }, count)
      return
    }
    count += 1
    yield { line: number, record: recordIn({ number, text }), version }
  }
  throw new AppError('import-cut-short', { detail: { line: lastLine } })
}

const invalid = (line: number): AppError => new AppError('import-invalid', { detail: { line } })

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid(line)
  }
}

function versionInHead({ number, text }: FileLine): number {
  if (!text.endsWith(headEnd)) throw invalid(number)
  const head = parsed(`${text.slice(0, -headEnd.length)}}`, number)
  const version: unknown = typeof head === 'object' && head !== null ? Reflect.get(head, 'version') : null
  const isOurs = typeof head === 'object' && head !== null && Reflect.get(head, 'format') === exportFormat
  if (isOurs && typeof version === 'number' && version > exportVersion) throw new AppError('import-newer')
  const { data } = exportHeadSchema.safeParse(head)
  if (!data) throw invalid(number)
  return data.version
}

function recordIn({ number, text }: FileLine): ExportRecord {
  const value = parsed(text.startsWith(',') ? text.slice(1) : text, number)
  const { success, data } = exportRecordSchema.safeParse(value)
  if (!success) throw invalid(number)
  return data
}

function assertEnd({ number, text }: FileLine, count: number): void {
  if (text !== `],"count":${count}}`) throw new AppError('import-cut-short', { detail: { line: number } })
}

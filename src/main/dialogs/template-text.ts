import { AppError } from '#shared/contract/app-error.ts'

/** Far more than a hundred steps of ten questions need. */
export const maximumTemplateBytes = 1_048_576

/**
 * The text of a template's file. Throws `template-too-large`, and `template-invalid` for bytes that are no UTF-8:
 * guessing another encoding would spoil the words. A byte order mark at the beginning is left out.
 */
export function templateText(bytes: Uint8Array): string {
  if (bytes.byteLength > maximumTemplateBytes) throw new AppError('template-too-large')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('template-invalid', { detail: { fields: [{ path: '', problem: 'wrong-kind' }] } })
  }
}

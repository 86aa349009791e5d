import { AppError } from '#shared/contract/app-error.ts'
import type { PageMethodName } from '#shared/contract/method-names.ts'
import type { WhichJournal } from '../settings/stored-settings.ts'

/** The calls that open a journal. Main adds the folder to them: a page never names a path. */
const openingMethods = ['createJournal', 'unlockJournal', 'openSampleJournal'] as const satisfies PageMethodName[]
export type OpeningMethod = (typeof openingMethods)[number]

/** The calls on the secrets of the open journal. They get the folder too, and the sample's secret is public. */
const secretMethods = ['changePassphrase', 'checkRecoveryKey'] as const satisfies PageMethodName[]
export type SecretMethod = (typeof secretMethods)[number]

export const isSecretMethod = (name: PageMethodName): name is SecretMethod =>
  secretMethods.some((method) => method === name)

export const isOpeningMethod = (name: PageMethodName): name is OpeningMethod =>
  openingMethods.some((method) => method === name)

/** Whether a call reads a damaged journal into a new one. */
export const isRescue = (name: PageMethodName): name is 'rescueJournal' => name === 'rescueJournal'

/** Which journal a call is about: only unlocking follows the window. */
export function journalOpenedBy(method: OpeningMethod, current: WhichJournal): WhichJournal {
  if (method === 'createJournal') return 'own'
  return method === 'openSampleJournal' ? 'sample' : current
}

/** The page's input with the folder. Throws `invalid-input` for a page that names a folder itself. */
export function withFolder(input: unknown, folder: string): Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Object.hasOwn(input, 'folder')) throw new AppError('invalid-input')
  return { ...input, folder }
}

/** Overwrites a passphrase once it has been sent on, so that main holds no copy of it. Source: security.md 1.6. */
export function wipeBytes(value: unknown): void {
  if (value instanceof Uint8Array) value.fill(0)
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) wipeBytes(inner)
}

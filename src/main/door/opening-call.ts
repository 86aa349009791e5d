import { AppError } from '#shared/contract/app-error.ts'
import type { PageMethodName } from '#shared/contract/method-names.ts'
import type { WhichJournal } from '../settings/stored-settings.ts'

/** The calls that open a journal. Main adds the folder to them: a page never names a path. */
const openingMethods = ['createJournal', 'unlockJournal', 'openSampleJournal'] as const satisfies PageMethodName[]
export type OpeningMethod = (typeof openingMethods)[number]

/** The calls that change or try the secrets of the open journal: never the sample's, whose passphrase is public. */
const secretMethods = [
  'changePassphrase',
  'checkRecoveryKey',
  'renewRecoveryKey',
  'replaceSecrets',
  'rekeyJournal',
  'putKeyFileBack',
  'acceptOlderKeyFile',
] as const satisfies PageMethodName[]
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

const ownPaths = ['folder', 'headerFrom', 'to'] as const
type OwnPaths = { readonly folder: string } & { readonly [Name in (typeof ownPaths)[number]]?: string }

/** The page's input with the paths that main knows. Throws `invalid-input` for a page that names one itself. */
export function withPaths(input: unknown, paths: OwnPaths): Record<string, unknown> {
  const isNamed = (name: string): boolean => Object.hasOwn(Object(input), name)
  if (typeof input !== 'object' || input === null || ownPaths.some(isNamed)) throw new AppError('invalid-input')
  return { ...input, ...paths }
}

import { AppError } from '#shared/contract/app-error.ts'
import { contract, type NamesWith, type PageMethodName } from '#shared/contract/contract.ts'
import type { WhichJournal } from '../settings/stored-settings.ts'

/** The calls that open a journal. Main adds the folder to them: a page never names a path. */
export type OpeningMethod = Extract<PageMethodName, NamesWith<{ opens: 'own' | 'sample' | 'current' }>>

/** Which journal a call is about: only unlocking follows the window. */
export function journalOpenedBy(method: OpeningMethod, current: WhichJournal): WhichJournal {
  const { opens } = contract[method]
  return opens === 'current' ? current : opens
}

const ownPaths = ['folder', 'headerFrom', 'to'] as const
type OwnPaths = { readonly folder: string } & { readonly [Name in (typeof ownPaths)[number]]?: string }

/** The page's input with the paths that main knows. Throws `invalid-input` for a page that names one itself. */
export function withPaths(input: unknown, paths: OwnPaths): Record<string, unknown> {
  const isNamed = (name: string): boolean => Object.hasOwn(Object(input), name)
  if (typeof input !== 'object' || input === null || ownPaths.some(isNamed)) throw new AppError('invalid-input')
  return { ...input, ...paths }
}

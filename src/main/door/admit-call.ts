import { contract, type PageMethodName } from '#shared/contract/contract.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import { pageMethods } from '#shared/contract/page-contract.ts'
import { measureInput } from './call-size.ts'
import { isOurPage, type Sender } from './sender.ts'

export interface IncomingCall {
  readonly sender: Sender
  readonly name: unknown
  readonly input: unknown
}

export interface DoorState {
  readonly ourWindowId: number | null
  readonly isUnlocked: boolean
}

type Admission =
  | { readonly admitted: true; readonly name: PageMethodName }
  | { readonly admitted: false; readonly code: ErrorCode }

const refused = (code: ErrorCode): Admission => ({ admitted: false, code })

const sizeRefusal = { 'too-large': 'too-large', 'not-plain': 'invalid-input' } as const

/** The methods that a page may call. Looked up as a whole name: `constructor` or an internal method is not among them. */
const known: ReadonlySet<unknown> = new Set(pageMethods)
const isPageMethod = (name: unknown): name is PageMethodName => known.has(name)

/**
 * Whether a call may come in at all: from our page (`not-allowed`), for a page's method (`not-allowed`), small and plain
 * (`too-large`, `invalid-input`), and the journal open when the method needs it (`locked`). Source: security.md E16.
 */
export function admitCall(call: IncomingCall, state: DoorState): Admission {
  const { name } = call
  if (!isOurPage(call.sender, state.ourWindowId)) return refused('not-allowed')
  if (!isPageMethod(name)) return refused('not-allowed')
  const measure = measureInput(call.input)
  if (measure !== 'fits') return refused(sizeRefusal[measure])
  if (contract[name].access === 'unlocked' && !state.isUnlocked) return refused('locked')
  return { admitted: true, name }
}

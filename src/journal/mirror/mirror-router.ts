import type { ErrorCode } from '#shared/contract/error-codes.ts'
import { failed, type Outcome } from '#shared/contract/outcome.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../incident.ts'
import { createRouter, type Router } from '../router.ts'
import { type CostPolicy, measuredCost } from '../vault/passphrase-cost.ts'
import { createMirrorSession } from './mirror-session.ts'

interface MirrorRouterParts {
  readonly clock: Clock
  readonly newId: () => string
  readonly log: Log
  /** Tests pass a cheap one; the app leaves it out. */
  readonly policy?: CostPolicy
}

/** The vault speaks of a journal; here the same finding is about the Mirror, and the journal is whole. */
const mirrorCodes: Partial<Record<ErrorCode, ErrorCode>> = {
  'header-missing': 'mirror-missing',
  'journal-missing': 'mirror-missing',
  'header-older': 'mirror-missing',
  'header-damaged': 'mirror-damaged',
  'header-altered': 'mirror-damaged',
  'journal-damaged': 'mirror-damaged',
  'journal-empty': 'mirror-damaged',
  'journal-behind-log': 'mirror-damaged',
  'log-foreign': 'mirror-damaged',
  'journal-replaced': 'disk-error',
  'journal-foreign': 'mirror-foreign',
  'header-newer': 'mirror-newer',
  'journal-newer': 'mirror-newer',
  'journal-exists': 'not-allowed',
}

/** Answers the calls of main on the Mirror; never rejects. */
export function createMirrorRouter({ clock, newId, log, policy = measuredCost }: MirrorRouterParts): Router {
  const route = createRouter({ side: 'mirror', newId, log, ...createMirrorSession({ clock, newId, policy }) })
  return async (call) => inMirrorCodes(await route(call))
}

const inMirrorCodes = (outcome: Outcome<unknown>): Outcome<unknown> => {
  if (outcome.ok) return outcome
  const { code, detail } = outcome.error
  return failed(mirrorCodes[code] ?? code, detail)
}

import { v7 as newId } from 'uuid'
import { systemClock } from '#journal/clock.ts'
import type { Context } from '#journal/context.ts'
import { type OpenJournal, openJournal } from '#journal/vault/open-journal.ts'
import { createThrottle } from '#journal/vault/throttle.ts'
import type { StoredJournal } from './journals.ts'

/** Opens by the recovery key, which derives nothing slow: what is left is the opening itself. */
export const openStored = ({ folder, recoveryKey }: StoredJournal): Promise<OpenJournal> =>
  openJournal({ folder, secret: { kind: 'recovery-key', recoveryKey }, throttle: createThrottle() })

export const contextOf = ({ db }: OpenJournal): Context => ({
  db,
  clock: systemClock,
  newId,
  emit: () => undefined,
  templates: [],
  leftOutTemplates: [],
})

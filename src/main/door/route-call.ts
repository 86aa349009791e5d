import {
  contract,
  type JournalMethodName,
  type MirrorMethodName,
  type NamesWith,
  type PageMethodName,
  type ShellMethodName,
} from '#shared/contract/contract.ts'
import { failed, type Outcome, ok } from '#shared/contract/outcome.ts'
import { wipeBytes } from '#shared/contract/wipe-bytes.ts'
import type { Log } from '../log/log.ts'
import type { MirrorKeeper } from '../mirror/mirror-keeper.ts'
import type { JournalClient } from '../process-client/process-client.ts'
import type { WhichJournal } from '../settings/stored-settings.ts'
import { admitCall, type IncomingCall } from './admit-call.ts'
import { answer } from './answer.ts'
import { journalOpenedBy, type OpeningMethod, withPaths } from './opening-call.ts'
import { runShellMethod, type ShellHandlers } from './shell-call.ts'

export interface DoorOptions {
  readonly journal: Pick<JournalClient, 'forward'>
  readonly mirror: Pick<MirrorKeeper, 'run'>
  readonly handlers: ShellHandlers
  readonly log: Log
  ourWindowId(): number | null
  isUnlocked(): boolean
  /** Which journal the window is about. */
  which(): WhichJournal
  folderOf(which: WhichJournal): string
  /** Where the person wants a lost header to be taken from; null when they were not asked. */
  headerFrom(): string | null
  /** The journal is encrypted again: the keychain's way in is gone. */
  rekeyed(): void
  /** A journal is about to be opened. */
  opening(): void
  /** A journal has been opened. */
  opened(which: WhichJournal): void
  /** A new folder for what is rescued of the journal in this one. */
  rescueFolder(from: string): string
  /** The own journal was rescued into this folder. */
  rescued(to: string): void
  /** A call found a part of the journal's file damaged. */
  damageSeen(): void
}

type OnPage<Name> = Extract<PageMethodName, Name>
type SecretMethod = OnPage<NamesWith<{ secret: 'tries' }>>
type RescueMethod = OnPage<NamesWith<{ opens: 'rescued' }>>

const isShellMethod = (name: PageMethodName): name is OnPage<ShellMethodName> => contract[name].side === 'shell'
const isMirrorMethod = (name: PageMethodName): name is OnPage<MirrorMethodName> => contract[name].side === 'mirror'
const isJournalMethod = (name: PageMethodName): name is OnPage<JournalMethodName> => contract[name].side === 'journal'
const isRescue = (name: PageMethodName): name is RescueMethod => contract[name].opens === 'rescued'
const isOpeningMethod = (name: PageMethodName): name is OpeningMethod =>
  contract[name].opens !== null && !isRescue(name)
const isSecretMethod = (name: PageMethodName): name is SecretMethod => contract[name].secret === 'tries'

/** Every call of a page goes through here: checked, run where it belongs, answered with an outcome. Source: security.md E16. */
export function createDoor(options: DoorOptions): (call: IncomingCall) => Promise<Outcome<unknown>> {
  const { journal, mirror, handlers, log } = options

  const openJournal = async (method: OpeningMethod, input: unknown): Promise<Outcome<unknown>> => {
    // One journal at a time: the process holds one file.
    if (options.isUnlocked()) return failed('not-allowed')
    const which = journalOpenedBy(method, options.which())
    const headerFrom = method === 'unlockJournal' ? options.headerFrom() : null
    const paths = { folder: options.folderOf(which), ...(headerFrom !== null && { headerFrom }) }
    options.opening()
    const outcome = journal.forward(method, withPaths(input, paths))
    wipeBytes(input)
    const result = await outcome
    if (result.ok) options.opened(which)
    return result
  }

  const rescue = async (input: unknown): Promise<Outcome<unknown>> => {
    if (options.isUnlocked() || options.which() === 'sample') return failed('not-allowed')
    const folder = options.folderOf('own')
    const to = options.rescueFolder(folder)
    const outcome = journal.forward('rescueJournal', withPaths(input, { folder, to }))
    wipeBytes(input)
    const result = await outcome
    if (result.ok) options.rescued(to)
    return result
  }

  const onSecrets = async (method: SecretMethod, input: unknown): Promise<Outcome<unknown>> => {
    if (!options.isUnlocked()) return failed('locked')
    if (options.which() === 'sample') return failed('not-allowed')
    const outcome = journal.forward(method, input)
    wipeBytes(input)
    const result = await outcome
    if (result.ok && method === 'rekeyJournal') options.rekeyed()
    return result
  }

  const run = async (name: PageMethodName, input: unknown): Promise<Outcome<unknown>> => {
    if (isShellMethod(name)) return ok(await runShellMethod(name, handlers, input))
    if (isMirrorMethod(name)) return mirror.run(name, input)
    if (isOpeningMethod(name)) return openJournal(name, input)
    if (isRescue(name)) return rescue(input)
    if (isSecretMethod(name)) return onSecrets(name, input)
    return isJournalMethod(name) ? journal.forward(name, input) : failed('not-allowed')
  }

  const watched = async (name: PageMethodName, input: unknown): Promise<Outcome<unknown>> => {
    const outcome = await run(name, input)
    if (!outcome.ok && outcome.error.code === 'journal-damaged') options.damageSeen()
    return outcome
  }

  return async (call) => {
    const state = { ourWindowId: options.ourWindowId(), isUnlocked: options.isUnlocked() }
    const admission = admitCall(call, state)
    try {
      if (admission.admitted) return await answer(() => watched(admission.name, call.input), log)
      log.note('call-refused', admission.code)
      return failed(admission.code)
    } finally {
      // One that was refused as locked may hold a passphrase too. What was not even measured is no call of ours, and may have no end.
      if (admission.admitted || admission.code === 'locked') wipeBytes(call.input)
    }
  }
}

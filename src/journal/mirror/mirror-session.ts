import { AppError } from '#shared/contract/app-error.ts'
import type { MirrorPlace } from '#shared/contract/mirror-methods.ts'
import { nothing } from '#shared/contract/nothing.ts'
import type { Clock } from '../clock.ts'
import { isClockBelieved } from '../clock-record.ts'
import type { HandlersFor } from '../handlers-for.ts'
import type { Database } from '../storage/database.ts'
import { unlessRefused } from '../storage/readable-rows.ts'
import type { CostPolicy } from '../vault/passphrase-cost.ts'
import {
  clearAway,
  listMirrorEntries,
  type MirrorContext,
  removeMirrorEntry,
  restoreMirrorEntry,
  writeMirrorEntry,
} from './mirror.ts'
import { createMirrorVault, openMirrorVault } from './mirror-vault.ts'

interface MirrorSessionParts {
  readonly clock: Clock
  readonly newId: () => string
  readonly policy: CostPolicy
}

type DoorName = 'createMirror' | 'openMirror' | 'closeMirror'
type OpenName = 'listMirrorEntries' | 'writeMirrorEntry' | 'removeMirrorEntry' | 'restoreMirrorEntry'

/** The Mirror's process in its short life: nothing open yet, then one Mirror. */
interface MirrorSession {
  readonly doorHandlers: HandlersFor<DoorName>
  /** Null while the Mirror is closed. */
  openHandlers(): HandlersFor<OpenName> | null
}

/** Main hands in the place with every call that opens the Mirror; without one the call is not from main. */
function placeIn({ place }: { place?: MirrorPlace | undefined }): MirrorPlace {
  if (place === undefined) throw new AppError('not-allowed')
  return place
}

/** Starts closed. A door is refused with `not-allowed` while another one is opening and while the Mirror is open. */
export function createMirrorSession({ clock, newId, policy }: MirrorSessionParts): MirrorSession {
  let opened: MirrorContext | null = null
  let isOpening = false

  const open = async (folder: string, door: () => Promise<Database>): Promise<typeof nothing> => {
    if (isOpening || opened) throw new AppError('not-allowed')
    isOpening = true
    const db = await door().finally(() => {
      isOpening = false
    })
    const context = { db, clock, newId, isClockBelieved: isClockBelieved(folder) }
    unlessRefused(() => clearAway(context))
    opened = context
    return nothing
  }

  return {
    openHandlers: () => opened && openHandlers(opened),
    doorHandlers: {
      createMirror: (input) => {
        const { folder } = placeIn(input)
        return open(folder, () => createMirrorVault({ folder, passphrase: input.passphrase, now: clock.now(), policy }))
      },
      openMirror: (input) => {
        const place = placeIn(input)
        return open(place.folder, () => openMirrorVault({ place, passphrase: input.passphrase, policy }))
      },
      closeMirror: () => {
        const closing = opened
        opened = null
        if (closing) unlessRefused(() => clearAway(closing))
        closing?.db.close()
        return nothing
      },
    },
  }
}

const openHandlers = (context: MirrorContext): HandlersFor<OpenName> => ({
  listMirrorEntries: () => listMirrorEntries(context),
  writeMirrorEntry: (input) => writeMirrorEntry(context, input),
  removeMirrorEntry: ({ id }) => {
    removeMirrorEntry(context, id)
    return nothing
  },
  restoreMirrorEntry: ({ id }) => restoreMirrorEntry(context, id),
})

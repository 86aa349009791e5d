import { nothing } from '#shared/contract/nothing.ts'
import type { HandlersFor } from '../handlers-for.ts'
import type { Database } from '../storage/database.ts'
import { writeArchive } from './archive.ts'
import type { Throttle } from './throttle.ts'

interface OpenPlace {
  readonly db: Database
  /** Where the open journal lies. */
  readonly from: string
  readonly throttle: Throttle
}

/** The call that copies the open journal as it is, encrypted. */
export const archiveHandlers = (place: OpenPlace): HandlersFor<'writeArchive'> => ({
  writeArchive: async ({ folder, passphrase }) => {
    await writeArchive({ ...place, to: folder, secret: { kind: 'passphrase', passphrase } })
    return nothing
  },
})

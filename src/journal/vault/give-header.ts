import { writeHeaders } from './header-store.ts'
import type { UnlockedVault } from './unlock.ts'
import { journalVault } from './vault-kind.ts'

/** Gives a folder the header of another journal, so that the same secrets open it. Throws what the disk says. */
export const giveHeader = (folder: string, { text }: UnlockedVault): void =>
  writeHeaders({ folder, kind: journalVault }, text)

import { open } from 'node:fs/promises'

/** What a flush of a folder needs of the disk. */
interface Folders {
  open(path: string, flags: string): Promise<{ sync(): Promise<void>; close(): Promise<void> }>
}

/**
 * Makes the names in a folder survive a power cut. Windows cannot open a folder, and some network drives refuse; what was
 * written there is whole all the same.
 */
export async function syncFolder(folder: string, disk: Folders = { open }): Promise<void> {
  const handle = await disk.open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

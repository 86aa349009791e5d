/** Folders of journals in whose files damage was seen while the app ran. */
export interface KnownDamage {
  note(folder: string): void
  has(folder: string): boolean
  /** Another file has taken the place of the damaged one. */
  forget(folder: string): void
}

export function createKnownDamage(): KnownDamage {
  const folders = new Set<string>()
  return {
    note: (folder) => void folders.add(folder),
    has: (folder) => folders.has(folder),
    forget: (folder) => void folders.delete(folder),
  }
}

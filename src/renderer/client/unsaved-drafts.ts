type Flush = () => Promise<boolean>

const open = new Set<Flush>()

/** Announces a field whose writing may not be on disk yet; the returned function takes it back. */
export function announceDraft(flush: Flush): () => void {
  open.add(flush)
  return () => open.delete(flush)
}

/** Writes every announced field, before the journal locks; true when nothing is left unsaved. */
export async function saveAllDrafts(): Promise<boolean> {
  const results = await Promise.all([...open].map((flush) => flush()))
  return results.every(Boolean)
}

import { call } from './call.ts'
import { saveAllDrafts } from './unsaved-drafts.ts'

/** Writes every field and tells main whether all is saved, which a lock waits for. */
export async function saveDraftsForLock(): Promise<void> {
  await call('draftsSaved', { allSaved: await saveAllDrafts() })
}

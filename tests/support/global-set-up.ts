import { keepTemporaryFilesInMemory } from './memory-folder.ts'
import { makeReadyJournals } from './ready-journals.ts'

/** What Playwright runs once, before the first spec; its answer runs after the last. */
export default async function setUp(): Promise<() => void> {
  const end = keepTemporaryFilesInMemory()
  const removeJournals = await makeReadyJournals()
  return () => {
    removeJournals()
    end()
  }
}

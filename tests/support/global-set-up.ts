import { makeReadyJournals } from './ready-journals.ts'

/** What Playwright runs once, before the first spec; its answer runs after the last. */
export default makeReadyJournals

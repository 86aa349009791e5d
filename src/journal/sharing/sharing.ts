import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { type Nothing, nothing } from '#shared/contract/nothing.ts'
import { type Confidence, confidenceOf, confidenceSchema, type SharingQuestion } from '#shared/journal/confidence.ts'
import { titleFromWords } from '#shared/journal/entry-words.ts'
import type { Context } from '../context.ts'
import type { Database } from '../storage/database.ts'
import {
  deleteQuestions,
  insertQuestion,
  selectAsked,
  selectGuides,
  selectShareableMet,
  updateLayer,
} from './sharing-store.ts'

/** What waits for a choice, by cause; of one person, or of all for null. */
export function listSharingQuestions(db: Database, personId: string | null): SharingQuestion[] {
  const asked = selectAsked(db, personId)
  return confidenceSchema.options
    .map((confidence) => ({
      confidence,
      entries: asked
        .filter((entry) => entry.confidence === confidence)
        .map(({ id, personId: of, day, words }) => ({ id, personId: of, day, title: titleFromWords(words) })),
    }))
    .filter(({ entries }) => entries.length > 0)
}

/** Keeps the answer for every entry that waits for this cause. It is not asked again; each entry can still be changed. */
export function answerSharingQuestion(
  context: Context,
  { personId, confidence, layer }: ParsedInputOf<'answerSharingQuestion'>,
): Nothing {
  const { db } = context
  const entries = selectAsked(db, personId).filter((entry) => entry.confidence === confidence)
  const ids = entries.map(({ id }) => id)
  db.transaction(() => {
    updateLayer(db, ids, layer)
    deleteQuestions(db, ids)
  })
  const personIds = [...new Set(entries.map((entry) => entry.personId))]
  context.emit({ name: 'entries-changed', personIds, entryIds: ids })
  return nothing
}

/**
 * Keeps back what came from elsewhere as shareable although it was written in confidence: it is private until the
 * manager chooses. Called inside the transaction that brought it.
 */
export function holdBackConfidences(db: Database, entryIds: readonly string[]): void {
  const entries = selectShareableMet(db, entryIds)
  const guides = selectGuides(
    db,
    entries.map(({ meetingId }) => meetingId),
  )
  const held = entries.flatMap(({ id, meetingId }) => {
    const guide = guides.get(meetingId)
    const confidence = guide ? confidenceOf(guide) : null
    return confidence === null ? [] : [{ id, confidence }]
  })
  const ids = held.map(({ id }) => id)
  updateLayer(db, ids, 'private')
  for (const { id, confidence } of held) insertQuestion(db, id, confidence)
}

/** Has a private entry, which waited elsewhere for the choice whether it may be shared, wait for it here. */
export const waitForChoice = (db: Database, id: string, confidence: Confidence): void =>
  insertQuestion(db, id, confidence)

import { AppError } from '#shared/contract/app-error.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { isVersionDue, losesText } from '#shared/journal/sitting.ts'
import { blankDraft, type DraftVersion, type SummaryDraft, textsOfDraft } from '#shared/journal/summary-draft.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import {
  findDraft,
  keepDraftVersion,
  selectDraftVersions,
  selectKeptAt,
  updateKeptAt,
  writeDraft,
} from './draft-store.ts'

/** The living draft of a person; a blank one, of version 0, while nothing was drafted. */
export const readDraft = (db: Database, personId: string): { draft: SummaryDraft; version: number } =>
  findDraft(db, personId) ?? { draft: blankDraft, version: 0 }

/**
 * Writes the draft. The one from before is kept as an earlier version when ten minutes of change have none, and before more
 * than half of a text goes. Throws `not-found`.
 */
export function saveSummaryDraft(
  context: Context,
  { personId, draft }: ParsedInputOf<'saveSummaryDraft'>,
): { version: number } {
  const { id } = readPerson(context.db, personId)
  const before = findDraft(context.db, id)
  // A pause without a change is no change: it must not make a version.
  if (before && JSON.stringify(before.draft) === JSON.stringify(draft)) return { version: before.version }
  const isNewVersion =
    before !== undefined &&
    (isVersionDue(selectKeptAt(context.db, id) ?? before.updatedAt, instantOf(context.clock)) ||
      losesText(textsOfDraft(before.draft), textsOfDraft(draft)))
  return change(context, { personId: id, draft, isNewVersion })
}

/** The earlier versions of a draft, newest first. */
export const listSummaryDraftVersions = ({ db }: Context, personId: string): DraftVersion[] =>
  selectDraftVersions(db, personId)

/** Takes an earlier version up again; the draft of now is kept as a version itself. Throws `not-found`. */
export function restoreSummaryDraftVersion(
  context: Context,
  { personId, version }: ParsedInputOf<'restoreSummaryDraftVersion'>,
): { version: number } {
  const earlier = selectDraftVersions(context.db, personId).find((each) => each.version === version)
  if (!earlier) throw new AppError('not-found')
  return change(context, { personId, draft: earlier.draft, isNewVersion: true })
}

/** Begins with nothing left out and nothing added; the draft of now is kept as a version. Throws `not-found`. */
export function beginSummaryDraftAnew(context: Context, personId: string): { version: number } {
  const { id } = readPerson(context.db, personId)
  const before = findDraft(context.db, id)
  if (!before) return { version: 0 }
  return change(context, { personId: id, draft: blankDraft, isNewVersion: true })
}

interface Change {
  readonly personId: string
  readonly draft: SummaryDraft
  readonly isNewVersion: boolean
}

function change(context: Context, { personId, draft, isNewVersion }: Change): { version: number } {
  const { db, clock } = context
  const before = findDraft(db, personId)
  const version = (before?.version ?? (isNewVersion ? 0 : 1)) + (isNewVersion ? 1 : 0)
  db.transaction(() => {
    if (isNewVersion) keepDraftVersion(db, personId)
    writeDraft(db, personId, { version, draft, updatedAt: instantOf(clock) })
    if (isNewVersion || !before) updateKeptAt(db, personId, instantOf(clock))
  })
  context.emit({ name: 'summary-changed', personIds: [personId] })
  return { version }
}

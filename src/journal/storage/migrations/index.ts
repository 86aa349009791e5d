import type { Migration } from '../migrate.ts'
import { migration as journalInfo } from './0001-journal-info.ts'
import { migration as people } from './0002-people.ts'
import { migration as meetings } from './0003-meetings.ts'
import { migration as entries } from './0004-entries.ts'
import { migration as commonGoals } from './0005-common-goals.ts'
import { migration as growth } from './0006-growth.ts'
import { migration as search } from './0007-search.ts'
import { migration as partnership } from './0008-partnership.ts'
import { migration as history } from './0009-history.ts'
import { migration as ownTemplates } from './0010-own-templates.ts'
import { migration as importBatch } from './0011-import-batch.ts'
import { migration as summaryDrafts } from './0012-summary-drafts.ts'
import { migration as prepIndexes } from './0013-prep-indexes.ts'
import { migration as keptTexts } from './0014-kept-texts.ts'
import { migration as ownWords } from './0015-own-words.ts'
import { migration as confidences } from './0016-confidences.ts'
import { migration as foldedSearch } from './0017-folded-search.ts'
import { migration as logIdentity } from './0018-log-identity.ts'
import { migration as keptHeader } from './0019-kept-header.ts'

/** Every step from an empty file to today's schema, in order, without a gap. A released step never changes. */
export const migrations: readonly Migration[] = [
  journalInfo,
  people,
  meetings,
  entries,
  commonGoals,
  growth,
  search,
  partnership,
  history,
  ownTemplates,
  importBatch,
  summaryDrafts,
  prepIndexes,
  keptTexts,
  ownWords,
  confidences,
  foldedSearch,
  logIdentity,
  keptHeader,
]

import { isTheirOwnView } from '#shared/journal/kinds/listening.ts'
import type { ShareableEntry, SummaryDocument } from '#shared/journal/summary.ts'
import type { SummaryChecks } from '#shared/journal/summary-check.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import type { Said } from './said-days.ts'

interface Checked {
  readonly db: Database
  readonly document: SummaryDocument
  readonly entries: readonly ShareableEntry[]
  readonly saidOn: (entry: ShareableEntry) => Said
}

/** What a careful reader would ask about what the document tells. */
export function summaryChecks({ db, document, entries, saidOn }: Checked): SummaryChecks {
  const ids = new Set(document.sections.flatMap(({ lines }) => lines.map(({ entryId }) => entryId)))
  const told = entries.filter(({ id }) => ids.has(id))
  return {
    said: told.map((entry) => ({ entryId: entry.id, ...saidOn(entry) })),
    experiments: told.flatMap((entry) => experimentCheck(db, entry, ids)),
    othersViews: told.flatMap(({ id, content }) =>
      content.kind === 'listening' && !isTheirOwnView(content.whoseView, document.personName)
        ? [{ entryId: id, whose: content.whoseView.trim() }]
        : [],
    ),
  }
}

/** An experiment that goes on, or of which a shareable part is not told; nothing for any other entry. */
function experimentCheck(
  db: Database,
  { id, content }: ShareableEntry,
  told: ReadonlySet<string>,
): SummaryChecks['experiments'] {
  if (content.kind !== 'experiment' && content.kind !== 'phase') return []
  const experimentId = content.kind === 'phase' ? content.experimentId : id
  const isOpen = db.get(sql`
    SELECT 1 FROM shareable_entry JOIN experiment ON experiment.entry_seq = shareable_entry.seq
    WHERE shareable_entry.id = ${experimentId} AND experiment.ended_on IS NULL
  `)
  const parts = db.all<{ id: string }>(sql`
    SELECT id FROM shareable_entry WHERE id = ${experimentId}
    UNION ALL
    SELECT shareable_entry.id FROM shareable_entry JOIN phase ON phase.entry_seq = shareable_entry.seq
    WHERE phase.experiment_id = ${experimentId}
  `)
  const untold = parts.map((part) => part.id).filter((part) => !told.has(part))
  return isOpen || untold.length > 0 ? [{ entryId: id, experimentId, isOpen: isOpen !== undefined, untold }] : []
}

import type { Entry, EntryKind } from '#shared/journal/entry.ts'
import { messages } from '../../messages/index.ts'

interface ShownRecord {
  readonly entry: Entry
  /** What belongs to it, in the order of days: the turns of an experiment. */
  readonly parts: readonly Entry[]
}

interface RecordGroup {
  readonly id: string
  readonly title: string | null
  readonly entries: readonly ShownRecord[]
}

const alone = (entry: Entry): ShownRecord => ({ entry, parts: [] })

/** What is still open comes first, and of that what I owe (principle 2). */
const commitmentGroup = ({ content }: Entry): string => {
  if (content.kind !== 'commitment' || content.state !== 'open') return 'closed'
  return content.owner === 'me' ? 'mine' : 'theirs'
}

const isOpen = ({ content }: Entry): boolean => {
  if (content.kind === 'recognition') return content.state === 'noticed'
  if (content.kind === 'idea') return content.answeredOn === null
  if (content.kind === 'opinion') return content.toldOn === null
  if (content.kind === 'experiment') return content.endedOn === null
  return content.kind === 'disagreement' && content.repairedOn === null
}

const kindsThatClose: readonly EntryKind[] = ['recognition', 'idea', 'opinion', 'experiment', 'disagreement']

const titles: Readonly<Record<string, string | null>> = { ...messages.records.groups, all: null }

/** Sorts the entries of one kind into groups, each newest first; a group without any is left out. */
export function groupsOf(kind: EntryKind, entries: readonly Entry[]): RecordGroup[] {
  const records = kind === 'experiment' ? withTurns(entries) : entries.map(alone)
  const groupOf = ({ entry }: ShownRecord): string => {
    if (kind === 'commitment') return commitmentGroup(entry)
    if (!kindsThatClose.includes(kind)) return 'all'
    return isOpen(entry) ? 'open' : 'closed'
  }
  const groups = Map.groupBy(records, groupOf)
  return ['mine', 'theirs', 'open', 'all', 'closed'].flatMap((id) => {
    const grouped = groups.get(id)
    return grouped ? [{ id, title: titles[id] ?? null, entries: grouped }] : []
  })
}

const withTurns = (entries: readonly Entry[]): ShownRecord[] =>
  entries
    .filter(({ content }) => content.kind === 'experiment')
    .map((entry) => ({
      entry,
      parts: entries
        .filter(({ content }) => content.kind === 'phase' && content.experimentId === entry.id)
        .toReversed(),
    }))

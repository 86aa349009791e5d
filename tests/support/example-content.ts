import { blankContent } from '#shared/journal/blank-content.ts'
import type { Content, ContentOf, EntryKind } from '#shared/journal/entry.ts'

/** A content of the kind with nothing written but what is given. */
export const contentWith = <Kind extends EntryKind>(kind: Kind, written: Partial<ContentOf<Kind>>): Content =>
  ({ ...blankContent(kind), ...written }) as Content

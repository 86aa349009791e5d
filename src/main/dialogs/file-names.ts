import type { PaperName } from '#shared/contract/shell-methods.ts'
import type { Day, Period } from '#shared/journal/day.ts'
import type { SummaryFormat } from '#shared/journal/summary-format.ts'

/** Names that are offered in a save dialog. They never hold a person's name. Source: principles.md, What it refuses. */
export const recoverySheetName = 'alongside-recovery-sheet.txt'

/** Without the template's title, in which a name may stand. */
export const templateFileName = 'alongside-template.json'

/** Everything, and everything about one person. */
export const journalFileName = (day: Day): string => `alongside-journal-${day}.json`
export const personFileName = (day: Day, extension: 'json' | 'md'): string => `alongside-one-person-${day}.${extension}`

export const handoverFileName = (day: Day): string => `alongside-handover-${day}.md`

/** What stayed out of an import. */
export const importReportFileName = (day: Day): string => `alongside-import-report-${day}.txt`

/** Folders: everything to read, and everything as it is, encrypted. */
export const markdownFolderName = (day: Day): string => `alongside-markdown-${day}`
export const archiveFolderName = (day: Day): string => `alongside-archive-${day}`

export const summaryFileName = ({ from, to }: Period, format: SummaryFormat): string =>
  `alongside-summary-${from}-to-${to}.${format}`

/** One of many: told apart by a number, for a name would tell whom it is about. */
export const numberedSummaryFileName = (period: Period, format: SummaryFormat, number: number): string =>
  summaryFileName(period, format).replace(/\.(\w+)$/, `-person-${String(number).padStart(2, '0')}.$1`)

export const paperFileName = (what: PaperName, day: Day): string => `alongside-${what}-${day}.pdf`

export const timelineFileName = ({ from, to }: Period, extension: 'svg' | 'png'): string =>
  `alongside-timeline-${from}-to-${to}.${extension}`

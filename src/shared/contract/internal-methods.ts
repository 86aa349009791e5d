import type { MethodName } from './contract.ts'
import type { PageMethodName } from './method-names.ts'

/** Journal calls that main makes for itself; a page that asks for one is refused. */
export const internalMethods = [
  'closeJournal',
  'setDeviceSlot',
  'unlockByDeviceSecret',
  'readSummaryFile',
  'noteSummaryMade',
  'addTemplateFromText',
  'readTemplateText',
  'readExportPiece',
  'readMarkdownPiece',
  'readPersonMarkdown',
  'readHandoverMarkdown',
  'writeArchive',
  'importJournalFile',
  'importNotesFrom',
  'readNotesProblems',
  'stopImport',
  'listBackups',
  'copyJournal',
  'stopCopying',
  'openCopy',
  'restoreCopy',
  'findCopiesHolding',
  'deleteCopies',
] as const satisfies readonly Exclude<MethodName, PageMethodName>[]

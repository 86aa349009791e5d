/**
 * The names alone, for the preload: it is bundled into one small file, and the schemas would make it large.
 * A test keeps this list equal to the contract.
 */
export const methodNames = [
  'readShellState',
  'changeSettings',
  'chooseJournalFolder',
  'saveRecoverySheet',
  'switchJournal',
  'lockNow',
  'draftsSaved',
  'saveSummaryMarkdown',
  'saveSummaryPdf',
  'proposeRecoveryKey',
  'createJournal',
  'unlockJournal',
  'openSampleJournal',
  'addPerson',
  'editPerson',
  'setPersonState',
  'readPerson',
  'listPeople',
  'recordEntry',
  'amendEntry',
  'readEntry',
  'listEntries',
  'trashEntry',
  'restoreEntry',
  'listRevisions',
  'listTrash',
  'emptyTrash',
  'searchEntries',
  'listTemplates',
  'listLeftOutTemplates',
  'planMeeting',
  'startMeeting',
  'saveWalk',
  'endMeeting',
  'sealMeeting',
  'readMeeting',
  'listMeetings',
  'addAgendaItem',
  'tickAgendaItem',
  'editAgendaItem',
  'removeAgendaItem',
  'restoreAgendaItem',
  'readToday',
  'readPrepBrief',
  'readAgreement',
  'readTogether',
  'readTimeline',
  'readSummary',
] as const

export type PageMethodName = (typeof methodNames)[number]

export const callChannel = 'alongside:call'
export const eventChannel = 'alongside:event'

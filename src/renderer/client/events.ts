import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AppEvent } from '#shared/contract/events.ts'
import type { PageMethodName } from '#shared/contract/method-names.ts'
import { bridge } from './bridge.ts'

/** Which answers an event makes old. */
const outdatedBy: { readonly [Name in AppEvent['name']]: readonly PageMethodName[] } = {
  'people-changed': [
    'listPeople',
    'readPerson',
    'readToday',
    'readTodayList',
    'readPrepBrief',
    'readSummary',
    'readTogether',
    'listSharingQuestions',
    'listImports',
    'readSpellingWords',
  ],
  'entries-changed': [
    'listEntries',
    'readEntry',
    'listRevisions',
    'listTrash',
    'readAgreement',
    'readTogether',
    'readToday',
    'readTodayList',
    'readPrepBrief',
    'readTimeline',
    'readSummary',
    'readHandover',
    'listSharingQuestions',
    'searchEntries',
    'listMatchingEntries',
    'listMeetings',
  ],
  'meetings-changed': [
    'listMeetings',
    'readMeeting',
    'readToday',
    'readTodayList',
    'readPrepBrief',
    'readTimeline',
    'readSummary',
  ],
  'agenda-changed': ['searchAgenda', 'readPrepBrief', 'readTogether', 'readSummary', 'listTrash'],
  'summary-changed': ['readSummary', 'listSummaryDraftVersions'],
  'templates-changed': ['listTemplates', 'listTemplateVersions', 'readPrepBrief', 'listTrash'],
  'own-words-changed': ['readSpellingWords'],
  'settings-changed': ['readShellState'],
  'request-blocked': ['readProof'],
  'backups-changed': ['readBackups', 'readBackupTrouble', 'readCopiesHolding'],
  'health-changed': ['readHealth'],
  'damage-found': ['readShellState', 'readHealth'],
  'file-progress': [],
  'save-drafts': [],
  'lock-waits': [],
  'go-to': [],
}

/**
 * Marks the answers that an event makes old; those on screen are read again. One that is still on its way may have been
 * read before the change, and the library would take it for the newest: it is not waited for.
 */
export function refreshAfter(event: AppEvent, queries: QueryClient): void {
  for (const name of outdatedBy[event.name]) {
    void queries.cancelQueries({ queryKey: [name] })
    // One that no screen shows would be drawn, old as it is, before it is read again.
    queries.removeQueries({ queryKey: [name], type: 'inactive' })
    void queries.invalidateQueries({ queryKey: [name] })
  }
}

/** Calls `listener` for every event while the component is shown. */
export function useAppEvent(listener: (event: AppEvent) => void): void {
  useEffect(() => bridge().onEvent(listener), [listener])
}

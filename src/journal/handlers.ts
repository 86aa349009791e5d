import { agendaHandlers } from './agenda/agenda-handlers.ts'
import { agreementHandlers } from './agreement/agreement-handlers.ts'
import type { Context } from './context.ts'
import { entryHandlers } from './entries/entry-handlers.ts'
import { eraseHandlers } from './erase/erase-handlers.ts'
import { exportHandlers } from './export/export-handlers.ts'
import type { OpenHandlers } from './handlers-for.ts'
import { handoverHandlers } from './handover/handover-handlers.ts'
import { importHandlers } from './import/import-handlers.ts'
import { keptTextHandlers } from './kept-texts/kept-text-handlers.ts'
import { meetingHandlers } from './meetings/meeting-handlers.ts'
import { notesHandlers } from './notes-import/notes-handlers.ts'
import { peopleHandlers } from './people/people-handlers.ts'
import { prepHandlers } from './prep/prep-handlers.ts'
import { searchHandlers } from './search/search-handlers.ts'
import { sharingHandlers } from './sharing/sharing-handlers.ts'
import { spellingHandlers } from './spelling/spelling-handlers.ts'
import { summaryHandlers } from './summary/summary-handlers.ts'
import { templateHandlers } from './templates/template-handlers.ts'
import { timelineHandlers } from './timeline/timeline-handlers.ts'
import { todayHandlers } from './today/today-handlers.ts'
import { togetherHandlers } from './together/together-handlers.ts'
import { trashHandlers } from './trash/trash-handlers.ts'

type SessionMethodName = 'writeArchive' | 'copyJournal' | 'findCopiesHolding' | 'stopLookingIntoCopies' | 'deleteCopies'

/**
 * Every call on an open journal, topic by topic; one that is missing does not compile. Left out are those that need more
 * than its content: the session adds them.
 */
export const openHandlers = (context: Context): Omit<OpenHandlers, SessionMethodName> => ({
  ...peopleHandlers(context),
  ...entryHandlers(context),
  ...keptTextHandlers(context),
  ...searchHandlers(context),
  ...trashHandlers(context),
  ...spellingHandlers(context),
  ...eraseHandlers(context),
  ...exportHandlers(context),
  ...handoverHandlers(context),
  ...importHandlers(context),
  ...notesHandlers(context),
  ...templateHandlers(context),
  ...meetingHandlers(context),
  ...agendaHandlers(context),
  ...todayHandlers(context),
  ...prepHandlers(context),
  ...timelineHandlers(context),
  ...summaryHandlers(context),
  ...sharingHandlers(context),
  ...agreementHandlers(context),
  ...togetherHandlers(context),
})

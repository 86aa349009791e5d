import { agenda } from './en/agenda.ts'
import { agreement } from './en/agreement.ts'
import { backups } from './en/backups.ts'
import { capture } from './en/capture.ts'
import { entries } from './en/entries.ts'
import { errors } from './en/errors.ts'
import { fieldNamed, fields, wordsAreKept } from './en/fields.ts'
import { frame } from './en/frame.ts'
import { freedom } from './en/freedom.ts'
import { goals } from './en/goals.ts'
import { health } from './en/health.ts'
import { leaving } from './en/leaving.ts'
import { lockCover } from './en/lock-cover.ts'
import { meeting } from './en/meeting.ts'
import { meetings } from './en/meetings.ts'
import { mirror } from './en/mirror.ts'
import { missingJournal } from './en/missing-journal.ts'
import { palette } from './en/palette.ts'
import { person } from './en/person.ts'
import { plainFile } from './en/plain-file.ts'
import { plan } from './en/plan.ts'
import { planMeeting } from './en/plan-meeting.ts'
import { prep } from './en/prep.ts'
import { proof } from './en/proof.ts'
import { records } from './en/records.ts'
import { rescue } from './en/rescue.ts'
import { secrets } from './en/secrets.ts'
import { settings } from './en/settings.ts'
import { sharing } from './en/sharing.ts'
import { shield } from './en/shield.ts'
import { shortcuts } from './en/shortcuts.ts'
import { spelling } from './en/spelling.ts'
import { startMeeting } from './en/start-meeting.ts'
import { summary } from './en/summary.ts'
import { templates } from './en/templates.ts'
import { timeline } from './en/timeline.ts'
import { today } from './en/today.ts'
import { together } from './en/together.ts'
import { transfer } from './en/transfer.ts'
import { trash } from './en/trash.ts'
import { ui } from './en/ui.ts'
import { unlock } from './en/unlock.ts'
import { welcome } from './en/welcome.ts'

/** Every visible text in English, one object an area: `en/<area>.ts`. Another language is a file of this type. */
export const en = {
  ui,
  errors,
  fields,
  fieldNamed,
  wordsAreKept,
  agenda,
  agreement,
  backups,
  capture,
  freedom,
  goals,
  plan,
  proof,
  records,
  sharing,
  shield,
  spelling,
  together,
  trash,
  transfer,
  leaving,
  plainFile,
  health,
  rescue,
  frame,
  lockCover,
  palette,
  person,
  secrets,
  settings,
  shortcuts,
  today,
  unlock,
  welcome,
  planMeeting,
  startMeeting,
  templates,
  timeline,
  summary,
  prep,
  meetings,
  meeting,
  entries,
  mirror,
  missingJournal,
}

export type Messages = typeof en

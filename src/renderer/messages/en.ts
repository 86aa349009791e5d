import { agenda } from './en/agenda.ts'
import { entries } from './en/entries.ts'
import { errors } from './en/errors.ts'
import { fieldNamed, fields, wordsAreKept } from './en/fields.ts'
import { frame } from './en/frame.ts'
import { lockCover } from './en/lock-cover.ts'
import { meeting } from './en/meeting.ts'
import { meetings } from './en/meetings.ts'
import { palette } from './en/palette.ts'
import { person } from './en/person.ts'
import { prep } from './en/prep.ts'
import { settings } from './en/settings.ts'
import { shortcuts } from './en/shortcuts.ts'
import { startMeeting } from './en/start-meeting.ts'
import { summary } from './en/summary.ts'
import { templates } from './en/templates.ts'
import { timeline } from './en/timeline.ts'
import { today } from './en/today.ts'
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
  frame,
  lockCover,
  palette,
  person,
  settings,
  shortcuts,
  today,
  unlock,
  welcome,
  startMeeting,
  templates,
  timeline,
  summary,
  prep,
  meetings,
  meeting,
  entries,
}

export type Messages = typeof en

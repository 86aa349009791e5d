import { useState } from 'react'
import type { Person, PersonDraft } from '#shared/journal/person.ts'
import { personColours, personDraftSchema } from '#shared/journal/person.ts'
import { call } from '../../client/call.ts'
import { keptValueAt } from '../../client/kept-texts.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { useAutosave } from '../../client/use-autosave.ts'
import { savedMarkOf } from '../../entries/save-words.ts'
import { messages } from '../../messages/index.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SavedMark } from '../../ui/saved-mark.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './person.module.css'
import { PersonLeaving } from './person-leaving.tsx'
import { problemsOf, savableDraft } from './person-problems.ts'
import { PersonStanding } from './person-standing.tsx'
import { RhythmField } from './rhythm-field.tsx'

const words = messages.person.about

const draftOf = (person: Person): PersonDraft =>
  personDraftSchema.parse(
    Object.fromEntries(Object.keys(personDraftSchema.shape).map((field) => [field, Reflect.get(person, field)])),
  )

const colourOptions = personColours.map((id) => ({ id, label: words.colours[id] }))

/** What is known of a person, written as it is learned; every pause saves what is right so far. */
function AboutForm({ person }: { person: Person }) {
  const place = `person/${person.id}`
  const [kept] = useState(() => keptValueAt<Partial<PersonDraft>>(place))
  const [draft, setDraft] = useState<PersonDraft>(() => ({ ...draftOf(person), ...kept }))
  const { state, change } = useAutosave(
    (next: PersonDraft) => call('editPerson', { ...savableDraft(next, draftOf(person)), id: person.id }),
    { placeOf: () => ({ place, personId: person.id }), isWhole: (next) => Object.keys(problemsOf(next)).length === 0 },
  )
  const problems = problemsOf(draft)
  const edit = (part: Partial<PersonDraft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    change(next)
  }
  return (
    <div className={styles['form']}>
      <p className={styles['hint']}>
        {words.autosaved} <SavedMark {...savedMarkOf(state)} />
      </p>
      <TextField label={words.name} value={draft.name} onChange={(name) => edit({ name })} error={problems.name} />
      <TextField
        label={words.role}
        description={words.roleHint}
        value={draft.role}
        onChange={(role) => edit({ role })}
        error={problems.role}
      />
      <DateField label={words.since} value={draft.since} onChange={(since) => edit({ since })} error={problems.since} />
      <RhythmField
        value={draft.rhythmDays}
        onChange={(rhythmDays) => edit({ rhythmDays })}
        error={problems.rhythmDays}
      />
      <TextArea
        label={words.drives}
        description={words.drivesHint}
        value={draft.drives}
        onChange={(drives) => edit({ drives })}
        error={problems.drives}
      />
      <TextArea
        label={words.recognisedHow}
        description={words.recognisedHowHint}
        value={draft.recognisedHow}
        onChange={(recognisedHow) => edit({ recognisedHow })}
        error={problems.recognisedHow}
      />
      <TextArea
        label={words.strengths}
        description={words.strengthsHint}
        value={draft.strengths}
        onChange={(strengths) => edit({ strengths })}
        error={problems.strengths}
      />
      <Select
        label={words.colour}
        description={words.colourHint}
        width="short"
        options={colourOptions}
        value={draft.colour}
        onChange={(colour) => edit({ colour })}
      />
      <PersonStanding person={person} />
      <PersonLeaving person={person} />
    </div>
  )
}

export function AboutTab({ personId }: { personId: string }) {
  const { data: person } = useJournalQuery('readPerson', { id: personId }, { begins: true })
  return person ? <AboutForm key={person.id} person={person} /> : null
}

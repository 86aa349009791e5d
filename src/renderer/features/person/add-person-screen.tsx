import { useState } from 'react'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo, linkTo } from '../../client/route.ts'
import { useWrittenBeforeLock } from '../../client/use-written-before-lock.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { emptyPerson, nextColour } from './empty-person.ts'
import styles from './person.module.css'
import { problemsOf, savableDraft } from './person-problems.ts'

const words = messages.person

/** A new person: only the name is asked for. */
export function AddPersonScreen() {
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [isTried, setTried] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const empty = emptyPerson(nextColour(people.map(({ colour }) => colour)))
  const draft = { ...empty, name: name.trim(), role }
  const problems = problemsOf(draft)
  const add = useWrittenBeforeLock(async (isForLock) => {
    if (!isForLock) setTried(true)
    // Nobody is there to mend a role before a lock, and nobody can be added without a name.
    const writable = isForLock ? savableDraft(draft, empty) : draft
    if (Object.keys(problemsOf(writable)).length > 0) return true
    const outcome = await call('addPerson', writable)
    if (outcome.ok) goTo('person', outcome.value.id, 'about')
    else setTrouble(errorSentence(outcome.error))
    return outcome.ok
  })
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
      noValidate
    >
      <PageHeader title={words.add.title} lede={words.add.explanation} />
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <Stack gap={4}>
        <TextField
          label={words.about.name}
          value={name}
          onChange={setName}
          autoFocus
          error={isTried || name.length > 0 ? problems.name : undefined}
        />
        <TextField
          label={words.about.role}
          description={words.about.roleHint}
          value={role}
          onChange={setRole}
          error={problems.role}
        />
        <Row gap={2}>
          <ButtonLink variant="quiet" href={linkTo('today')}>
            {words.add.cancel}
          </ButtonLink>
          <Button type="submit" variant="primary">
            {words.add.confirm}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}

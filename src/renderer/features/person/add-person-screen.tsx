import { useState } from 'react'
import { blankPerson, type PersonColour, personColours } from '#shared/journal/person.ts'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo, linkTo } from '../../client/route.ts'
import { useKeptValue, useOneAtATime } from '../../client/use-kept-value.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './person.module.css'
import { problemsOf } from './person-problems.ts'

const words = messages.person

interface NewPerson {
  readonly name: string
  readonly role: string
}

const noOne: NewPerson = { name: '', role: '' }
const isNoOne = ({ name, role }: NewPerson): boolean => name.trim() === '' && role.trim() === ''

/** The colour that the fewest people have, so that two look alike as late as possible. */
function nextColour(taken: readonly PersonColour[]): PersonColour {
  const uses = (colour: PersonColour): number => taken.filter((other) => other === colour).length
  return personColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}

/** A new person: only the name is asked for. */
export function AddPersonScreen() {
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const waiting = { place: 'new-person', personId: null, empty: noOne, isEmpty: isNoOne }
  const { value: typed, type, clear } = useKeptValue<NewPerson>(waiting)
  const { name, role } = typed
  const once = useOneAtATime()
  const [isTried, setTried] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const empty = blankPerson('', nextColour(people.map(({ colour }) => colour)))
  const draft = { ...empty, name: name.trim(), role }
  const problems = problemsOf(draft)
  const add = async (): Promise<void> => {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    const outcome = await call('addPerson', draft)
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    await clear(typed)
    goTo('person', outcome.value.id, 'about')
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void once(add)
      }}
      noValidate
    >
      <PageHeader title={words.add.title} lede={words.add.explanation} />
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <Stack gap={4}>
        <TextField
          label={words.about.name}
          value={name}
          onChange={(next) => type({ ...typed, name: next })}
          autoFocus
          error={isTried || name.length > 0 ? problems.name : undefined}
        />
        <TextField
          label={words.about.role}
          description={words.about.roleHint}
          value={role}
          onChange={(next) => type({ ...typed, role: next })}
          error={problems.role}
        />
        <Row gap={2}>
          <ButtonLink variant="quiet" href={linkTo('today')} onPress={() => void clear(typed)}>
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

import { type ReactNode, useState } from 'react'
import type { Mention, Mentions } from '#shared/journal/erasure.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo, type Route } from '../../client/route.ts'
import { OpenedEntry } from '../../entries/opened-entry.tsx'
import { Snippet } from '../../entries/snippet.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import styles from './mentions.module.css'

const words = messages.leaving

/** What was searched for a person's name, and where it stands besides. */
export const WhereNameStands = ({ mentions }: { readonly mentions: Mentions }) => (
  <>
    <p dir="auto">{words.searched(mentions.words)}</p>
    <p>{mentions.counts.length > 0 ? words.stands(mentions.counts) : words.standsNowhere}</p>
  </>
)

/** Every place where a name stands that erasing would leave, to open and to change; what was changed goes from the list. */
export function MentionsScreen({ personId }: { readonly personId: string }) {
  const { data: person } = useJournalQuery('readPerson', { id: personId })
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const { data: mentions, error } = useJournalQuery('listMentions', { id: personId }, { forget: true })
  const [entryId, setEntryId] = useState<string | null>(null)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!(person && mentions)) return null
  const nameOf = (id: string | null): string | undefined => people.find((each) => each.id === id)?.name
  const total = mentions.counts.reduce((sum, { count }) => sum + count, 0)
  const close = (): void => setEntryId(null)
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.mentions.title(person.name)}
        back={{ href: linkTo('person', personId, 'about'), label: words.mentions.back }}
      />
      <WhereNameStands mentions={mentions} />
      <ul aria-label={words.mentions.list} className={styles['list']}>
        {mentions.found.map((mention) => (
          <MentionLine
            key={`${mention.place}/${mention.id}`}
            mention={mention}
            name={nameOf(mention.personId)}
            onEntry={setEntryId}
          />
        ))}
      </ul>
      {total > mentions.found.length && <p>{words.mentions.notAll(mentions.found.length)}</p>}
      <Dialog title={words.mentions.opened} isOpen={entryId !== null} onOpenChange={close}>
        {entryId !== null && <OpenedEntry key={entryId} id={entryId} onLeave={close} />}
      </Dialog>
    </Stack>
  )
}

interface MentionLineProps {
  readonly mention: Mention
  readonly name: string | undefined
  readonly onEntry: (id: string) => void
}

function MentionLine({ mention, name, onEntry }: MentionLineProps) {
  const { place, day, isTrashed, snippet } = mention
  const to = wayTo(mention)
  const isInCapture = place === 'unsent-text' && mention.id === captureField
  const about: ReactNode = (
    <>
      {words.mentions.places[place]}
      {name !== undefined && (
        <>
          {' · '}
          <bdi>{name}</bdi>
        </>
      )}
      {day !== null && ` · ${formatDay(day)}`}
      {isTrashed && ` · ${words.mentions.inTrash}`}
      {isInCapture && ` · ${words.mentions.inQuickCapture}`}
    </>
  )
  return (
    <li className={styles['line']}>
      {to === null ? (
        <span>{about}</span>
      ) : 'entryId' in to ? (
        <button type="button" className={styles['open']} onClick={() => onEntry(to.entryId)}>
          {about}
        </button>
      ) : (
        <Link href={linkTo(...to.route)}>{about}</Link>
      )}
      <p dir="auto" className={styles['snippet']}>
        <Snippet text={snippet} />
      </p>
    </li>
  )
}

/** The field of Quick capture, which is on no page and may be about anyone. */
const captureField = 'capture'

type Way = { readonly entryId: string } | { readonly route: Route } | null

/** How a place is opened; null where there is no page of it. */
function wayTo({ place, id, personId, isTrashed }: Mention): Way {
  if (isTrashed) return { route: ['trash'] }
  const person = (tab: string): Way => (personId === null ? null : { route: ['person', personId, tab] })
  switch (place) {
    case 'entry':
    case 'earlier-wording':
      return { entryId: id }
    case 'about':
      return person('about')
    case 'agenda-item':
      return person('prep')
    case 'summary-draft':
      return { route: ['summary', id] }
    case 'meeting':
      return { route: ['meeting', id] }
    case 'guide':
      return { route: ['templates', id] }
    case 'own-word':
      return { route: ['settings', 'words'] }
    case 'unsent-text':
      return id === captureField ? null : (wayToField(id) ?? person('prep'))
    case 'elsewhere':
      return person('prep')
  }
}

/** The screen with the field in which a text waits, from the name of the field. */
function wayToField(field: string): Way {
  const [kind = '', id = '', , meetingId] = field.split('/')
  if (kind === 'entry') return { entryId: id }
  if (kind === 'new' && meetingId) return { route: ['meeting', meetingId] }
  const routes: { readonly [kind: string]: Route } = {
    agenda: ['person', id, 'prep'],
    person: ['person', id, 'about'],
    summary: ['summary', id],
    template: ['templates', id],
    'new-person': ['add-person'],
    'own-word': ['settings', 'words'],
  }
  const route = routes[kind]
  return route ? { route } : null
}

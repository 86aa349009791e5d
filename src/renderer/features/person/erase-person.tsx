import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import type { CopiesHolding } from '#shared/journal/backup.ts'
import type { Person } from '#shared/journal/person.ts'
import { call, failureOf } from '../../client/call.ts'
import { forgetTextsAbout } from '../../client/kept-texts.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo, linkTo } from '../../client/route.ts'
import { useFileProgress } from '../../client/use-file-progress.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { WhereNameStands } from './mentions-screen.tsx'

const words = messages.leaving

/** What goes and what stays, read again each time the question is asked. */
function WhatGoes({ personId, onLeave }: { readonly personId: string; readonly onLeave: () => void }) {
  const { data: erasure } = useJournalQuery('readErasure', { id: personId }, { forget: true })
  const { data: mentions, error } = useJournalQuery('listMentions', { id: personId }, { forget: true })
  return (
    <>
      {erasure && <p>{words.goes(erasure)}</p>}
      {error && <Notice tone="error">{errorSentence(failureOf(error))}</Notice>}
      {!(mentions || error) && <p role="status">{words.lookingForName}</p>}
      {mentions && <WhereNameStands mentions={mentions} />}
      {mentions && mentions.found.length > 0 && (
        <Row>
          <ButtonLink size="small" href={linkTo('mentions', personId)} onPress={onLeave}>
            {words.showPlaces}
          </ButtonLink>
        </Row>
      )}
      <p>{words.stays}</p>
    </>
  )
}

interface HoldingBackupsProps {
  readonly copies: CopiesHolding
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

const countOfCopies = ({ backups, setAside }: CopiesHolding): number => backups.length + setAside

/** Each copy is opened, which takes a moment; stopping counts the others as holding them. */
function LookingThroughCopies() {
  const progress = useFileProgress(true)
  return (
    <Row>
      <p role="status">{messages.backups.lookingForPerson(progress)}</p>
      {progress && (
        <Button size="small" onPress={() => void call('stopFileWork', {})}>
          {messages.plainFile.stop}
        </Button>
      )}
    </Row>
  )
}

/** Which copies still hold them, until when, and the offer to delete those now. */
function HoldingBackups({ copies, isSelected, onChange }: HoldingBackupsProps) {
  const count = countOfCopies(copies)
  if (count === 0) return null
  return (
    <>
      <p>{messages.backups.holding(count, copies.until && formatDay(copies.until))}</p>
      {copies.unread > 0 && <p>{messages.backups.unread(copies.unread)}</p>}
      <Checkbox isSelected={isSelected} onChange={onChange} description={messages.backups.deleteHoldingHint}>
        {messages.backups.deleteHolding}
      </Checkbox>
    </>
  )
}

/** Erases a person after a question that has to be confirmed twice; there is no undo. */
export function ErasePerson({ person }: { person: Person }) {
  const queries = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const [isSure, setSure] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [deletesCopies, setDeletesCopies] = useState(false)
  const held = useJournalQuery('readCopiesHolding', { personId: person.id }, { enabled: isAsked, forget: true })
  const ask = (isOpen: boolean): void => {
    if (isBusy) return
    setSure(false)
    setDeletesCopies(false)
    setFailure(null)
    setAsked(isOpen)
  }
  const erase = async (): Promise<void> => {
    setBusy(true)
    const outcome = await call('erasePerson', { id: person.id })
    const copies = held.data && countOfCopies(held.data) > 0 ? held.data : null
    const gone =
      outcome.ok && deletesCopies && copies
        ? await call('deleteBackups', { backups: copies.backups, setAside: copies.setAside > 0 })
        : null
    setBusy(false)
    if (!outcome.ok) return setFailure(outcome.error)
    goTo('today')
    forgetTextsAbout(person.id)
    // Answers that were kept for a quick return hold words of someone who is no longer here.
    queries.clear()
    const ofCopies = gone ? (gone.ok ? [] : [words.erasedButCopies]) : copies ? [words.erasedWithCopies] : []
    showToast({ text: [words.erased(outcome.value.left), ...ofCopies].join(' ') })
  }
  const actions = (
    <>
      <Button variant="quiet" isDisabled={isBusy} onPress={() => ask(false)}>
        {words.keep}
      </Button>
      <Button variant="danger" isDisabled={!isSure || held.isLoading} isPending={isBusy} onPress={() => void erase()}>
        {words.eraseNow}
      </Button>
    </>
  )
  return (
    <>
      <Button onPress={() => ask(true)}>{words.erasePerson}</Button>
      <Dialog title={words.eraseQuestion(person.name)} isOpen={isAsked} onOpenChange={ask} actions={actions}>
        <Stack gap={4}>
          {failure && <Notice tone="error">{errorSentence(failure)}</Notice>}
          <WhatGoes personId={person.id} onLeave={() => ask(false)} />
          {held.isLoading && <LookingThroughCopies />}
          {held.error && <Notice tone="error">{errorSentence(failureOf(held.error))}</Notice>}
          {held.data && <HoldingBackups copies={held.data} isSelected={deletesCopies} onChange={setDeletesCopies} />}
          <Checkbox isSelected={isSure} onChange={setSure}>
            {words.sure}
          </Checkbox>
        </Stack>
      </Dialog>
    </>
  )
}

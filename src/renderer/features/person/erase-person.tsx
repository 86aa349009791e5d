import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import type { CopiesHolding } from '#shared/journal/backup.ts'
import type { Person } from '#shared/journal/person.ts'
import { call } from '../../client/call.ts'
import { forgetTextsAbout } from '../../client/kept-texts.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.leaving

/** What goes and what stays, read anew each time the question is asked. */
function WhatGoes({ personId }: { readonly personId: string }) {
  const { data: erasure } = useJournalQuery('readErasure', { id: personId }, { forget: true })
  if (!erasure) return null
  const { mentions } = erasure
  return (
    <>
      <p>{words.goes(erasure)}</p>
      {mentions.count + mentions.elsewhere > 0 && <p dir="auto">{words.mentions(mentions)}</p>}
      <p>{words.stays}</p>
    </>
  )
}

interface HoldingBackupsProps {
  readonly copies: CopiesHolding
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

/** Which copies still hold them, until when, and the offer to delete those now. */
function HoldingBackups({ copies, isSelected, onChange }: HoldingBackupsProps) {
  const count = copies.backups.length + copies.setAside
  if (count === 0) return null
  return (
    <>
      <p>{messages.backups.holding(count, copies.until && formatDay(copies.until))}</p>
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
    const gone =
      outcome.ok && deletesCopies && held.data
        ? await call('deleteBackups', { backups: held.data.backups, setAside: held.data.setAside > 0 })
        : outcome
    setBusy(false)
    if (!outcome.ok) return setFailure(outcome.error)
    goTo('today')
    forgetTextsAbout(person.id)
    // Answers that were kept for a quick return hold words of somebody who is no longer here.
    queries.clear()
    showToast({ text: gone.ok ? words.erased : words.erasedButCopies })
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
          <WhatGoes personId={person.id} />
          {held.isLoading && <p>{messages.backups.lookingForPerson}</p>}
          {held.data && <HoldingBackups copies={held.data} isSelected={deletesCopies} onChange={setDeletesCopies} />}
          <Checkbox isSelected={isSure} onChange={setSure}>
            {words.sure}
          </Checkbox>
        </Stack>
      </Dialog>
    </>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import type { Person } from '#shared/journal/person.ts'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
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
      {mentions.count > 0 && <p dir="auto">{words.mentions(mentions.word, mentions.count)}</p>}
      <p>{words.stays}</p>
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
  const ask = (isOpen: boolean): void => {
    if (isBusy) return
    setSure(false)
    setFailure(null)
    setAsked(isOpen)
  }
  const erase = async (): Promise<void> => {
    setBusy(true)
    const outcome = await call('erasePerson', { id: person.id })
    setBusy(false)
    if (!outcome.ok) return setFailure(outcome.error)
    goTo('today')
    // Answers that were kept for a quick return hold words of somebody who is no longer here.
    queries.clear()
    showToast({ text: words.erased })
  }
  const actions = (
    <>
      <Button variant="quiet" isDisabled={isBusy} onPress={() => ask(false)}>
        {words.keep}
      </Button>
      <Button variant="danger" isDisabled={!isSure} isPending={isBusy} onPress={() => void erase()}>
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
          <Checkbox isSelected={isSure} onChange={setSure}>
            {words.sure}
          </Checkbox>
        </Stack>
      </Dialog>
    </>
  )
}

import { type FormEvent, useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import type { ShellState } from '#shared/contract/shell-methods.ts'
import { samplePassphrase } from '#shared/journal/sample-passphrase.ts'
import { RestoreAtDoor } from '../../backups/restore-at-door.tsx'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { useRefreshShell } from '../../client/use-refresh-shell.ts'
import { useSwitchJournal } from '../../client/use-switch-journal.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { typedSecret } from '../../passphrase/typed-secret.ts'
import { Button } from '../../ui/button.tsx'
import { DoorPage } from '../../ui/door-page.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { HeaderFromCopy } from './header-from-copy.tsx'
import { useUnlocking } from './use-unlocking.ts'

const words = messages.unlock

/** What stands under the field; other failures stand above it, for they are not about what was typed. */
const aboutSecret = (failure: Failure | null): string | undefined => {
  if (failure?.code === 'wrong-passphrase') return words.wrongPassphrase
  return failure?.code === 'wrong-recovery-key' ? words.wrongRecoveryKey : undefined
}

const isHeaderAwry = ({ code, detail }: Failure): boolean =>
  detail.isKeyFileOlder === true || /^header-(missing|damaged|altered|older|copy-invalid)$/.test(code)

function sentenceFor(failure: Failure): string {
  const atDoor: Partial<Record<Failure['code'], string>> = words.notOpened
  return atDoor[failure.code] ?? errorSentence(failure)
}

/** What can be done here about a damaged file, beside putting a backup in its place. */
const toRescue = <ButtonLink href={linkTo('rescue')}>{messages.rescue.offer}</ButtonLink>

/** Opens the journal that this window is about. Says nothing of what is in it. */
export function Unlock({ shell }: { shell: ShellState }) {
  const [kind, setKind] = useState<'passphrase' | 'recovery-key'>('passphrase')
  const [typed, setTyped] = useState('')
  const { isBusy, failure, secondsLeft, unlock, unlockWithDevice } = useUnlocking()
  const { data: device } = useJournalQuery('readDeviceUnlock', {})
  const refused = aboutSecret(failure)
  const [isHeaderAway, setHeaderAway] = useState(false)
  // From then on until the journal opens: a wrong passphrase or a wrong file must not take the way to another copy away.
  if (failure && isHeaderAwry(failure) && !isHeaderAway) setHeaderAway(true)
  const isSample = shell.which === 'sample'
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (typed === '' || isBusy || secondsLeft > 0) return
    const secret = typedSecret(kind, typed)
    setTyped('')
    void unlock(secret)
  }
  return (
    <DoorPage
      title={isSample ? words.sample.title : words.title}
      above="Alongside"
      foot={
        <>
          <OtherJournal shell={shell} />
          {!isSample && <RestoreAtDoor />}
        </>
      }
    >
      <form onSubmit={submit}>
        <Stack gap={4}>
          {failure && refused === undefined && failure.code !== 'throttled' && (
            <Notice tone="error" actions={failure.code === 'journal-damaged' && !isSample ? toRescue : undefined}>
              {sentenceFor(failure)}
            </Notice>
          )}
          {failure?.detail.isKeyFileOlder && <Notice tone="warn">{messages.secrets.olderKeyFile.atDoor}</Notice>}
          {isHeaderAway && !isSample && <HeaderFromCopy />}
          {failure === null && shell.isAfterFault && <Notice tone="info">{words.afterFault}</Notice>}
          {failure === null && shell.isDamaged && !isSample && (
            <Notice tone="info" actions={toRescue}>
              {messages.rescue.offerHint}
            </Notice>
          )}
          {isSample && (
            <p>
              {words.sample.passphrase} <code>{samplePassphrase}</code>
            </p>
          )}
          {kind === 'passphrase' ? (
            <PassphraseField label={words.passphrase} value={typed} onChange={setTyped} error={refused} autoFocus />
          ) : (
            <TextField
              label={words.recoveryKey}
              description={words.recoveryKeyHint}
              value={typed}
              onChange={setTyped}
              error={refused}
              autoFocus
            />
          )}
          <p role="status">{secondsLeft > 0 ? words.waiting(secondsLeft) : isBusy ? words.unlocking : ''}</p>
          <Row gap={2}>
            <Button type="submit" variant="primary" isPending={isBusy} isDisabled={secondsLeft > 0}>
              {words.unlock}
            </Button>
            {device?.isOn && (
              <Button isDisabled={isBusy} onPress={() => void unlockWithDevice()}>
                {messages.secrets.device.unlock}
              </Button>
            )}
            <Button
              variant="quiet"
              onPress={() => {
                setTyped('')
                setKind(kind === 'passphrase' ? 'recovery-key' : 'passphrase')
              }}
            >
              {kind === 'passphrase' ? words.useRecoveryKey : words.usePassphrase}
            </Button>
          </Row>
        </Stack>
      </form>
    </DoorPage>
  )
}

/** The way to the other journal: from the sample to one's own, or to making it. */
function OtherJournal({ shell }: { shell: ShellState }) {
  const refresh = useRefreshShell()
  const switchTo = useSwitchJournal()
  const isSample = shell.which === 'sample'
  const go = async (): Promise<void> => {
    if (isSample) return switchTo('own')
    await call('openSampleJournal', {})
    await refresh()
  }
  const label = isSample ? (shell.hasOwnJournal ? words.toOwn : words.toNew) : words.toSample
  return (
    <Button variant="quiet" size="small" onPress={() => void go()}>
      {label}
    </Button>
  )
}

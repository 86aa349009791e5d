import { type FormEvent, useId, useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import type { Secret } from '#shared/contract/secret.ts'
import type { BackupContent, Restorable } from '#shared/journal/backup.ts'
import { call } from '../client/call.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { formatInstant, messages } from '../messages/index.ts'
import { typedSecret } from '../passphrase/typed-secret.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'
import { PassphraseField } from '../ui/passphrase-field.tsx'
import { Text } from '../ui/text.tsx'
import { TextField } from '../ui/text-field.tsx'

const words = messages.backups

/** A copy that is about to be opened, and how it is called on the screen. */
export interface CopyToLookInto {
  readonly what: Restorable
  readonly title: string
}

interface OpenCopyProps {
  readonly copy: CopyToLookInto
  readonly onClose: () => void
  /** Called when the copy is in the journal's place. */
  readonly onRestored: () => void
}

type Kind = Secret['kind']

/** Opens a copy with its own secret and says what is in it; then, if wanted, puts it in the journal's place. */
export function OpenCopy({ copy, onClose, onRestored }: OpenCopyProps) {
  const formId = useId()
  const [kind, setKind] = useState<Kind>('passphrase')
  const [typed, setTyped] = useState('')
  const [content, setContent] = useState<BackupContent | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const run = async (method: 'rehearseBackup' | 'restoreBackup'): Promise<void> => {
    if (isBusy || typed === '') return
    setBusy(true)
    setFailure(null)
    const outcome = await call(method, { what: copy.what, secret: typedSecret(kind, typed) })
    setBusy(false)
    if (!outcome.ok) return setFailure(outcome.error)
    if (method === 'restoreBackup') return onRestored()
    setContent(outcome.value)
  }
  const close = (): void => {
    if (isBusy) void call('stopBackup', {})
    onClose()
  }
  const actions = (
    <>
      <Button variant="quiet" onPress={close}>
        {isBusy ? words.stop : words.close}
      </Button>
      {content ? (
        <Button isPending={isBusy} onPress={() => void run('restoreBackup')}>
          {words.restore}
        </Button>
      ) : (
        <Button variant="primary" type="submit" form={formId} isPending={isBusy} isDisabled={typed === '' && !isBusy}>
          {words.openIt}
        </Button>
      )}
    </>
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void run('rehearseBackup')
  }
  return (
    <Dialog title={copy.title} isOpen onOpenChange={close} actions={actions} size="small" isDismissable={false}>
      <Stack gap={4}>
        {failure && <Notice tone="error">{errorSentence(failure)}</Notice>}
        {content ? (
          <Found content={content} />
        ) : (
          <form id={formId} onSubmit={submit}>
            <SecretFields kind={kind} typed={typed} onKind={setKind} onTyped={setTyped} />
          </form>
        )}
        <div role="status">{isBusy && <Text tone="soft">{words.opening}</Text>}</div>
      </Stack>
    </Dialog>
  )
}

function Found({ content }: { readonly content: BackupContent }) {
  return (
    <Stack gap={3}>
      <Notice tone="info">
        {words.holds(content)} {content.lastWritten && words.lastWritten(formatInstant(content.lastWritten))}{' '}
        {content.holdsMirror && words.holdsMirror}
      </Notice>
      <Text as="p" tone="soft">
        {words.restoreHint}
      </Text>
    </Stack>
  )
}

interface SecretFieldsProps {
  readonly kind: Kind
  readonly typed: string
  readonly onKind: (kind: Kind) => void
  readonly onTyped: (typed: string) => void
}

function SecretFields({ kind, typed, onKind, onTyped }: SecretFieldsProps) {
  const { passphrase, recoveryKey, recoveryKeyHint, useRecoveryKey, usePassphrase } = messages.unlock
  const isPassphrase = kind === 'passphrase'
  return (
    <Stack gap={3}>
      <p>{words.secretHint}</p>
      {isPassphrase ? (
        <PassphraseField label={passphrase} value={typed} onChange={onTyped} autoFocus />
      ) : (
        <TextField label={recoveryKey} description={recoveryKeyHint} value={typed} onChange={onTyped} autoFocus />
      )}
      <Row>
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            onTyped('')
            onKind(isPassphrase ? 'recovery-key' : 'passphrase')
          }}
        >
          {isPassphrase ? useRecoveryKey : usePassphrase}
        </Button>
      </Row>
    </Stack>
  )
}

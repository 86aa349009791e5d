import { useJournalQuery } from '../../client/queries.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { ReplaceSecretsButton } from '../../passphrase/replace-secrets-button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { CheckRecoveryKey } from './check-recovery-key.tsx'
import { DeviceUnlock } from './device-unlock.tsx'
import { RekeyJournal } from './rekey-journal.tsx'
import { RenewRecoveryKey } from './renew-recovery-key.tsx'

const words = messages.secrets

/** Everything that opens the journal, and how to change it. */
export function WaysIn() {
  const { data: vault } = useJournalQuery('readVaultState', {})
  if (!vault) return null
  return (
    <Stack gap={4}>
      {vault.openedWith === 'recovery-key' ? (
        <Row>
          <ReplaceSecretsButton />
        </Row>
      ) : (
        <Stack gap={2}>
          <Row>
            <ChangePassphrase />
            <CheckRecoveryKey />
            <RenewRecoveryKey />
          </Row>
          {vault.recoveryKeyTestedOn !== null && (
            <Text as="p" tone="soft" size="label">
              {words.tested(formatDay(vault.recoveryKeyTestedOn, 'long'))}
            </Text>
          )}
        </Stack>
      )}
      <DeviceUnlock />
      <RekeyJournal />
    </Stack>
  )
}

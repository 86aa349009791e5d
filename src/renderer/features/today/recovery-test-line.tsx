import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { messages } from '../../messages/index.ts'
import { Link } from '../../ui/link.tsx'
import { Text } from '../../ui/text.tsx'

const words = messages.secrets

/** Once a year, at the end of the page: a sheet that nobody has tried may open nothing. It goes away with the test. */
export function RecoveryTestLine() {
  const { data: vault } = useJournalQuery('readVaultState', {})
  const { data: shell } = useJournalQuery('readShellState', {})
  if (!vault?.isRecoveryTestDue || shell?.which !== 'own') return null
  return (
    <Text as="p" tone="soft">
      {words.testDue} <Link href={linkTo('settings')}>{words.settings}</Link>.
    </Text>
  )
}

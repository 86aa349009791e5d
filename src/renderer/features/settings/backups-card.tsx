import { safetySentence, troubleSentence } from '../../backups/safety.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { messages } from '../../messages/index.ts'
import { Card } from '../../ui/card.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Text } from '../../ui/text.tsx'

/** How safe the journal is now, and the way to its copies. */
export function BackupsCard() {
  const { data: state } = useJournalQuery('readBackups', {}, { forget: true })
  return (
    <Card title={messages.backups.title}>
      <Stack gap={2}>
        {state && <Text as="p">{safetySentence(state, new Date())}</Text>}
        {state?.trouble && <Notice tone="warn">{troubleSentence(state.trouble)}</Notice>}
        <Row>
          <ButtonLink href={linkTo('settings', 'backups')}>{messages.backups.open}</ButtonLink>
        </Row>
      </Stack>
    </Card>
  )
}

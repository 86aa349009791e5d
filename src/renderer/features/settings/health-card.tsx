import type { Health } from '#shared/journal/health.ts'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { formatInstant } from '../../messages/dates.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Text } from '../../ui/text.tsx'

const words = messages.health

function standOf({ lookedAt, places }: Health): string {
  if (lookedAt === null) return words.never
  const when = formatInstant(lookedAt)
  return places === 0 ? words.well(when) : words.damaged(when, places)
}

/** The manager sees that the journal's file is whole, or what to do when it is not. */
export function HealthCard({ isDamaged, canRescue }: { isDamaged: boolean; canRescue: boolean }) {
  const { data: health, refetch } = useJournalQuery('readHealth', {})
  if (!health) return null
  const { isLooking } = health
  const lookNow = async (): Promise<void> => {
    await call('lookAtHealth', {})
    await refetch()
  }
  return (
    <Card title={words.title}>
      <Stack gap={2}>
        {isDamaged && (
          <Notice
            tone="warn"
            actions={
              canRescue && (
                <Button size="small" onPress={() => void call('lockNow', {})}>
                  {words.lockAndRescue}
                </Button>
              )
            }
          >
            {words.damage}
          </Notice>
        )}
        <p role="status">{isLooking ? words.looking : standOf(health)}</p>
        {health.isSearchMended && (
          <Text as="p" tone="soft">
            {words.searchMended}
          </Text>
        )}
        <Text as="p" tone="soft">
          {words.everyWeek}
        </Text>
        <Row>
          <Button isDisabled={isLooking} onPress={() => void lookNow()}>
            {words.lookNow}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}

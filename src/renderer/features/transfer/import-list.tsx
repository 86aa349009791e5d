import { dayOfDate } from '#shared/journal/day.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { takeBack } from './take-back.ts'

const words = messages.transfer

/** What came in, each time with its way back. */
export function ImportList() {
  const { data: batches = [] } = useJournalQuery('listImports', {})
  if (batches.length === 0) {
    return (
      <Text as="p" tone="soft">
        {words.none}
      </Text>
    )
  }
  return (
    <Stack gap={3}>
      {batches.map(({ id, source, importedAt, entries }) => {
        const line = words.batch(formatDay(dayOfDate(new Date(importedAt))), words.sources[source], entries)
        return (
          <Row key={id} justify="between">
            <Text>{line}</Text>
            <Button size="small" aria-label={`${words.takeBack}: ${line}`} onPress={() => void takeBack(id)}>
              {words.takeBack}
            </Button>
          </Row>
        )
      })}
    </Stack>
  )
}

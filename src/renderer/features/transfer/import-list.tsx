import { useState } from 'react'
import { dayOfDate } from '#shared/journal/day.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { takeBack, useTakingBack } from './take-back.ts'
import { TakingBack } from './taking-back.tsx'

const words = messages.transfer

/** The latest are what one takes back; the rest is one press away. */
const fewest = 8

/** What came in, each time with its way back. */
export function ImportList() {
  const { data: batches = [] } = useJournalQuery('listImports', {})
  const [isWhole, setWhole] = useState(false)
  const underWay = useTakingBack()
  const shown = isWhole ? batches : batches.slice(0, fewest)
  if (batches.length === 0) {
    return (
      <Text as="p" tone="soft">
        {words.none}
      </Text>
    )
  }
  return (
    <Stack gap={3}>
      {shown.map(({ id, source, importedAt, entries }) => {
        const line = words.batch(formatDay(dayOfDate(new Date(importedAt))), words.sources[source], entries)
        return (
          <Row key={id} justify="between">
            <Text>{line}</Text>
            {underWay === id ? (
              <TakingBack />
            ) : (
              <Button
                size="small"
                aria-label={`${words.takeBack}: ${line}`}
                isDisabled={underWay !== null}
                onPress={() => void takeBack(id)}
              >
                {words.takeBack}
              </Button>
            )}
          </Row>
        )
      })}
      {shown.length < batches.length && (
        <Row>
          <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
            {words.showAll(batches.length)}
          </Button>
        </Row>
      )}
    </Stack>
  )
}

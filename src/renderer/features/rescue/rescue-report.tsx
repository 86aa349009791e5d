import { useEffect } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { goTo } from '../../client/route.ts'
import { formatDay } from '../../messages/dates.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DoorPage } from '../../ui/door-page.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { focusPageTitle } from '../../ui/page-title.ts'
import { Text } from '../../ui/text.tsx'

const words = messages.rescue

type Report = OutputOf<'rescueJournal'>

const periodOf = ({ from, to }: Report['gaps'][number]): string | null => {
  if (from === null && to === null) return null
  return words.between(formatDay(from ?? to ?? ''), formatDay(to ?? from ?? ''))
}

const isEverythingSaved = ({ things, gaps, keptAsNotes, withoutName }: Report): boolean =>
  gaps.length + keptAsNotes + withoutName === 0 && things.every(({ lost, doubtful }) => lost + doubtful === 0)

/** What the new journal holds, and which people and days to look through. */
export function RescueReport({ report, damagedFolder }: { report: Report; damagedFolder: string }) {
  useEffect(focusPageTitle, [])
  const { things, gaps, keptAsNotes, withoutName } = report
  const isWhole = isEverythingSaved(report)
  const listed = things.filter(({ saved, doubtful, lost }) => saved + doubtful + lost > 0)
  return (
    <DoorPage title={words.doneTitle} above="Alongside" lede={isWhole ? words.allSaved : words.someLost}>
      <Stack gap={5}>
        <Card title={words.savedList}>
          <ul>
            {listed.map((thing) => (
              <li key={thing.thing}>
                {words.thing(thing.thing)}: {words.counts(thing)}
              </li>
            ))}
          </ul>
        </Card>
        {!isWhole && (
          <Card title={words.gapList}>
            <ul>
              {gaps.map((gap) => (
                <li key={`${gap.name} ${gap.from} ${gap.to}`}>{words.gap(gap.name, periodOf(gap), gap.entries)}</li>
              ))}
              {keptAsNotes > 0 && <li>{words.keptAsNotes(keptAsNotes)}</li>}
              {withoutName > 0 && <li>{words.withoutName(withoutName)}</li>}
            </ul>
          </Card>
        )}
        <Text as="p" tone="soft">
          {words.kept(damagedFolder)}
        </Text>
        <Row>
          <Button variant="primary" onPress={() => goTo()}>
            {words.open}
          </Button>
        </Row>
      </Stack>
    </DoorPage>
  )
}

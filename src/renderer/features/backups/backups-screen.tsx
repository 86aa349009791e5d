import { useState } from 'react'
import type { SetAside } from '#shared/journal/backup.ts'
import { CopyList, lookInto } from '../../backups/copy-list.tsx'
import { type CopyToLookInto, OpenCopy } from '../../backups/open-copy.tsx'
import { safetySentence, troubleSentence } from '../../backups/safety.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, formatInstant, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Text } from '../../ui/text.tsx'
import { CopyPlaces } from './copy-places.tsx'
import { MakeCopy } from './make-copy.tsx'

const words = messages.backups

/** The manager makes sure that a lost computer does not cost them their journal, and gets an older one back. */
export function BackupsScreen() {
  const { data: state, error, refetch } = useJournalQuery('readBackups', {}, { forget: true })
  const [copy, setCopy] = useState<CopyToLookInto | null>(null)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!state) return null
  const [newest] = state.copies
  return (
    <Stack gap={8}>
      <PageHeader
        title={words.title}
        lede={safetySentence(state, new Date())}
        back={{ href: linkTo('settings'), label: words.back }}
      />
      {state.trouble && <Notice tone="warn">{troubleSentence(state.trouble)}</Notice>}
      <MakeCopy />
      <Card title={words.places}>
        <CopyPlaces state={state} onChange={() => void refetch()} />
      </Card>
      {newest && (
        <Card title={words.rehearse}>
          <Stack gap={3}>
            <Text as="p">{words.rehearseHint}</Text>
            <Row>
              <Button onPress={() => setCopy(lookInto(newest))}>{words.rehearseNewest}</Button>
            </Row>
          </Stack>
        </Card>
      )}
      <Card title={words.all}>
        <CopyList copies={state.copies} onChoose={setCopy} />
      </Card>
      {state.setAside.length > 0 && (
        <Card title={words.replaced}>
          <ReplacedJournals setAside={state.setAside} onChoose={setCopy} />
        </Card>
      )}
      {copy && <OpenCopy copy={copy} onClose={() => setCopy(null)} onRestored={() => setCopy(null)} />}
    </Stack>
  )
}

interface ReplacedJournalsProps {
  readonly setAside: readonly SetAside[]
  readonly onChoose: (copy: CopyToLookInto) => void
}

function ReplacedJournals({ setAside, onChoose }: ReplacedJournalsProps) {
  return (
    <Stack gap={3}>
      {setAside.map(({ id, replacedAt, until }) => (
        <Row key={id} gap={4}>
          <Text>{words.replacedLine(formatInstant(replacedAt), formatDay(until))}</Text>
          <Button
            size="small"
            aria-label={words.takeBackNamed(formatInstant(replacedAt))}
            onPress={() => onChoose({ what: { kind: 'set-aside', id }, title: words.dialogSetAside })}
          >
            {words.takeBack}
          </Button>
        </Row>
      ))}
    </Stack>
  )
}

import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { messages } from '../../messages/index.ts'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ButtonLink } from '../../ui/link.tsx'

interface SpellingCardProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

const words = messages.spelling

/** Whether words are marked, and the way to those that never are. */
export function SpellingCard({ isOn, onChange }: SpellingCardProps) {
  const { data } = useJournalQuery('readSpellingWords', {})
  return (
    <Card title={words.title}>
      <Stack gap={3}>
        <Checkbox isSelected={isOn} description={words.isOnHint} onChange={onChange}>
          {words.isOn}
        </Checkbox>
        <Row>
          <ButtonLink href={linkTo('settings', 'words')}>{words.open(data?.ownWords.length ?? 0)}</ButtonLink>
        </Row>
      </Stack>
    </Card>
  )
}

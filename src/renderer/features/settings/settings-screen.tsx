import type { Settings } from '#shared/contract/shell-methods.ts'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { useSwitchJournal } from '../../client/use-switch-journal.ts'
import { shownKeys } from '../../keys/chord.ts'
import { menuChords } from '../../keys/shortcuts.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { FolderWarning } from '../../paper/folder-warning.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { BackupsCard } from './backups-card.tsx'
import { DatesCard } from './dates-card.tsx'
import { HealthCard } from './health-card.tsx'
import { SpellingCard } from './spelling-card.tsx'
import { WaysIn } from './ways-in.tsx'

const words = messages.settings
const themes = (['system', 'light', 'dark'] as const).map((id) => ({ id, label: words.themes[id] }))
const lockTimes = ['1', '2', '5', '10', '15', '30', '60'].map((id) => ({ id, label: words.minutes(Number(id)) }))

const change = async (part: Partial<Settings>): Promise<void> => {
  const outcome = await call('changeSettings', part)
  if (!outcome.ok) showToast({ text: errorSentence(outcome.error) })
}

/** How the app looks, when it locks, and where the journal lives. None of it is content. */
export function SettingsScreen({ onListShortcuts }: { onListShortcuts: () => void }) {
  const { data: shell } = useJournalQuery('readShellState', {})
  const switchTo = useSwitchJournal()
  if (!shell) return null
  const { theme, lockMinutes, contentProtection } = shell.settings
  const isSample = shell.which === 'sample'
  const toOther = isSample ? (shell.hasOwnJournal ? words.toOwn : words.startOwn) : words.toSample
  return (
    <Stack gap={8}>
      <PageHeader title={words.title} />
      <Card title={words.appearance}>
        <SegmentedControl
          label={words.theme}
          options={themes}
          value={theme}
          onChange={(id) => void change({ theme: id })}
        />
      </Card>
      <DatesCard {...shell.settings} onChange={(part) => void change(part)} />
      <Card title={words.security}>
        <Stack gap={4}>
          <Select
            label={words.lockAfter}
            description={words.lockHint}
            width="medium"
            options={lockTimes}
            value={String(lockMinutes)}
            onChange={(id) => void change({ lockMinutes: Number(id) })}
          />
          <Checkbox
            isSelected={contentProtection}
            description={words.contentProtectionHint}
            onChange={(isOn) => void change({ contentProtection: isOn })}
          >
            {words.contentProtection}
          </Checkbox>
          {!isSample && <WaysIn />}
          <Row>
            <Button shortcut={shownKeys(menuChords.lock[0])} onPress={() => void call('lockNow', {})}>
              {words.lockNow}
            </Button>
          </Row>
        </Stack>
      </Card>
      <SpellingCard isOn={shell.settings.checksSpelling} onChange={(isOn) => void change({ checksSpelling: isOn })} />
      <Card title={words.journal}>
        <Stack gap={2}>
          <Text as="p">
            {words.journalFolder} <code>{shell.journalFolder}</code>
          </Text>
          <Text as="p" tone="soft">
            {isSample ? words.sampleFolderHint : words.journalFolderHint}
          </Text>
          <FolderWarning {...shell} />
          <Row>
            <ButtonLink href={linkTo('settings', 'data')}>{messages.transfer.open}</ButtonLink>
            <ButtonLink href={linkTo('trash')}>{words.trash}</ButtonLink>
            <Button onPress={() => void switchTo(isSample ? 'own' : 'sample')}>{toOther}</Button>
          </Row>
        </Stack>
      </Card>
      {!isSample && <BackupsCard />}
      <HealthCard isDamaged={shell.isDamaged} canRescue={!isSample} />
      <Card title={words.about}>
        <Text as="p">{words.version(shell.appVersion)}</Text>
        <Text as="p" tone="soft">
          {words.offline}
        </Text>
        <Row>
          <ButtonLink href={linkTo('settings', 'proof')}>{messages.proof.open}</ButtonLink>
          <Button shortcut="?" onPress={onListShortcuts}>
            {words.shortcuts}
          </Button>
        </Row>
      </Card>
    </Stack>
  )
}

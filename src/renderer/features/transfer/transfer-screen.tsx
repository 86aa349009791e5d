import type { ReactNode } from 'react'
import { call } from '../../client/call.ts'
import { linkTo } from '../../client/route.ts'
import { messages } from '../../messages/index.ts'
import { PlainFileButton } from '../../paper/plain-file-button.tsx'
import { Card } from '../../ui/card.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Text } from '../../ui/text.tsx'
import { ArchiveButton } from './archive-button.tsx'
import { ImportList } from './import-list.tsx'
import { JournalImportButton } from './journal-import-button.tsx'
import { NotesImport } from './notes-import.tsx'

const words = messages.transfer

const Way = ({ hint, children }: { readonly hint: string; readonly children: ReactNode }) => (
  <Stack gap={2}>
    <Row>{children}</Row>
    <Text as="p" tone="soft" size="label">
      {hint}
    </Text>
  </Stack>
)

/** How everything leaves the journal, and how notes from elsewhere come in. */
export function TransferScreen() {
  return (
    <Stack gap={8}>
      <PageHeader title={words.title} lede={words.lede} back={{ href: linkTo('settings'), label: words.back }} />
      <Card title={words.out}>
        <Stack gap={5}>
          <Way hint={words.jsonHint}>
            <PlainFileButton label={words.json} means={words.jsonMeans} save={() => call('exportJournalJson', {})} />
          </Way>
          <Way hint={words.markdownHint}>
            <PlainFileButton
              label={words.markdown}
              means={words.markdownMeans}
              save={() => call('exportJournalMarkdown', {})}
            />
          </Way>
          <Way hint={words.archiveHint}>
            <ArchiveButton />
          </Way>
        </Stack>
      </Card>
      <Card title={words.in}>
        <Stack gap={5}>
          <Way hint={words.fromJsonHint}>
            <JournalImportButton />
          </Way>
          <NotesImport />
          <Text as="p" tone="soft" size="label">
            {words.fromArchive}
          </Text>
        </Stack>
      </Card>
      <Card title={words.done}>
        <ImportList />
      </Card>
    </Stack>
  )
}

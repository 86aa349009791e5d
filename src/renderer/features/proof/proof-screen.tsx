import type { Outside, Proof } from '#shared/contract/proof-methods.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Text } from '../../ui/text.tsx'
import { Command } from './command.tsx'
import { FileList } from './file-list.tsx'
import { hexLines, plainBeginning } from './hex-lines.ts'
import styles from './proof.module.css'

const words = messages.proof

const Dump = ({ label, bytes }: { readonly label: string; readonly bytes: Uint8Array }) => (
  // It scrolls in a narrow window, so the keyboard has to reach it.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
  <pre className={styles['dump']} role="img" aria-label={label} tabIndex={0}>
    {hexLines(bytes).join('\n')}
  </pre>
)

const FromOutside = ({ outside }: { readonly outside: Outside }) => (
  <Card title={words.outside}>
    <Stack gap={3}>
      <p>{words.beginning(outside.fileName)}</p>
      <Dump label={words.dump(outside.fileName)} bytes={outside.beginning} />
      <p>{words.chance(outside)}</p>
      <p>{words.plain}</p>
      <Dump label={words.plainDump} bytes={plainBeginning} />
      <Text as="p" tone="soft">
        {words.open16}
      </Text>
    </Stack>
  </Card>
)

const NothingLeaves = ({ proof }: { readonly proof: Proof }) => (
  <Card title={words.network}>
    <Stack gap={3}>
      <p role="status">
        <strong>{words.blocked(proof.blockedRequests)}</strong> {words.live}
      </p>
      <p>{words.unplug}</p>
      <Command text={words.connections[proof.platform]} />
      <p>{words.source}</p>
      <Command text={words.offlineCommand} />
    </Stack>
  </Card>
)

const WithoutUs = ({ proof, folder }: { readonly proof: Proof; readonly folder: string }) => (
  <Card title={words.without}>
    <Stack gap={3}>
      <p>{words.withoutWhy}</p>
      <Command text={words.prepareCommand(proof.readerPath)} />
      <Command text={words.readCommand(folder)} />
      <Text as="p" tone="soft">
        {words.format}
      </Text>
    </Stack>
  </Card>
)

/** For whoever distrusts us: where the words lie, what others would see, that nothing leaves, and the way out. */
export function ProofScreen() {
  const { data: proof, error } = useJournalQuery('readProof', {}, { forget: true })
  const folder = proof?.folders.find(({ what }) => what === 'journal')?.path ?? ''
  return (
    <Stack gap={8}>
      <PageHeader title={words.title} lede={words.lede} back={{ href: linkTo('settings'), label: words.back }} />
      {error && <Notice tone="error">{errorSentence(failureOf(error))}</Notice>}
      {proof && (
        <>
          <Card title={words.where}>
            <Stack gap={5}>
              {proof.folders.map((each) => (
                <FileList key={each.what} folder={each} />
              ))}
              <Text as="p" tone="soft">
                {words.nowhere}
              </Text>
            </Stack>
          </Card>
          <FromOutside outside={proof.outside} />
          <NothingLeaves proof={proof} />
          <WithoutUs proof={proof} folder={folder} />
        </>
      )}
    </Stack>
  )
}

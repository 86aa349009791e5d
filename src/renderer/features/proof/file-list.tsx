import type { ProofFolder } from '#shared/contract/proof-methods.ts'
import { messages } from '../../messages/index.ts'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import styles from './proof.module.css'

const words = messages.proof

/** One folder: its path, and of every file what it is and how large. */
export const FileList = ({ folder }: { readonly folder: ProofFolder }) => (
  <Stack gap={2}>
    <h3 className={styles['heading']}>{words.folders[folder.what]}</h3>
    <code className={styles['path']}>{folder.path}</code>
    <table className={styles['files']}>
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.size}</th>
          <th scope="col">{words.columns.what}</th>
        </tr>
      </thead>
      <tbody>
        {folder.files.map(({ name, bytes, kind }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{words.size(bytes)}</td>
            <td>{words.kinds[kind]}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {folder.unlisted > 0 && (
      <Text as="p" tone="soft">
        {words.unlisted(folder.unlisted)}
      </Text>
    )}
  </Stack>
)

import { useState } from 'react'
import type { AgreementVersion } from '#shared/journal/agreement.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './agreement.module.css'
import { VersionDifference } from './version-difference.tsx'

const words = messages.agreement

/** Every version, the newest first, each beside the one before it on request. */
export function VersionList({ versions }: { versions: readonly AgreementVersion[] }) {
  const [shown, setShown] = useState<AgreementVersion | null>(null)
  const before = shown && versions[versions.indexOf(shown) + 1]
  if (versions.length === 0) return null
  return (
    <section className={styles['chromeless']}>
      <h2>{words.versions}</h2>
      <ul className={styles['list']}>
        {versions.map((version) => {
          const { content } = version.entry
          return (
            <li key={version.entry.id}>
              <div>
                <strong>{words.version(version.number)}</strong>
                <p className={styles['about']} dir="auto">
                  {content.kind === 'agreement' && content.agreedOn && words.agreedOn(formatDay(content.agreedOn))} ·{' '}
                  {version.code}
                  {content.kind === 'agreement' && content.amendment && ` · ${content.amendment}`}
                </p>
              </div>
              {version.number > 1 && (
                <Button variant="quiet" size="small" onPress={() => setShown(version)}>
                  {words.compare}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <Dialog
        title={shown ? words.difference(shown.number) : ''}
        size="large"
        isOpen={shown !== null}
        onOpenChange={() => setShown(null)}
      >
        {shown && before && <VersionDifference before={before} after={shown} />}
      </Dialog>
    </section>
  )
}

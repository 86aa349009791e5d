import { useMemo } from 'react'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { CreateMirror } from './create-mirror.tsx'
import styles from './mirror.module.css'
import { MirrorLifeProvider } from './mirror-life.ts'
import { MirrorPage } from './mirror-page.tsx'
import { OpenMirror } from './open-mirror.tsx'
import { useMirrorDoor } from './use-mirror-door.ts'

const words = messages.mirror

/** The manager's self-only space (principle 5): asks for its passphrase each time, and is closed by leaving. */
export function MirrorScreen() {
  const { phase, isBusy, failure, secondsLeft, enter, close, tell } = useMirrorDoor()
  const hasEnded = phase === 'ended'
  const life = useMemo(() => ({ hasEnded, tell }), [hasEnded, tell])
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={words.title}
        lede={<p className={styles['what']}>{words.what}</p>}
        {...(phase === 'open' ? { actions: <Button onPress={close}>{words.close}</Button> } : {})}
      />
      {phase === 'absent' && (
        <CreateMirror isBusy={isBusy} failure={failure} onCreate={(typed) => void enter('createMirror', typed)} />
      )}
      {(phase === 'closed' || hasEnded) && (
        <OpenMirror
          hasEnded={hasEnded}
          isBusy={isBusy}
          failure={failure}
          secondsLeft={secondsLeft}
          onOpen={(typed) => void enter('openMirror', typed)}
        />
      )}
      {(phase === 'open' || hasEnded) && (
        <MirrorLifeProvider value={life}>
          <MirrorPage />
        </MirrorLifeProvider>
      )}
    </div>
  )
}

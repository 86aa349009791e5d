import { ArrowRight } from 'lucide-react'
import { isLowering } from '#shared/journal/freedom-level.ts'
import type { FreedomNow } from '#shared/journal/prep-brief.ts'
import { messages } from '../../messages/index.ts'
import { RelativeDay } from '../../ui/relative-day.tsx'
import styles from './prep.module.css'

const shortName = (level: string): string =>
  (messages.entries.choices['freedom.level']?.[level] ?? level).split(' · ')[0]?.toLowerCase() ?? level

const isTakenBack = ({ before, level }: FreedomNow): boolean => before !== null && isLowering(before, level)

/** Each decision area with its level; a change since last time shows where it came from. */
export function FreedomSection({ freedom }: { freedom: readonly FreedomNow[] }) {
  const words = messages.prep
  return (
    <section>
      <h2>{words.freedom}</h2>
      {freedom.length === 0 && <p className={styles['quiet']}>{words.noFreedom}</p>}
      <ul className={styles['list']}>
        {freedom.map((now) => (
          <li key={now.entryId}>
            <span dir="auto">{now.area}</span>{' '}
            <strong className={styles['level']}>
              {now.changedSinceLastMeeting && now.before && (
                <>
                  {shortName(now.before)} <ArrowRight size={12} aria-label="→" />{' '}
                </>
              )}
              {shortName(now.level)}
            </strong>
            <p className={styles['when']}>
              {now.lookIn ? (
                <>
                  {words.lookIn} <RelativeDay day={now.lookIn} />
                </>
              ) : (
                <>
                  {words.since} <RelativeDay day={now.since} />
                </>
              )}
              {now.giveBackOn && (
                <>
                  {' · '}
                  {words.giveBack} <RelativeDay day={now.giveBackOn} />
                </>
              )}
              {isTakenBack(now) && now.reason.trim() !== '' && (
                <>
                  {' · '}
                  {words.takenBack} <span dir="auto">{now.reason}</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

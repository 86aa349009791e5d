import type { Day } from '#shared/journal/day.ts'
import type { FreedomLevel } from '#shared/journal/freedom-level.ts'
import type { FreedomNow } from '#shared/journal/prep-brief.ts'
import type { FreedomStep } from './freedom-store.ts'

interface Standing {
  readonly latest: FreedomStep
  /** The first day of the level that holds now. */
  readonly since: Day
  readonly before: FreedomLevel | null
}

/** A step that keeps the level, such as a new look-in day, does not begin the level again. */
const afterStep = (standing: Standing | undefined, step: FreedomStep): Standing => {
  if (standing?.latest.level === step.level) return { ...standing, latest: step }
  return { latest: step, since: step.day, before: standing?.latest.level ?? null }
}

/**
 * Where each decision area stands after these steps, which are in the order of days; areas in the order in which they
 * were first spoken of. A level changed since the last meeting when it began after that day (principle 7).
 */
export function freedomFromSteps(steps: readonly FreedomStep[], lastMeeting: Day | null): FreedomNow[] {
  const areas = new Map<string, Standing>()
  for (const step of steps) areas.set(step.areaKey, afterStep(areas.get(step.areaKey), step))
  return [...areas.values()].map(({ latest, since, before }) => ({
    entryId: latest.entryId,
    area: latest.area,
    level: latest.level,
    before,
    since,
    lookIn: latest.lookIn,
    reason: latest.reason,
    giveBackOn: latest.giveBackOn,
    changedSinceLastMeeting: lastMeeting !== null && since > lastMeeting,
  }))
}

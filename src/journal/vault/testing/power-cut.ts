/** A power cut on order: after so many more writing steps every further one fails, the cleaning up after it too. */
const cut = { stepsLeft: Number.POSITIVE_INFINITY, hasHappened: false }

class PowerCut extends Error {}

export function cutPowerAfter(steps: number): void {
  cut.stepsLeft = steps
  cut.hasHappened = false
}

/** Power is back. Answers whether it was ever gone. */
export function restorePower(): boolean {
  cut.stepsLeft = Number.POSITIVE_INFINITY
  return cut.hasHappened
}

/** One step that would change the disk. */
export function step(): void {
  cut.stepsLeft -= 1
  if (cut.stepsLeft >= 0) return
  cut.hasHappened = true
  throw new PowerCut('the power is gone')
}

const writing = ['writeFileSync', 'renameSync', 'rmSync', 'fsyncSync', 'copyFileSync', 'mkdirSync']

/** Node's file system, each of its writing calls being a step. For `vi.mock('node:fs')`. */
export const cuttable = <Files extends object>(files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([name, call]) => [name, writing.includes(name) ? afterStep(call) : call]),
  ) as Files

const afterStep =
  (call: (...parts: unknown[]) => unknown) =>
  (...parts: unknown[]): unknown => {
    step()
    return call(...parts)
  }

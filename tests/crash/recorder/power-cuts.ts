import { join } from 'node:path'
import { type Random, seededRandom } from '../../bench/generator/random.ts'
import { couldNotRun, type Extent, type Finding } from '../finding.ts'
import { type FlowName, flowNames, flows } from '../flows/flows.ts'
import { placeIn } from '../flows/place.ts'
import { withScratchFolder } from '../scratch-journal.ts'
import { canTrace } from '../write-trace.ts'
import { type DiskCall, diskCallsOf } from './disk-calls.ts'
import { losses, RecordedDisk } from './recorded-disk.ts'

export interface PowerCuts {
  readonly images: number
  readonly troubles: readonly string[]
}

interface Cuts {
  readonly random: Random
  /** The share of the moments at which the power goes: before calls that flush, name or rename, and at the end always. */
  readonly moments: number
  /** The same of the writes, of which there are many more. */
  readonly writes: number
}

const isWrite = ({ kind }: DiskCall): boolean => kind === 'write' || kind === 'copy' || kind === 'truncate'

/**
 * Records a flow call by call and opens what a power cut would leave before and after each, with names and content lost
 * apart, and torn writes. Equal images are opened once.
 */
export const powerCutsIn = (name: FlowName, { random, moments, writes }: Cuts): Promise<PowerCuts> =>
  withScratchFolder(async (scratch) => {
    const flow = flows[name]
    const place = await placeIn(scratch)
    await flow.prepare?.(place)
    const disk = new RecordedDisk(scratch)
    const calls = diskCallsOf([join(import.meta.dirname, '../flows/flow-work.ts'), name, JSON.stringify(place)])
    const seen = new Set<string>()
    const troubles: string[] = []
    let isDone = false
    const cut = async (at: number): Promise<void> => {
      for (const loss of losses) {
        const image = disk.imageAfter(loss, random)
        const key = `${isDone} ${image.key}`
        if (seen.has(key)) continue
        seen.add(key)
        image.write()
        const trouble = await flow.judge(place, isDone).catch((error: Error) => error.message)
        if (trouble) troubles.push(`${name}, call ${at} of ${calls.length}, ${loss}: ${trouble}`)
      }
    }
    for (const [at, call] of calls.entries()) {
      if (call.kind === 'said' && call.text.startsWith('error')) throw new Error(call.text)
      if (random.next() < (isWrite(call) ? writes : moments)) await cut(at)
      disk.apply(call)
      isDone ||= call.kind === 'said' && call.text === 'done\n'
    }
    await cut(calls.length)
    if (!isDone) throw new Error(`The recorded process did not come to its end: ${name}`)
    return { images: seen.size, troubles }
  })

/** So many images of a restore, which moves more files than anything else (security.md R15). */
const restoreImages = 1_000

/** Everything that the app writes, at every moment; the restore until enough different images were opened. */
export async function powerCutFlows({ seed, cuts }: Extent): Promise<Finding> {
  const name = 'power cut in every flow'
  if (!canTrace()) return couldNotRun(name, 'strace, which records what is asked of the disk, is not here')
  const random = seededRandom(seed)
  const troubles: string[] = []
  let images = 0
  let restores = 0
  const tryFlow = async (flow: FlowName): Promise<void> => {
    const found = await powerCutsIn(flow, { random, ...cuts })
    troubles.push(...found.troubles)
    images += found.images
    restores += flow === 'restore' ? found.images : 0
  }
  for (const flow of flowNames) await tryFlow(flow)
  while (cuts.moments === 1 && restores < restoreImages) await tryFlow('restore')
  return {
    name,
    tried: `${images} images of ${flowNames.length} flows, ${restores} of them of a restore`,
    result: `${troubles.length} in trouble${troubles[0] ? ` (${troubles[0]})` : ''}`,
    isGood: troubles.length === 0,
  }
}

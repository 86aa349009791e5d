import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FlowName, flowNames, flows } from '../flows/flows.ts'
import { placeIn } from '../flows/place.ts'
import { withScratchFolder } from '../scratch-journal.ts'

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[]
    }[]
  }[]
}

type Ranges = Coverage['result'][number]['functions'][number]['ranges']

/** Which parts of which files one flow ran: types are stripped in place, so offsets are those of the source. */
const rangesOf = (flow: FlowName): Promise<Map<string, Ranges>> =>
  withScratchFolder(async (scratch) => {
    const [root, folder] = [join(scratch, 'place'), join(scratch, 'coverage')]
    mkdirSync(root)
    const place = await placeIn(root)
    await flows[flow].prepare?.(place)
    const work = [join(import.meta.dirname, '../flows/flow-work.ts'), flow, JSON.stringify(place)]
    spawnSync(process.execPath, work, { stdio: 'ignore', env: { ...process.env, NODE_V8_COVERAGE: folder } })
    const ran = new Map<string, Ranges>()
    for (const name of readdirSync(folder)) {
      const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Coverage
      for (const { url, functions } of result.filter(({ url }) => url.includes('/src/'))) {
        ran.set(
          fileURLToPath(url),
          functions.flatMap(({ ranges }) => ranges),
        )
      }
    }
    return ran
  })

/** Answers which flows ran a place of the source, so that only those are asked whether it is missed. */
export async function flowsRunning(): Promise<(path: string, at: number) => FlowName[]> {
  const ran = new Map<FlowName, Map<string, Ranges>>()
  for (const flow of flowNames) ran.set(flow, await rangesOf(flow))
  return (path, at) =>
    flowNames.filter((flow) => {
      const around = (ran.get(flow)?.get(path) ?? []).filter((range) => range.startOffset <= at && at < range.endOffset)
      // The innermost range says how often; the others stand around it.
      const [innermost] = around.toSorted(
        (one, other) => one.endOffset - one.startOffset - (other.endOffset - other.startOffset),
      )
      return (innermost?.count ?? 0) > 0
    })
}

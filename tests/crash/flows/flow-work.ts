/** Run as a process of its own, to be recorded or killed: `node flow-work.ts <flow> <place as JSON>`. Ends as a crash does. */
import { writeSync } from 'node:fs'
import { takeCoverage } from 'node:v8'
import type { FlowPlace } from './flow.ts'
import { type FlowName, flows } from './flows.ts'

const [name, place] = process.argv.slice(2)
try {
  await flows[name as FlowName].work(JSON.parse(place ?? '') as FlowPlace)
  writeSync(1, 'done\n')
} catch (error) {
  writeSync(1, `error ${String(error)}\n`)
}
if (process.env['NODE_V8_COVERAGE']) takeCoverage()
process.kill(process.pid, 'SIGKILL')

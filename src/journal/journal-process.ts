import { parseArgs } from 'node:util'
import { v7 as newId } from 'uuid'
import { systemClock } from './clock.ts'
import { answerCalls, parentPortOf } from './parent-port.ts'
import { createRouter } from './router.ts'
import { createSession } from './session.ts'
import { restrictNewFiles } from './storage/private-files.ts'

const parentPort = parentPortOf(process)

restrictNewFiles()
const { values } = parseArgs({ options: { resources: { type: 'string', default: '' } }, strict: false })
const session = createSession({
  resourcesFolder: String(values['resources']),
  clock: systemClock,
  emit: (event) => parentPort.postMessage({ type: 'event', event }),
})
answerCalls(
  parentPort,
  createRouter({
    doorHandlers: session.doorHandlers,
    openHandlers: session.openHandlers,
    heal: session.heal,
    newId,
    log: (line) => void process.stderr.write(`alongside journal: ${line}\n`),
  }),
)

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { v7 as newId } from 'uuid'
import { systemClock } from './clock.ts'
import { intactRouter } from './intact-router.ts'
import { answerCalls, parentPortOf } from './parent-port.ts'
import { createRouter } from './router.ts'
import { createSession } from './session.ts'
import { endWithoutClosing } from './storage/connection.ts'
import { restrictNewFiles } from './storage/private-files.ts'

const parentPort = parentPortOf(process)

restrictNewFiles()
process.on('exit', endWithoutClosing)
const here = import.meta.dirname
const isBuilt = import.meta.filename.endsWith('.js')
const { values } = parseArgs({
  options: { resources: { type: 'string', default: '' }, marks: { type: 'string' } },
  strict: false,
})
const resourcesFolder = String(values['resources'])
const log = (line: string): void => void process.stderr.write(`alongside journal: ${line}\n`)
const session = createSession({
  resourcesFolder,
  marksFolder: typeof values['marks'] === 'string' ? values['marks'] : null,
  // Built it lies beside this file, unbuilt in its topic's folder.
  backupWorker: isBuilt ? join(here, 'backup-worker.js') : join(here, 'backups', 'backup-worker.ts'),
  clock: systemClock,
  emit: (event) => parentPort.postMessage({ type: 'event', event }),
})
const { doorHandlers, openHandlers, whenReady, heal } = session
const route = () => createRouter({ doorHandlers, openHandlers, whenReady, heal, newId, log })
answerCalls(parentPort, intactRouter({ resourcesFolder, log, route }))

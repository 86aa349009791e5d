import { parseArgs } from 'node:util'
import { v7 as newId } from 'uuid'
import { systemClock } from '../clock.ts'
import { intactRouter } from '../intact-router.ts'
import { answerCalls, parentPortOf } from '../parent-port.ts'
import { endWithoutClosing } from '../storage/connection.ts'
import { restrictNewFiles } from '../storage/private-files.ts'
import { createMirrorRouter } from './mirror-router.ts'

const parentPort = parentPortOf(process)

restrictNewFiles()
process.on('exit', endWithoutClosing)
const { values } = parseArgs({ options: { resources: { type: 'string', default: '' } }, strict: false })
const log = (line: string): void => void process.stderr.write(`alongside mirror: ${line}\n`)
const route = () => createMirrorRouter({ clock: systemClock, newId, log })
answerCalls(parentPort, intactRouter({ resourcesFolder: String(values['resources']), log, route }))

import { v7 as newId } from 'uuid'
import { systemClock } from '../clock.ts'
import { answerCalls, parentPortOf } from '../parent-port.ts'
import { restrictNewFiles } from '../storage/private-files.ts'
import { createMirrorRouter } from './mirror-router.ts'

const parentPort = parentPortOf(process)

restrictNewFiles()
answerCalls(
  parentPort,
  createMirrorRouter({
    clock: systemClock,
    newId,
    log: (line) => void process.stderr.write(`alongside mirror: ${line}\n`),
  }),
)

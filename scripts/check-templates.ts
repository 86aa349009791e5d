import { join } from 'node:path'
import { loadTemplates } from '#journal/templates/load-templates.ts'

/** Stops a build whose guides could not be loaded: names the file and the place in it. `node scripts/check-templates.ts` */
const { templates, leftOut } = loadTemplates(join(import.meta.dirname, '../resources/templates'))
for (const { fileName, failure } of leftOut) console.error(fileName, JSON.stringify(failure.detail.fields))
if (leftOut.length > 0 || templates.length === 0) process.exitCode = 1
else console.log(`${templates.length} templates are sound`)

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { packagedFiles } from '#scripts/packaging/packaged-files.ts'
import { targetFrom } from '#scripts/packaging/target.ts'
import { figuresOf, type Row } from '../figures.ts'

const root = join(import.meta.dirname, '../../..')
const mostMb = 12

/** P13: what would be installed, without the runtime: the files that `npm run package` packs, as large as they are. */
export function sizeRow(): Row {
  const files = packagedFiles(targetFrom(undefined)).map((path) => ({ path, bytes: statSync(join(root, path)).size }))
  const sizeOf = (isCounted: (path: string) => boolean): number =>
    files.filter(({ path }) => isCounted(path)).reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
  const megabytes = sizeOf(() => true)
  const driver = sizeOf((path) => path.startsWith('node_modules/'))
  return {
    id: 'P13',
    what: `size without the runtime: ours ${(megabytes - driver).toFixed(1)} MB, driver of SQLite ${driver.toFixed(1)} MB`,
    unit: 'MB',
    figures: figuresOf([megabytes]),
    beside: null,
    goal: `≤ ${mostMb} MB`,
    isMet: megabytes <= mostMb,
  }
}

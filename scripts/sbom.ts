/** `npm run sbom` writes dist/alongside-<version>.cdx.json: what the app contains, as CycloneDX 1.6. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { billOfMaterials } from './bill-of-materials.ts'

const root = join(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const target = join(root, 'dist', `alongside-${version}.cdx.json`)
mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(target, `${JSON.stringify(billOfMaterials(), null, 2)}\n`)
console.log(relative(process.cwd(), target))

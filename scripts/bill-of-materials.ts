import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts'

const root = join(import.meta.dirname, '..')

interface Described {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly devDependencies: Record<'electron', string>
}

/** `@scope/name` as a package URL has it. */
const packageUrl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** npm's own form of a hash, `sha512-<base64>`, as CycloneDX has it. */
const hashesOf = (integrity: string | undefined) => {
  const [algorithm, value = ''] = integrity?.split('-') ?? []
  return algorithm === 'sha512' ? [{ alg: 'SHA-512', content: Buffer.from(value, 'base64').toString('hex') }] : []
}

/** One licence by its id, or an expression of several. */
const licencesOf = (licence: string) =>
  /^[\w.-]+$/.test(licence) ? [{ license: { id: licence } }] : [{ expression: licence }]

const component = ({ name, version, licence, integrity }: Omit<ShippedPackage, 'folder'>) => ({
  type: 'library',
  'bom-ref': packageUrl(name, version),
  name,
  version,
  licenses: licencesOf(licence),
  purl: packageUrl(name, version),
  ...(integrity === undefined ? {} : { hashes: hashesOf(integrity) }),
})

/**
 * What the app contains, as CycloneDX 1.6: every package of which something ships, and the runtime. `npm sbom` would leave
 * out what the build bundles from devDependencies. Without a time or a random number, so that equal apps have equal lists.
 */
export function billOfMaterials() {
  const described = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Described
  const { name, version, license, devDependencies } = described
  const electron = { name: 'electron', version: devDependencies.electron, licence: 'MIT' }
  const components = [...shippedPackages().map(component), { ...component(electron), type: 'framework' }]
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...component({ name, version, licence: license }), type: 'application' } },
    components: [...new Map(components.map((each) => [each['bom-ref'], each])).values()],
    dependencies: [{ ref: packageUrl(name, version), dependsOn: components.map((each) => each['bom-ref']).toSorted() }],
  }
}

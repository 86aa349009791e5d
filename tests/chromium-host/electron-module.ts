import { registerHooks } from 'node:module'

const ADDRESS = 'stand-in:electron'
const NAMES = new Set(['electron', 'electron/main', 'electron/common'])
const PROPERTY = '__electronStandIn'

/** Lets `import … from 'electron'` and `require('electron')` give this object, member by member and as a whole. */
export function provideElectron(electron: object): void {
  Object.defineProperty(globalThis, PROPERTY, { value: electron })
  const exports = Object.keys(electron).map((name) => `export const ${name} = electron.${name}`)
  const source = [
    `const electron = globalThis.${PROPERTY}`,
    ...exports,
    'export default electron',
    "export { electron as 'module.exports' }",
  ].join('\n')
  registerHooks({
    resolve: (specifier, context, next) =>
      NAMES.has(specifier) ? { url: ADDRESS, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === ADDRESS ? { format: 'module', source, shortCircuit: true } : next(url, context),
  })
}

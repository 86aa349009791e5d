/**
 * `npm run prove:offline`: plays the whole demo in a network namespace of its own, in which there is no interface but a
 * loopback that is switched off. What would leave counts in the kernel's own table, and a control shows that it does.
 * Linux only; as root, or where people may make user namespaces.
 */
import { spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireSupportedNode } from './require-supported-node.ts'

const root = join(import.meta.dirname, '..')
const insideMark = '--inside'

/** 192.0.2.0/24 belongs to no one (RFC 5737). */
const unusedAddress = '192.0.2.1'

/** Packets that this namespace has handed to its interfaces, and those for which it found no way. */
function counted(): { readonly sent: number; readonly withoutWay: number } {
  const [names = [], values = []] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip: '))
    .map((line) => line.split(' '))
  const figure = (name: string): number => Number(values[names.indexOf(name)])
  const sent = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .slice(2)
    .reduce((sum, line) => sum + Number(line.split(':')[1]?.trim().split(/\s+/)[9] ?? 0), 0)
  return { sent, withoutWay: figure('OutNoRoutes') }
}

/** Sends one packet to an address that no one has; true when the kernel counted that it had no way. */
async function controlIsCounted(): Promise<boolean> {
  const before = counted().withoutWay
  const socket = createSocket('udp4')
  socket.send('control', 9, unusedAddress, () => socket.close())
  await once(socket, 'close')
  return counted().withoutWay > before
}

function interfaces(): string[] {
  const lines = readFileSync('/proc/net/dev', 'utf8').split('\n').slice(2)
  return lines.flatMap((line) => line.split(':')[0]?.trim() || [])
}

async function inside(): Promise<number> {
  const others = interfaces().filter((name) => name !== 'lo')
  if (others.length > 0) throw new Error(`This namespace has interfaces: ${others.join(', ')}`)
  if (!(await controlIsCounted())) throw new Error('The control packet was not counted, so nothing would be proved')
  const before = counted()
  const { status } = spawnSync(process.execPath, [join(root, 'tests/demo/demo.ts'), `--app=${root}`], {
    cwd: root,
    stdio: 'inherit',
  })
  const after = counted()
  console.log(`\nInterfaces: lo, switched off. The control packet was counted.`)
  console.log(`Packets sent during the demo: ${after.sent - before.sent}`)
  console.log(`Packets without a way during the demo: ${after.withoutWay - before.withoutWay}`)
  return status === 0 && after.sent === before.sent && after.withoutWay === before.withoutWay ? 0 : 1
}

function outside(): number {
  if (process.platform !== 'linux') throw new Error('Network namespaces exist on Linux only')
  const build = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
  if (build.status !== 0) return 1
  const switches = process.getuid?.() === 0 ? ['--net'] : ['--net', '--map-root-user']
  const again = [process.execPath, import.meta.filename, insideMark]
  const { status, error } = spawnSync('unshare', [...switches, ...again], { cwd: root, stdio: 'inherit' })
  if (error) throw new Error('There is no program unshare here (package util-linux)')
  return status ?? 1
}

try {
  requireSupportedNode()
  process.exitCode = process.argv.includes(insideMark) ? await inside() : outside()
} catch (error) {
  console.error(`Not proved: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}

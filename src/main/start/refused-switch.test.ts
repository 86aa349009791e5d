import { expect, test } from 'vitest'
import { refusedSwitch } from './refused-switch.ts'

const dangerous = [
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--inspect',
  '--inspect=0.0.0.0:9229',
  '--inspect-brk',
  '--inspect-port=1',
  '--INSPECT',
  '-inspect',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp/x',
]

test.each(dangerous)('an installed app refuses to start with %s', (argument) => {
  expect(refusedSwitch(['alongside', argument], true)).not.toBeNull()
})

test.each(dangerous)('the unpackaged build, which tests drive, starts with %s', (argument) => {
  expect(refusedSwitch(['electron', '.', argument], false)).toBeNull()
})

test('an installed app starts with harmless switches', () => {
  expect(refusedSwitch(['/opt/inspect', '--ozone-platform=wayland', '--no-first-run', 'inspect'], true)).toBeNull()
})

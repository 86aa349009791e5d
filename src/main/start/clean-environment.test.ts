import { expect, test } from 'vitest'
import { cleanEnvironment, journalEnvironment } from './clean-environment.ts'

test('variables that steer the runtime are removed, the others stay', () => {
  const environment = { NODE_OPTIONS: '--require x', ELECTRON_RUN_AS_NODE: '1', PATH: '/bin', HOME: '/home/x' }
  expect(cleanEnvironment(environment)).toBe(2)
  expect(environment).toEqual({ PATH: '/bin', HOME: '/home/x' })
})

test('a preloaded library is counted although it cannot be undone', () => {
  expect(cleanEnvironment({ LD_PRELOAD: '/tmp/x.so' })).toBe(1)
})

test('the journal process sees the time zone and nothing of the rest', () => {
  const environment = { TZ: 'Africa/Lagos', HOME: '/home/x', SECRET: 'x', NODE_OPTIONS: '--inspect' }
  expect(journalEnvironment(environment)).toEqual({ ALONGSIDE_PROCESS: '1', TZ: 'Africa/Lagos' })
})

test('it is never empty, for Electron takes that for none and passes on the whole of ours', () => {
  expect(journalEnvironment({ HOME: '/home/x' })).toEqual({ ALONGSIDE_PROCESS: '1' })
})

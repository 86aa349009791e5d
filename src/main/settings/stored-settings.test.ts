import { expect, test } from 'vitest'
import { firstLaneChoice } from '#shared/journal/timeline-lane.ts'
import { firstSettings, settingsFromStored } from './stored-settings.ts'

test('the file of an app that did not know the lanes yet is whole, and shows them as at the beginning', () => {
  const { timelineLanes, ...before } = firstSettings
  const { settings, isIntact } = settingsFromStored({ ...before, theme: 'dark' })
  expect(isIntact).toBe(true)
  expect(settings).toEqual({ ...before, theme: 'dark', timelineLanes })
})

test('a lane that nobody knows does not make the app forget the other settings', () => {
  const { settings, isIntact } = settingsFromStored({
    ...firstSettings,
    lockMinutes: 9,
    timelineLanes: { order: ['no such lane'], hidden: [], collapsed: [] },
  })
  expect(isIntact).toBe(false)
  expect(settings).toMatchObject({ lockMinutes: 9, timelineLanes: firstLaneChoice })
})

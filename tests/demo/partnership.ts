import type { RunningApp } from '../support/launch-app.ts'
import { expect } from '../support/patient-expect.ts'
import { openPerson, openRecords, openTab } from '../support/person-steps.ts'
import type { Recorder } from './recorder.ts'

/** What two years of treating somebody as a partner look like: agreed, given, tried, asked, mended. */
export async function showPartnership({ page }: RunningApp, { scene }: Recorder): Promise<void> {
  const main = page.getByRole('main')
  await scene('agreement', 'Reads what both agreed to, signed with a code that names its words.', async () => {
    await openPerson(page, 'Zanele Mokoena')
    await openTab(page, 'Agreement')
    await expect(main.getByText('Version 2').first()).toBeVisible()
  })
  await scene('agreement-changes', 'Sees side by side what the second version changed.', async () => {
    await page.getByRole('button', { name: 'Compare with the one before' }).click()
    await expect(page.getByRole('dialog').getByRole('insertion').first()).toBeVisible()
  })
  await page.keyboard.press('Escape')
  await scene(
    'freedom-ledger',
    'Follows a freedom that was taken back with a reason and given back on its day.',
    async () => {
      await openTab(page, 'Freedom')
      await expect(main.getByRole('heading', { name: 'When each laboratory changes over' })).toBeVisible()
    },
  )
  await scene('experiment', 'Reads an experiment as a whole arc, its setback in the middle.', async () => {
    await openRecords(page, 'Experiments')
    await expect(main.getByRole('button', { name: /^A setback/ }).first()).toBeVisible()
  })
  await scene('disagreement', 'Finds a disagreement with both views, and the day it was mended.', async () => {
    await openRecords(page, 'Disagreements')
    await expect(main.getByText('Mended on')).toBeVisible()
  })
  await scene('opinion-loop', 'Closes the loop on advice that waited for an answer.', async () => {
    await openRecords(page, 'Opinions asked')
    await page.getByRole('button', { name: 'I told them' }).first().click()
    await expect(page.getByText('Marked as told today.')).toBeVisible()
  })
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Dismiss' }).click()
  await scene('together', 'Turns the screen around: only what both may see.', async () => {
    await openTab(page, 'Prep')
    await page.getByRole('link', { name: 'Show together' }).click()
    await expect(page.getByRole('heading', { name: 'Between us' })).toBeVisible()
  })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Zanele Mokoena' })).toBeVisible()
}

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, testInJournal, testInSample } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { createJournal, openJournal, openSampleJournal, passphrase, unlock } from '../support/door-steps.ts'
import { openTransfer, saveReadable } from '../support/export-steps.ts'
import { launchApp } from '../support/launch-app.ts'
import { addPerson, openPerson, openTab } from '../support/person-steps.ts'

const recordsIn = (path: string): unknown[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as { records: unknown[] }).records

testInSample(
  'a journal leaves as JSON after a clear question, and comes whole into another one, with one undo',
  async ({ app, page, userData }) => {
    const path = join(userData, 'everything.json')
    await app.setDialog('showSaveDialog', { canceled: false, filePath: path })
    await app.setDialog('showOpenDialog', { canceled: false, filePaths: [path] })
    await openSampleJournal(page)
    await openTransfer(page)
    await page.getByRole('button', { name: 'Save as JSON' }).click()
    await page.getByRole('button', { name: 'Not now' }).click()
    expect(existsSync(path)).toBe(false)
    await saveReadable(page, 'Save as JSON')
    await expect(page.getByText('Saved as everything.json.')).toBeVisible()
    expect(statSync(path).mode & 0o077).toBe(0)
    expect(readdirSync(userData).filter((name) => name.endsWith('.part'))).toEqual([])
    const records = recordsIn(path)
    expect(records.length).toBeGreaterThan(200)

    await page.getByRole('button', { name: 'Open a journal as JSON' }).click()
    await expect(page.getByRole('dialog')).toContainText('Nothing that is not here already.')
    await expect(page.getByRole('button', { name: 'Bring it in' })).toBeDisabled()
    await page.getByRole('button', { name: 'Not now' }).click()

    await page.getByRole('button', { name: 'Start my own' }).click()
    await createJournal(page)
    await openTransfer(page)
    await page.getByRole('button', { name: 'Open a journal as JSON' }).click()
    const dialog = page.getByRole('dialog', { name: 'What everything.json would bring' })
    await expect(dialog).toContainText('3 people')
    await expect(dialog).toContainText('Nothing has been changed yet.')
    await checkAccessibility(page, 'what an import would bring')
    await dialog.getByRole('button', { name: 'Bring it in' }).click()
    await expect(page.getByText(/^Brought in: 3 people/)).toBeVisible()
    await openPerson(page, 'Zanele Mokoena')
    await openTab(page, 'Timeline')
    await expect(page.getByRole('radio', { name: 'List' })).toBeVisible()

    await openTransfer(page)
    const second = join(userData, 'again.json')
    await app.setDialog('showSaveDialog', { canceled: false, filePath: second })
    await saveReadable(page, 'Save as JSON')
    await expect(page.getByText('Saved as again.json.')).toBeVisible()
    expect(recordsIn(second)).toEqual(records)
    await page.getByRole('button', { name: /^Take back:/ }).click()
    await expect(page.getByText('Taken back.', { exact: true })).toBeVisible()
    await expect(page.getByText('None yet.')).toBeVisible()
    await expect(page.getByRole('navigation').first().getByRole('link', { name: 'Zanele Mokoena' })).toBeHidden()
  },
)

testInJournal(
  'a file that is no journal is refused with its line, and nothing comes in',
  async ({ app, page, userData }) => {
    await openJournal(page)
    await openTransfer(page)
    const path = join(userData, 'broken.json')
    await app.setDialog('showOpenDialog', { canceled: false, filePaths: [path] })
    const head =
      '{"format":"alongside-journal","version":3,"scope":"journal","exportedAt":"2026-11-20T09:00:00.000Z","records":['
    for (const [text, sentence] of [
      ['not a journal', 'Line 1 of this file does not hold'],
      [`${head}\n{"type":"score"}\n],"count":1}\n`, 'Line 2 of this file does not hold'],
      [`${head}\n`, 'This file ends too early'],
      [head.replace('"version":3', '"version":9'), 'newer'],
    ] as const) {
      writeFileSync(path, text)
      await page.getByRole('button', { name: 'Open a journal as JSON' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(sentence)
      await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()
    }
  },
)

testInSample('as Markdown it is a folder to read, whose names say nothing', async ({ app, page, userData }) => {
  await openSampleJournal(page)
  await openTransfer(page)
  const place = join(userData, 'exports')
  mkdirSync(place)
  await app.setDialog('showOpenDialog', { canceled: false, filePaths: [place] })
  await saveReadable(page, 'Save as Markdown')
  await expect(page.getByText(/^Saved as alongside-markdown-/)).toBeVisible()
  const [folder = '', ...others] = readdirSync(place)
  expect(others).toEqual([])
  const names = readdirSync(join(place, folder), { recursive: true }).map(String)
  expect(names.join('\n')).toMatch(/person-001\/\d{4}-\d{2}-\d{2}-meeting\.md/)
  expect(names.join('\n')).not.toMatch(/zanele|mokoena|jakub|lan anh/i)
  const about = names
    .filter((name) => name.endsWith('about.md'))
    .map((name) => readFileSync(join(place, folder, name), 'utf8'))
  expect(about.join('\n')).toContain('# Zanele Mokoena')
})

testInJournal(
  'an encrypted copy is proved with the passphrase, and opens in another place',
  async ({ app, page, userData }) => {
    await openJournal(page)
    await addPerson(page, 'Mariam Haddad')
    await openTransfer(page)
    await checkAccessibility(page, 'Export and import')
    const place = join(userData, 'usb-stick')
    mkdirSync(place)
    await app.setDialog('showOpenDialog', { canceled: false, filePaths: [place] })
    await page.getByRole('button', { name: 'Save an encrypted copy' }).click()
    await page.getByLabel('Passphrase of this journal').fill('another passphrase')
    await page.getByRole('button', { name: 'Choose where to save' }).click()
    await expect(page.getByText('This passphrase does not open the journal.')).toBeVisible()
    expect(readdirSync(place)).toEqual([])
    await page.getByLabel('Passphrase of this journal').fill(passphrase)
    await page.getByRole('button', { name: 'Choose where to save' }).click()
    await expect(page.getByText(/and opened once to be sure/)).toBeVisible()
    const [folder = ''] = readdirSync(place)
    expect(readdirSync(join(place, folder))).toEqual(['journal-1.db', 'journal-1.mark', 'vault.hdr', 'vault.hdr.bak'])

    const elsewhere = await launchApp({ userData: join(userData, 'another-computer') })
    try {
      await elsewhere.setDialog('showOpenDialog', { canceled: false, filePaths: [join(place, folder)] })
      await elsewhere.page.evaluate(() =>
        (Reflect.get(globalThis, 'alongside') as { chooseJournalFolder(input: object): unknown }).chooseJournalFolder(
          {},
        ),
      )
      await elsewhere.page.reload()
      await unlock(elsewhere.page)
      await openPerson(elsewhere.page, 'Mariam Haddad')
    } finally {
      await elsewhere.close()
    }
  },
)

testInJournal(
  'a table of notes says what becomes of what, takes other columns, comes in and goes with one undo',
  async ({ app, page, userData }) => {
    await openJournal(page)
    await addPerson(page, 'Mariam Haddad')
    const path = join(userData, 'notes.csv')
    writeFileSync(
      path,
      'Wann,Wer,Was,Rest\n03/02/2026,Carla Nunes,Walked along the river,x\nsome day,Carla Nunes,no such day,y\n04/02/2026,Carla Nunes,Lunch,z\n',
    )
    await app.setDialog('showOpenDialog', { canceled: false, filePaths: [path] })
    await openTransfer(page)
    await page
      .getByRole('button', { name: /^What they are/ })
      .or(page.getByRole('button', { name: /Markdown.*What they are/ }))
      .click()
    await page.getByRole('option', { name: 'CSV' }).click()
    // No one is chosen beforehand, so that no note falls to the one who is first in the alphabet.
    await expect(page.getByRole('button', { name: 'Choose a file' })).toBeDisabled()
    await page.getByRole('button', { name: /About whom/ }).click()
    await page.getByRole('option', { name: 'Mariam Haddad' }).click()
    await page.getByRole('button', { name: 'Choose a file' }).click()
    const dialog = page.getByRole('dialog', { name: 'What becomes of notes.csv' })
    await expect(dialog).toContainText('No note would come in.')
    await expect(dialog).toContainText('2 notes depend on it.')
    for (const [label, answer] of [
      ['This file', '03/02/2026 is 2 Mar 2026'],
      ['Carla Nunes', 'Add as a new person'],
      ['Rest', 'Stays out'],
    ] as const) {
      await dialog.getByRole('button', { name: new RegExp(label) }).click()
      await page.getByRole('option', { name: answer }).click()
      await expect(page.getByRole('option').first()).toBeHidden()
    }
    await expect(dialog).toContainText('2 private notes come in.')
    await expect(dialog).toContainText('Carla Nunes: 2')
    await dialog.getByText(/^Where the first/).click()
    await expect(dialog).toContainText('line 3')
    // In the smallest window it is longer than the window, and its buttons stay in sight.
    const window = page.viewportSize()
    await page.setViewportSize({ width: 960, height: 640 })
    expect((await dialog.boundingBox())?.height).toBeGreaterThan(640)
    await expect(dialog.getByRole('button', { name: 'Bring it in' })).toBeInViewport({ ratio: 1 })
    if (window) await page.setViewportSize(window)
    await expect(dialog).toContainText('Walked along the river')
    await checkAccessibility(page, 'what becomes of foreign notes')
    const list = join(userData, 'list.txt')
    await app.setDialog('showSaveDialog', { canceled: false, filePath: list })
    await dialog.getByRole('button', { name: 'Save the whole list' }).click()
    await expect(page.getByText('Saved as list.txt.')).toBeVisible()
    expect(
      readFileSync(list, 'utf8')
        .split('\n')
        .map((line) => line.split('\t').slice(1, 3)),
    ).toEqual([['1', 'Rest'], ['3', ''], []])
    await dialog.getByRole('button', { name: 'Bring it in' }).click()
    await expect(page.getByText('2 private notes came in.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Taken back.', { exact: true })).toBeVisible()
    await openPerson(page, 'Mariam Haddad')
    await openTab(page, 'Timeline')
    await expect(page.getByText('Walked along the river')).toBeHidden()
  },
)

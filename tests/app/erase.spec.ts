import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, testInJournal, testInSample } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { decryptedJournal } from '../support/decrypted-journal.ts'
import { openJournal, openSampleJournal, passphrase } from '../support/door-steps.ts'
import { personOnPage, saveReadable, writeNote } from '../support/export-steps.ts'
import { addPerson, openPerson, openTab } from '../support/person-steps.ts'

const name = 'Zphyrine Vanterpool'
const canaries = ['Zphyrine', 'Vanterpool', 'qanathole', 'brevwindle', 'tosquemar']

const plainPerson = {
  ...{ role: '', since: null, rhythmDays: null, recognisedHow: '', drives: '', strengths: '', colour: 'moss' },
}

/** A call as a page makes it; what it answers. */
const bridgeCall = (page: Page, method: string, input: object): Promise<unknown> =>
  page.evaluate(
    async ([call, given]) => {
      const made: (input: object) => Promise<{ value: unknown }> = Reflect.get(
        Reflect.get(globalThis, 'alongside'),
        call,
      )
      return (await made(given)).value
    },
    [method, input] as const,
  )

testInJournal(
  'a person is erased after a clear question, and no word of them is left in the decrypted file',
  async ({ app, page, userData }) => {
    await openJournal(page)
    await addPerson(page, 'Mariam Haddad')
    await writeNote(page, { personId: await personOnPage(page), text: 'Kept: walked home with zphyrine' })
    await writeNote(page, { personId: await personOnPage(page), text: 'Kept words' })
    await addPerson(page, name)
    const personId = await personOnPage(page)
    await writeNote(page, { personId, text: 'qanathole' })
    await openTab(page, 'Prep')
    await page.getByRole('textbox', { name: 'Add to the agenda' }).fill('brevwindle')
    await page.keyboard.press('Enter')
    await expect(page.getByText('brevwindle')).toBeVisible()
    await openTab(page, 'About')
    await page.getByRole('textbox', { name: 'Strengths' }).fill('tosquemar')
    await expect(page.getByRole('main').getByText('Saved', { exact: true })).toBeVisible()

    await page.getByRole('button', { name: 'Erase this person' }).click()
    const dialog = page.getByRole('dialog', { name: `Erase ${name}?` })
    await expect(dialog).toContainText('1 entry and 1 agenda item')
    await expect(dialog).toContainText('Searched for “Zphyrine” and “Vanterpool”, each as a whole word')
    await expect(dialog).toContainText('Found in 1 entry.')
    await expect(dialog).toContainText('files you exported')
    await checkAccessibility(page, 'the question before erasing')
    await expect(dialog.getByRole('button', { name: 'Erase for good' })).toBeDisabled()
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

    // A backup from before holds them too, and goes when asked.
    await page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'alongside') as { makeBackup(input: object): Promise<unknown> }
      await bridge.makeBackup({})
    })
    const backups = () => readdirSync(join(userData, 'journal', 'backups'))
    const [before] = backups()
    expect(before).toMatch(/^usual-/)

    // What is left of the word in an entry about another person is the manager's to change.
    await openPerson(page, 'Mariam Haddad')
    await page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'alongside') as {
        searchEntries(input: object): Promise<{ value: { entryId: string }[] }>
        trashEntry(input: object): Promise<unknown>
        emptyTrash(input: object): Promise<unknown>
      }
      const { value } = await bridge.searchEntries({ text: 'zphyrine', personId: null, limit: 5 })
      for (const { entryId } of value) await bridge.trashEntry({ id: entryId })
      await bridge.emptyTrash({ id: null })
    })
    await openPerson(page, name)
    await openTab(page, 'About')
    await page.getByRole('button', { name: 'Erase this person' }).click()
    await expect(dialog).toContainText('1 backup holds what was written')
    await dialog.getByText('Delete those backups too').click()
    await dialog.getByText('I have read this').click()
    await dialog.getByRole('button', { name: 'Erase for good' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    await expect(page.getByText('No word of their names was found in what is written about others.')).toBeVisible()
    await expect(page.getByRole('navigation').first().getByRole('link', { name })).toBeHidden()
    await openPerson(page, 'Mariam Haddad')
    await app.close()

    expect(readdirSync(join(userData, 'journal'))).toEqual(
      expect.arrayContaining(['journal-1.db', 'vault.hdr', 'vault.hdr.bak']),
    )
    expect(readdirSync(join(userData, 'journal'))).not.toContain('journal-1.db-wal')
    expect(backups()).not.toContain(before)
    const left = decryptedJournal(join(userData, 'journal'), passphrase)
    expect(left).toContain('Kept words')
    for (const canary of canaries) expect(left.toLowerCase()).not.toContain(canary.toLowerCase())
    expect(left).not.toContain(personId)
  },
)

testInJournal(
  'every place where a name stands is shown, opened and changed before its person is erased, and what stays is said',
  async ({ page }) => {
    await openJournal(page)
    await addPerson(page, 'Mariam Haddad')
    const mariam = await personOnPage(page)
    await addPerson(page, 'Zphyrine')
    const zphyrine = await personOnPage(page)
    await bridgeCall(page, 'editPerson', { id: zphyrine, ...plainPerson, name: name })
    await bridgeCall(page, 'editPerson', {
      id: mariam,
      ...plainPerson,
      name: 'Mariam Haddad',
      strengths: 'as Vanterpool',
    })
    await writeNote(page, { personId: mariam, text: 'Walked home with zphyrine' })
    const item = (await bridgeCall(page, 'addAgendaItem', {
      personId: mariam,
      text: 'Ask Vanterpool',
      layer: 'private',
    })) as {
      id: string
    }
    await bridgeCall(page, 'removeAgendaItem', { id: item.id })
    await bridgeCall(page, 'createTemplate', { title: 'With Zphyrine', stepTitle: 'One', question: 'Two?' })
    await bridgeCall(page, 'keepText', { place: 'capture', personId: mariam, text: '{"text":"zphyrine said"}' })
    await openPerson(page, name)
    await openTab(page, 'About')
    await page.getByRole('button', { name: 'Erase this person' }).click()
    const dialog = page.getByRole('dialog', { name: `Erase ${name}?` })
    await expect(dialog).toContainText(
      'Found in 1 agenda item in the trash, 1 entry, 1 unsent text, 1 own guide, and 1 About page.',
    )
    await checkAccessibility(page, 'where a name stands, in the question')
    await dialog.getByRole('link', { name: 'Show these places' }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Where the name ${name} stands` })).toBeVisible()
    const places = page.getByRole('list', { name: 'Places' }).getByRole('listitem')
    await expect(places).toHaveCount(5)
    // Quick capture is on no page, also when its words are about someone.
    await expect(places.filter({ hasText: 'waits in Quick capture' })).toHaveCount(1)
    await checkAccessibility(page, 'the places where a name stands')

    // What is changed goes from the list.
    await page.getByRole('button', { name: /^Entry · Mariam Haddad/ }).click()
    const written = page.getByRole('dialog', { name: 'Written down' })
    await written.getByRole('button', { name: 'Edit' }).click()
    await written.getByRole('textbox').first().fill('Walked home')
    await expect(written.getByText('Saved', { exact: true })).toBeVisible()
    await written.getByRole('button', { name: 'Close' }).click()
    await expect(written).toBeHidden()
    await expect(page.getByRole('button', { name: /^Entry · Mariam Haddad/ })).toBeHidden()
    await page.getByRole('link', { name: /^About · Mariam Haddad/ }).click()
    await expect(page.getByRole('textbox', { name: 'Strengths' })).toHaveValue('as Vanterpool')

    await openPerson(page, name)
    await openTab(page, 'About')
    await page.getByRole('button', { name: 'Erase this person' }).click()
    await dialog.getByText('I have read this').click()
    await dialog.getByRole('button', { name: 'Erase for good' }).click()
    await expect(page.getByText('Words of their names still stand in')).toBeVisible()
  },
)

testInJournal(
  'everything about one person is saved after a question, private words too, under a name that says nothing',
  async ({ app, page, userData }) => {
    await openJournal(page)
    await addPerson(page, 'Mariam Haddad')
    await writeNote(page, { personId: await personOnPage(page), text: 'nothing of this' })
    await addPerson(page, name)
    await writeNote(page, { personId: await personOnPage(page), text: 'qanathole' })
    await openTab(page, 'About')
    await app.evaluate(({ dialog }, folder) => {
      const answer = async (_: unknown, { defaultPath = '' }: { defaultPath?: string }) => ({
        canceled: false,
        filePath: `${folder}/${defaultPath.split('/').at(-1)}`,
      })
      Reflect.set(dialog, 'showSaveDialog', answer)
    }, userData)
    await saveReadable(page, 'Save as text')
    await expect(page.getByText(/^Saved as alongside-one-person-.*\.md\.$/)).toBeVisible()
    await saveReadable(page, 'Save as JSON')
    await expect(page.getByText(/^Saved as alongside-one-person-.*\.json\.$/)).toBeVisible()
    const files = readdirSync(userData).filter((file) => file.startsWith('alongside-one-person'))
    expect(files).toHaveLength(2)
    for (const file of files) {
      const text = readFileSync(join(userData, file), 'utf8')
      expect(text).toContain('qanathole')
      expect(text).toContain(name)
      expect(text).not.toContain('nothing of this')
    }
  },
)

testInSample('a handover holds agreed facts only, and of them the confirmed lines', async ({ app, page, userData }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Zanele Mokoena')
  await openTab(page, 'About')
  await page.getByRole('button', { name: 'Review line by line' }).click()
  const lines = page.getByRole('main').getByRole('checkbox')
  await expect(lines.first()).toBeVisible()
  expect(await lines.count()).toBeGreaterThan(3)
  await expect(page.getByText('Confirm the lines that may leave.')).toBeVisible()
  await checkAccessibility(page, 'a handover')
  const sentences = await page.getByRole('main').locator('label:has(input[type=checkbox])').allInnerTexts()
  await lines.first().press('Space')
  const path = join(userData, 'handover.md')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: path })
  await saveReadable(page, 'Save 1 confirmed line')
  await expect(page.getByText('Saved as handover.md.')).toBeVisible()
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(sentences[0]?.split('\n')[0] ?? 'no line')
  expect(text.match(/^- /gm)).toHaveLength(1)
})

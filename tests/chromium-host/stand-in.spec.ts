import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { rootSwitches } from '#scripts/electron-binary.ts'
import { isRunning } from '../support/is-running.ts'
import { launchStandIn, type StandIn } from './driver.ts'
import { appFolder, type Seen, test } from './stand-in-test.ts'

const seenBy = (standIn: StandIn): Promise<Seen> => standIn.evaluate(() => Reflect.get(globalThis, 'seen'), null)
const invoke = (page: Page, channel: string): Promise<unknown> =>
  page.evaluate((name) => window.fixture.invoke(name), channel)

test('bytes go to the main process and back through the bridge', async ({ page }) => {
  const reversed = await page.evaluate(async () => {
    const answer = await window.fixture.invoke('reverse', new Uint8Array([1, 2, 255]))
    return answer instanceof Uint8Array ? [...answer] : answer
  })
  expect(reversed).toEqual([255, 2, 1])
})

test('the main process sees the app address and the main frame as sender', async ({ page }) => {
  expect(await invoke(page, 'sender')).toEqual({ url: 'app://fixture/index.html', isMainFrame: true })
})

test('an error in a handler reaches the page in the words of Electron', async ({ page }) => {
  const message = "Error invoking remote method 'fail': RangeError: deliberate"
  await expect(invoke(page, 'fail')).rejects.toThrow(message)
  await expect(invoke(page, 'nothing')).rejects.toThrow("No handler registered for 'nothing'")
})

test('what cannot be cloned is refused', async ({ page }) => {
  const sending = page.evaluate(() => window.fixture.invoke('reverse', { symbol: Symbol() }))
  await expect(sending).rejects.toThrow('An object could not be cloned.')
})

test('the page works under a strict policy with Trusted Types, which still forbids what it should', async ({
  page,
}) => {
  await expect(page.getByRole('heading')).toHaveCSS('color', 'rgb(1, 2, 3)')
  const refused = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>text</p>'
      return null
    } catch (error) {
      return String(error)
    }
  })
  expect(refused).toContain('TrustedHTML')
})

test('the page sees the bridge and nothing else of Electron or Node', async ({ page }) => {
  const visible = await page.evaluate(() =>
    ['fixture', 'require', 'process', 'standInPost', 'standInReceive'].filter((name) => name in window),
  )
  expect(visible).toEqual(['fixture'])
})

test('a utility process exchanges messages and is limited as in Electron', async ({ standIn, page }) => {
  await expect(page).toHaveTitle('Fixture')
  await standIn.evaluate(() => Reflect.get(globalThis, 'child').postMessage({ bytes: Buffer.from([7]) }), null)
  await expect.poll(async () => (await seenBy(standIn)).messages).toHaveLength(1)
  const [message] = (await seenBy(standIn)).messages
  expect(message).toMatchObject({
    echo: { bytes: new Uint8Array([7]) },
    ports: [],
    type: 'utility',
    argument: 'first',
    hasOnlyGivenEnvironment: true,
    argon2Error: 'ERR_CRYPTO_ARGON2_NOT_SUPPORTED',
    electronError: expect.stringContaining('not supported'),
  })
})

test('killing a utility process ends it at once, with an exit event', async ({ standIn, page }) => {
  await expect(page).toHaveTitle('Fixture')
  const killed = await standIn.evaluate(({ app }) => {
    const child = Reflect.get(globalThis, 'child')
    return { metrics: app.getAppMetrics().length, pid: child.pid as number, answer: child.kill() as boolean }
  }, null)
  expect(killed).toMatchObject({ metrics: 1, answer: true })
  await expect.poll(async () => (await seenBy(standIn)).exits).toHaveLength(1)
  expect(() => process.kill(killed.pid, 0)).toThrow('ESRCH')
  expect(await standIn.evaluate(({ app }) => app.getAppMetrics().length, null)).toBe(0)
})

test('killing the main process takes its utility process along', async ({ standIn, page }) => {
  await expect(page).toHaveTitle('Fixture')
  const pid: number = await standIn.evaluate(() => Reflect.get(globalThis, 'child').pid, null)
  standIn.kill()
  expect(await standIn.exited).toEqual({ code: null, signal: 'SIGKILL' })
  await expect.poll(() => isRunning(pid)).toBe(false)
})

test('an older Electron with the utility process beside it is answered as plainly as it speaks', async () => {
  const here = import.meta.dirname
  const child = fork(join(here, 'utility-process.ts'), [join(here, 'fixture-app/utility.js')], {
    ...{ serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  })
  try {
    child.send({ data: 'a word' })
    const [answer] = await once(child, 'message')
    expect(answer).toMatchObject({ data: { echo: 'a word' } })
  } finally {
    child.kill('SIGKILL')
  }
})

test('a window that the page opens is refused, a link out is prevented', async ({ standIn, page }) => {
  await page.getByRole('link', { name: 'Open' }).click()
  await expect.poll(async () => (await seenBy(standIn)).windowsAsked).toEqual(['https://outside.example/window'])
  await expect.poll(() => standIn.pages()).toHaveLength(1)
  await page.getByRole('link', { name: 'Leave' }).click()
  await expect.poll(async () => (await seenBy(standIn)).navigations).toEqual(['https://outside.example/link'])
  await expect(page.getByRole('heading')).toHaveText('Fixture')
  expect(standIn.blockedRequests).toEqual([])
})

test('requests to the outside are blocked and counted, whether the app or the stand-in blocked them', async ({
  standIn,
  page,
}) => {
  const failures = await page.evaluate(async () => {
    const ask = (url: string) =>
      window.fetch(url).then(
        () => 'answered',
        () => 'failed',
      )
    return [await ask('https://outside.example/a'), await ask('https://elsewhere.example/b')]
  })
  expect(failures).toEqual(['failed', 'failed'])
  expect(standIn.blockedRequests).toEqual([
    { url: 'https://outside.example/a', blockedBy: 'stand-in' },
    { url: 'https://elsewhere.example/b', blockedBy: 'app' },
  ])
})

test('the page has the permissions that the app grants, and no other', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  await page.evaluate(() => navigator.clipboard.writeText('allowed'))
  await expect(page.evaluate(() => navigator.clipboard.readText())).rejects.toThrow('denied')
})

test('a second instance tells the first and ends', async ({ standIn, page, userData }) => {
  await expect(page).toHaveTitle('Fixture')
  const second = launchStandIn({ appFolder, userData, args: [...rootSwitches(), '--hello'] })
  await expect(second.firstPage()).rejects.toThrow('ended before it showed a window')
  expect((await second.exited).code).toBe(0)
  await expect.poll(async () => (await seenBy(standIn)).secondInstances).toEqual(['--hello'])
})

test('printing gives a tagged PDF with an outline', async ({ standIn, page }) => {
  await expect(page).toHaveTitle('Fixture')
  const pdf = await standIn.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const options = { pageSize: 'A4', generateTaggedPDF: true, generateDocumentOutline: true } as const
    return (await window?.webContents.printToPDF(options))?.toString('latin1')
  }, null)
  expect(pdf?.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Outlines')
})

test('a dialog is cancelled, or gets the answer that the driver has for it', async ({ userData }) => {
  const asked: unknown[] = []
  const answers = [undefined, { canceled: false, filePath: '/chosen.pdf' }]
  const answerDialog = async (...question: unknown[]): Promise<unknown> => answers[asked.push(question) - 1]
  const standIn = launchStandIn({ appFolder, userData, args: rootSwitches(), answerDialog })
  const page = await standIn.firstPage()
  expect(await invoke(page, 'save-as')).toEqual({ canceled: true, filePath: '' })
  expect(await invoke(page, 'save-as')).toEqual({ canceled: false, filePath: '/chosen.pdf' })
  expect(asked[0]).toEqual(['showSaveDialog', { defaultPath: 'report.pdf' }])
  standIn.quit()
  await standIn.exited
})

test('a window that the person closes tells the app, which ends', async ({ standIn, page }) => {
  await page.close()
  expect(await standIn.exited).toEqual({ code: 0, signal: null })
})

test('a signal asks the app to quit, which a window may refuse; the second ends it at once', async ({
  standIn,
  page,
}) => {
  await expect(page).toHaveTitle('Fixture')
  const pid = await standIn.evaluate(({ app, BrowserWindow }) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'asked', asked)
    app.on('before-quit', () => asked.push('before-quit'))
    BrowserWindow.getAllWindows()[0]?.on('close', (event) => {
      asked.push('close')
      event.preventDefault()
    })
    return process.pid
  }, null)
  process.kill(pid, 'SIGTERM')
  await expect
    .poll(() => standIn.evaluate(() => Reflect.get(globalThis, 'asked'), null))
    .toEqual(['before-quit', 'close'])
  process.kill(pid, 'SIGTERM')
  expect(await standIn.exited).toEqual({ code: null, signal: 'SIGTERM' })
})

test('nativeTheme switches the colours of the page', async ({ standIn, page }) => {
  await standIn.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
  }, null)
  await expect(page.getByRole('heading')).toHaveCSS('color', 'rgb(3, 2, 1)')
  await standIn.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'system'
  }, null)
  await expect(page.getByRole('heading')).toHaveCSS('color', 'rgb(1, 2, 3)')
})

test('after a crash of the page the app loads it again into the same page', async ({ standIn, page }) => {
  await page.keyboard.press('ControlOrMeta+L')
  await expect(page.getByRole('status')).toHaveText('locked 1')
  await standIn.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    null,
  )
  await expect(page.getByRole('status')).toHaveText('not locked')
  expect((await seenBy(standIn)).gone).toEqual(['crashed'])
  expect(await invoke(page, 'sender')).toMatchObject({ isMainFrame: true })
})

test('a member of Electron that the stand-in lacks throws', async ({ standIn, page }) => {
  await expect(page).toHaveTitle('Fixture')
  const use = (member: string): Promise<string> =>
    standIn.evaluate((electron, path) => {
      try {
        return String(path.split('.').reduce((value, name) => Reflect.get(value, name), electron))
      } catch (error) {
        return String(error)
      }
    }, member)
  expect(await use('app.setBadgeCount')).toContain('electron.app.setBadgeCount is not supported')
  expect(await use('crashReporter.start')).toContain('electron.crashReporter.start is not supported')
  expect(await use('Tray')).toContain('electron.main.Tray is not supported')
})

test.describe('settings of the machine', () => {
  test.use({
    options: { locale: 'de-CH', timezoneId: 'Asia/Tokyo', colorScheme: 'dark', viewport: { width: 500, height: 400 } },
  })

  test('language, time zone, colours and size are the same in page and main process', async ({ standIn, page }) => {
    const inMain = await standIn.evaluate(({ app, nativeTheme }) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
      return [app.getLocale(), timeZone, nativeTheme.shouldUseDarkColors]
    }, null)
    const inPage = await page.evaluate(() => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
      return [navigator.language, timeZone, matchMedia('(prefers-color-scheme: dark)').matches, innerWidth, innerHeight]
    })
    expect(inMain).toEqual(['de-CH', 'Asia/Tokyo', true])
    expect(inPage).toEqual(['de-CH', 'Asia/Tokyo', true, 500, 400])
  })
})

test('a browser that is kept has nothing of the app before, although that had what a page can leave', async ({
  options,
  userData,
}) => {
  const start = async () => {
    const standIn = launchStandIn({ appFolder, userData, args: rootSwitches(), ...options })
    const page = await standIn.firstPage()
    await expect(page).toHaveTitle('Fixture')
    return { standIn, page, browser: page.context().browser() }
  }
  const left = async (page: Page) => {
    await page.evaluate(() => {
      const field = document.createElement('textarea')
      document.body.replaceChildren(field)
      field.focus()
    })
    await page.keyboard.press('ControlOrMeta+V')
    return page.evaluate(async () => ({
      pasted: document.querySelector('textarea')?.value,
      stored: Object.entries(localStorage),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      pages: history.length,
      name: window.name,
    }))
  }
  const first = await start()
  const before = await left(first.page)
  await first.page.evaluate(async () => {
    localStorage.setItem('word', 'left')
    await cookieStore.set('word', 'left')
    window.name = 'left'
    await new Promise((resolve) => Object.assign(indexedDB.open('left'), { onsuccess: resolve }))
    await caches.open('left')
    history.pushState(null, '', '#left')
    await navigator.clipboard.writeText('left')
  })
  const after = await left(first.page)
  for (const [what, value] of Object.entries(before)) expect(after, what).not.toHaveProperty(what, value)
  first.standIn.kill()
  await first.standIn.exited
  const second = await start()
  expect(second.browser).toBe(first.browser)
  expect(await left(second.page)).toEqual(before)
  second.standIn.kill()
  await second.standIn.exited
})

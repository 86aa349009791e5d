import { expect, test } from 'vitest'
import { webPreferences } from './web-preferences.ts'

test('the page has no Node, no devtools, no spell checker, nothing kept on disk and nothing experimental', () => {
  expect(webPreferences).toMatchInlineSnapshot(`
    {
      "allowRunningInsecureContent": false,
      "contextIsolation": true,
      "devTools": false,
      "disableDialogs": true,
      "experimentalFeatures": false,
      "navigateOnDragDrop": false,
      "nodeIntegration": false,
      "nodeIntegrationInSubFrames": false,
      "nodeIntegrationInWorker": false,
      "partition": "alongside",
      "plugins": false,
      "safeDialogs": true,
      "sandbox": true,
      "spellcheck": false,
      "webSecurity": true,
      "webviewTag": false,
    }
  `)
  expect(Object.isFrozen(webPreferences)).toBe(true)
})

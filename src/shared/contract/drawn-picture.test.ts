import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDrawnPicture } from './drawn-picture.ts'
import { shellMethods } from './shell-methods.ts'

const open =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" font-family="&quot;Inter&quot;, sans-serif" width="9">'
const around = (inside: string): string => `${open}${inside}</svg>`

test('what the app draws is a picture, whatever the words in it say', () => {
  const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const text = `<g transform="translate(0 3)" clip-path="url(#plot)"><text x="1.5" fill="rgb(1, 2, 3)">${escaped(words)}</text></g>`
      expect(isDrawnPicture(around(`<clipPath id="plot"><rect x="1"/></clipPath>${text}`))).toBe(true)
    }),
  )
})

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>',
  around('<script>alert(1)</script>'),
  around('<a href="javascript:alert(1)"><text>x</text></a>'),
  around('<image href="https://example.org/x.png"/>'),
  around('<use href="https://example.org/x.svg#a"/>'),
  around('<foreignObject><p>x</p></foreignObject>'),
  around('<animate attributeName="href" to="javascript:alert(1)"/>'),
  around('<style>@import "https://example.org"</style>'),
  around('<rect style="fill:url(https://example.org)"/>'),
  around('<rect fill="url(https://example.org/x)"/>'),
  around('<rect fill="&#117;rl(https://example.org/x)"/>'),
  around('<rect fill="u\\72l(https://example.org/x)"/>'),
  around('<rect\tonclick="alert(1)"/>'),
  around("<rect onclick='alert(1)'/>"),
  around('<rect x="1"onclick="alert(1)"/>'),
  around('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
  around('<!-- x --><text>x</text>'),
  around('<![CDATA[<script>]]>'),
  `<svg xmlns="http://www.w3.org/1999/xhtml"><text>x</text></svg>`,
  `<!DOCTYPE svg [<!ENTITY x "y">]>${around('')}`,
  around('<script'),
])('what runs or fetches is no picture: %s', (text) => {
  expect(isDrawnPicture(text)).toBe(false)
})

test('a page can save nothing else as the picture of a timeline', () => {
  const { input } = shellMethods.saveTimelinePicture
  const saved = (text: string) =>
    input.safeParse({ picture: { format: 'svg', text }, period: { from: '2026-01-01', to: '2026-02-01' } }).success
  expect(saved(around('<text>x</text>'))).toBe(true)
  expect(saved('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>')).toBe(false)
})

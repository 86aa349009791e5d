import { expect, test } from 'vitest'
import css from './tokens.css?raw'

/** The two values of each colour token, read from the file that the app uses. */
const colours = new Map(
  [...css.matchAll(/^ {2}--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);$/gm)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

const channel = (hex: string, place: number): number => {
  const value = Number.parseInt(hex.slice(place, place + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const colour = (name: string, theme: 'light' | 'dark'): string => {
  const found = colours.get(name)
  if (!found) throw new Error(`tokens.css has no colour --${name}`)
  return found[theme]
}

const grounds = ['paper', 'raised', 'sunken', 'hover']
const hues = ['moss', 'clay', 'sky', 'plum', 'sand', 'slate', 'rose', 'teal'].map((hue) => `hue-${hue}`)
const onEveryGround = ['ink', 'ink-soft', 'ink-faint', 'accent', 'shareable', 'private', 'mirror', 'warn', 'danger']

/** Text and what it stands on. A new pair in a stylesheet belongs in this list. */
const textPairs: readonly (readonly [string, string])[] = [
  ...[...onEveryGround, ...hues].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-strong'],
  ['shareable', 'shareable-soft'],
  ['private', 'private-soft'],
  ['mirror', 'mirror-soft'],
  ['accent', 'accent-soft'],
  ...['ink', 'ink-soft'].flatMap((text) =>
    ['accent-soft', 'warn-soft', 'danger-soft', 'private-soft', 'mirror-soft', 'selection'].map(
      (ground) => [text, ground] as const,
    ),
  ),
  ['warn', 'warn-soft'],
  ['danger', 'danger-soft'],
  ['paper', 'ink'],
  ...hues.map((hue) => ['on-hue', hue] as const),
]

/** Lines that tell where a control is or that it has the focus (WCAG 1.4.11). */
const linePairs = ['edge', 'accent', 'danger'].flatMap((line) => grounds.map((ground) => [line, ground] as const))

for (const theme of ['light', 'dark'] as const) {
  test(`every text stands out from its ground by 4.5 to 1 in the ${theme} theme`, () => {
    const weak = textPairs
      .map(([text, ground]) => ({ text, ground, ratio: contrast(colour(text, theme), colour(ground, theme)) }))
      .filter(({ ratio }) => ratio < 4.5)
    expect(weak).toEqual([])
  })

  test(`every control's frame and focus ring stands out by 3 to 1 in the ${theme} theme`, () => {
    const weak = linePairs
      .map(([line, ground]) => ({ line, ground, ratio: contrast(colour(line, theme), colour(ground, theme)) }))
      .filter(({ ratio }) => ratio < 3)
    expect(weak).toEqual([])
  })
}

test('the forced colours of the system replace every colour that carries a meaning', () => {
  const forced = css.slice(css.indexOf('@media (forced-colors: active)'), css.indexOf('@media print'))
  const kept = [...colours.keys()].filter((name) => !forced.includes(`--${name}:`))
  expect(kept).toEqual(['selection'])
})

import type { Shape } from './lane-drawing.ts'

interface ShapePath {
  /** Around the point, as an SVG path. */
  readonly d: string
  /** What is not filled is a line with paper inside. */
  readonly isFilled: boolean
  /** A line around it. */
  readonly ring?: string
  /** How thick the line is, of the shape or of its ring. */
  readonly lineWidth: number
}

const circle = (radius: number): string =>
  `M${-radius},0a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`

export const shapePaths: { readonly [Name in Shape]: ShapePath } = {
  dot: { d: circle(5), isFilled: true, lineWidth: 0 },
  open: { d: circle(4.5), isFilled: false, lineWidth: 2 },
  landed: { d: circle(3.5), isFilled: true, ring: circle(7), lineWidth: 2 },
  group: { d: circle(9.5), isFilled: false, lineWidth: 1.25 },
  square: { d: 'M-4,-4H4V4H-4Z', isFilled: true, lineWidth: 0 },
  diamond: { d: 'M0,-6L6,0L0,6L-6,0Z', isFilled: true, lineWidth: 0 },
  triangle: { d: 'M-6,-5H6L0,6Z', isFilled: true, lineWidth: 0 },
  tick: { d: 'M-2.5,-6H2.5V6H-2.5Z', isFilled: true, lineWidth: 0 },
  slot: { d: 'M-2,-5.5H2V5.5H-2Z', isFilled: false, lineWidth: 1.5 },
}

/** Over a private mark lies a stroke: colour alone does not tell it. */
export const privateStroke = (shape: Shape): string => (shape === 'group' ? 'M-4,-13H4' : 'M-4,-9.5H4')

/** What a group says of itself inside its ring. */
export const countIn = (marks: readonly unknown[]): string => (marks.length > 99 ? '99+' : String(marks.length))

const rightToLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Whether a text is read from the right, as its first letter says. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(text)

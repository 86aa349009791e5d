import type { LucideIcon } from 'lucide-react'

/** One family of icons, so that any of them fits any place. */
export type Icon = LucideIcon

/** Pixels: beside text of 12–15, and on its own. */
export const iconSize = { beside: 16, alone: 20 } as const

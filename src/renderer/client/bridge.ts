import type { Bridge } from '#shared/contract/bridge.ts'

declare global {
  interface Window {
    readonly alongside: Bridge
  }
}

/** The one door to the rest of Alongside; the preload put it there before any script of the page ran. */
export const bridge = (): Bridge => window.alongside

/** The part of the browser's interface that is used here; TypeScript's library has no types for it yet. */
interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createHTML: (markup: string) => string }): unknown
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory
  }
}

/**
 * Our pages trust no markup (security.md E07). One exception: react-aria empties its live region with
 * `innerHTML = ''` each time an arrow key turns a part of a date, and the browser would refuse even that.
 * Call once, before anything is drawn.
 */
export function allowOnlyEmptyMarkup(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => {
      if (markup !== '') throw new TypeError('Markup is never made from text')
      return markup
    },
  })
}

import address from './spelling-worker.ts?worker&url'

/** The part of the browser's interface that is used here; TypeScript's library has no types for it yet. */
interface WorkerPolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string }
}

/** The page trusts the address of one program beside its own: that of this worker, one of our files (security.md E07). */
function trustedAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: WorkerPolicyFactory }
  const policy = trustedTypes?.createPolicy('spelling-worker', {
    createScriptURL: (given) => {
      if (given !== address) throw new TypeError('No other program is started')
      return given
    },
  })
  return policy?.createScriptURL(address) ?? address
}

export const startSpellingWorker = (): Worker => new Worker(trustedAddress(), { type: 'module', name: 'spelling' })

import { createContext, useContext } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'

interface MirrorLife {
  /** True after its process died by itself, until it is opened again. */
  readonly hasEnded: boolean
  /** Takes any failure of a call; only `mirror-closed` means that the process has gone. */
  readonly tell: (failure: Failure) => void
}

const LifeContext = createContext<MirrorLife>({ hasEnded: false, tell: () => undefined })

export const MirrorLifeProvider = LifeContext.Provider

/** Whether what holds the Mirror is still there, for whoever writes in it. */
export const useMirrorLife = (): MirrorLife => useContext(LifeContext)

import { startTransition, useEffect, useState } from 'react'

/** Not later than this, however busy the page is. */
const latestMs = 500

/** A value that comes when the page has nothing more urgent to do: null before that. */
export function useIdleValue<Value>(value: Value | null): Value | null {
  const [late, setLate] = useState<Value | null>(null)
  useEffect(() => {
    const asked = requestIdleCallback(() => startTransition(() => setLate(() => value)), { timeout: latestMs })
    return () => cancelIdleCallback(asked)
  }, [value])
  return late
}

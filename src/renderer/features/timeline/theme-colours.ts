import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Tone, tones } from './lane-drawing.ts'

export type Colours = Readonly<Record<Tone, string>>

/** The colours of tokens.css as they are now: a canvas knows neither variables nor the colours of a theme. */
function coloursNow(): Colours {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const found = tones.map((tone) => {
    probe.style.color = `var(--${tone})`
    return [tone, getComputedStyle(probe).color] as const
  })
  probe.remove()
  return Object.fromEntries(found) as Record<Tone, string>
}

/** The colours of the theme, read again when it changes: by the setting, by the system, by forced colours, for paper. */
export function useThemeColours(): Colours {
  const [colours, setColours] = useState(coloursNow)
  useEffect(() => {
    // At once: paper does not wait for the next frame.
    const read = (): void => flushSync(() => setColours(coloursNow()))
    const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map((query) => matchMedia(query))
    const observer = new MutationObserver(read)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    for (const query of media) query.addEventListener('change', read)
    return () => {
      observer.disconnect()
      for (const query of media) query.removeEventListener('change', read)
    }
  }, [])
  return colours
}

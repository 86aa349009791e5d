import { type RefObject, useEffect } from 'react'
import { plotLeft } from './time-scale.ts'
import { movedView, type TimeView, type ViewLimits, zoomedView } from './time-view.ts'
import type { ViewStore } from './view-store.ts'

interface Gestures {
  readonly surface: RefObject<HTMLElement | null>
  readonly store: ViewStore
  readonly limits: ViewLimits
}

/** A finger or a mouse that moved less has pressed, not dragged. */
const dragBegins = 4

const wheelFactor = (event: WheelEvent): number => {
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
  // A pinch on a touchpad arrives as a wheel with Ctrl, in much smaller steps.
  return Math.exp(Math.max(-1, Math.min(1, event.deltaY * lines * (event.ctrlKey ? 0.012 : 0.002))))
}

const isSame = (one: TimeView, other: TimeView): boolean => one.from === other.from && one.days === other.days

/** The wheel zooms at the cursor, a drag pans, two fingers pinch. Where nothing can move, the page scrolls as ever. */
export function useGestures({ surface, store, limits }: Gestures): void {
  useEffect(() => {
    const target = surface.current
    if (!target) return
    const daysOf = (pixels: number): number => (pixels * store.get().days) / (target.clientWidth - plotLeft)
    const momentAt = (clientX: number): number =>
      store.get().from + daysOf(clientX - target.getBoundingClientRect().left - plotLeft)
    const withdrawals = [
      onWheel(target, (event) => {
        const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
        const next = isSideways
          ? movedView(store.get(), daysOf(event.deltaX || event.deltaY), limits)
          : zoomedView(store.get(), { factor: wheelFactor(event), around: momentAt(event.clientX) }, limits)
        if (isSame(next, store.get())) return
        event.preventDefault()
        store.set(next)
      }),
      onDrag(target, {
        move: (pixels) => store.set(movedView(store.get(), daysOf(-pixels), limits)),
        pinch: (factor, clientX) => store.set(zoomedView(store.get(), { factor, around: momentAt(clientX) }, limits)),
      }),
    ]
    return () => {
      for (const withdraw of withdrawals) withdraw()
    }
  }, [surface, store, limits])
}

function onWheel(target: HTMLElement, listener: (event: WheelEvent) => void): () => void {
  target.addEventListener('wheel', listener, { passive: false })
  return () => target.removeEventListener('wheel', listener)
}

interface Drag {
  readonly move: (pixels: number) => void
  readonly pinch: (factor: number, clientX: number) => void
}

function onDrag(target: HTMLElement, { move, pinch }: Drag): () => void {
  const pointers = new Map<number, number>()
  let begun: number | null = null
  let isDragging = false
  const spread = (): number => Math.max(...pointers.values()) - Math.min(...pointers.values())
  const listeners: Partial<Record<string, (event: PointerEvent) => void>> = {
    pointerdown: (event) => {
      if (event.button !== 0) return
      pointers.set(event.pointerId, event.clientX)
      begun = event.clientX
      isDragging = false
    },
    pointermove: (event) => {
      const last = pointers.get(event.pointerId)
      if (last === undefined || begun === null) return
      if (!isDragging && Math.abs(event.clientX - begun) < dragBegins) return
      if (!isDragging) target.setPointerCapture(event.pointerId)
      isDragging = true
      const before = spread()
      pointers.set(event.pointerId, event.clientX)
      if (pointers.size === 1) move(event.clientX - last)
      else if (spread() > 8 && before > 8)
        pinch(before / spread(), [...pointers.values()].reduce((sum, x) => sum + x, 0) / pointers.size)
    },
    pointerup: (event) => void pointers.delete(event.pointerId),
    pointercancel: (event) => void pointers.delete(event.pointerId),
    // What ends a drag is no press on the mark below.
    click: (event) => {
      if (isDragging) event.stopPropagation()
      isDragging = false
    },
  }
  for (const [name, listener] of Object.entries(listeners)) {
    target.addEventListener(name, listener as EventListener, { capture: name === 'click' })
  }
  return () => {
    for (const [name, listener] of Object.entries(listeners)) {
      target.removeEventListener(name, listener as EventListener, { capture: name === 'click' })
    }
  }
}

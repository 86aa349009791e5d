import { type RefObject, useLayoutEffect, useRef } from 'react'
import { messages } from '../../messages/index.ts'
import type { Drawing } from './draw-timeline.ts'
import { fontFamily } from './measure-text.ts'
import { paintDrawing } from './paint-drawing.ts'
import { useThemeColours } from './theme-colours.ts'
import type { TimeView } from './time-view.ts'
import type { ViewStore } from './view-store.ts'

interface Painting {
  readonly frame: RefObject<HTMLElement | null>
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly store: ViewStore
  /** Draws the content at a view; another function for other content or another width. */
  readonly draw: (view: TimeView) => Drawing
}

/** So many pixels beyond the window are painted too, so that scrolling finds them there. */
const beyondSight = 200

/** Keeps a canvas painted: once a frame at most, while the view moves, the page scrolls or the theme changes. */
export function usePainting({ frame, canvas, store, draw }: Painting): void {
  const colours = useThemeColours()
  const isMoving = useRef(false)
  // Before the frame that shows the lanes: a canvas that is painted later would be seen empty first.
  useLayoutEffect(() => {
    let asked = 0
    let height = 0
    const paint = (isWhole = false): void => {
      asked = 0
      const target = canvas.current
      const context = target?.getContext('2d')
      if (!target || !context || !frame.current) return
      const drawing = draw(store.get())
      // What lies below would be laid out anew in every frame of a zoom: it moves up when the zoom has ended.
      height = isMoving.current ? Math.max(height, drawing.height) : drawing.height
      frame.current.style.blockSize = `${height}px`
      frame.current.dataset['moving'] = String(isMoving.current)
      const isAll = isWhole || window.matchMedia('print').matches
      const sight = isAll ? { top: 0, bottom: height } : sightOf(frame.current.getBoundingClientRect().top, height)
      if (sight.bottom <= sight.top) return
      fitCanvas(target, context, { width: drawing.scale.width, ...sight })
      paintDrawing({ context, colours, fontFamily, laneNames: messages.timeline.lanes, nameX: 20, ...sight }, drawing)
    }
    const ask = (): void => {
      asked ||= requestAnimationFrame(() => paint())
    }
    const withdraw = store.subscribe((isDone) => {
      isMoving.current = !isDone
      ask()
    })
    const paintWhole = (): void => paint(true)
    document.addEventListener('scroll', ask, { capture: true, passive: true })
    window.addEventListener('resize', ask)
    window.addEventListener('beforeprint', paintWhole)
    void document.fonts.ready.then(ask)
    isMoving.current = false
    paint()
    return () => {
      cancelAnimationFrame(asked)
      withdraw()
      document.removeEventListener('scroll', ask, { capture: true })
      window.removeEventListener('resize', ask)
      window.removeEventListener('beforeprint', paintWhole)
    }
  }, [frame, canvas, store, draw, colours])
}

interface Sight {
  readonly top: number
  readonly bottom: number
}

/** The canvas grows and moves in such steps, so that it is not made anew whenever the page scrolls a little. */
const sightStep = 256

/** The part of the drawing that is in the window, and a little more. A canvas as tall as ten years would cost each frame its copy. */
const sightOf = (frameTop: number, height: number): Sight => ({
  top: Math.max(0, Math.floor((-frameTop - beyondSight) / sightStep) * sightStep),
  bottom: Math.min(height, Math.ceil((window.innerHeight - frameTop + beyondSight) / sightStep) * sightStep),
})

interface Size extends Sight {
  readonly width: number
}

function fitCanvas(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { width: wide, top, bottom }: Size,
): void {
  const density = window.devicePixelRatio
  const [width, tall] = [Math.round(wide * density), Math.round((bottom - top) * density)]
  if (canvas.width !== width || canvas.height !== tall) {
    canvas.width = width
    canvas.height = tall
    canvas.style.inlineSize = `${wide}px`
    canvas.style.blockSize = `${bottom - top}px`
  }
  canvas.style.translate = `0 ${top}px`
  context.setTransform(density, 0, 0, density, 0, -top * density)
  context.clearRect(0, top, wide, bottom - top)
}

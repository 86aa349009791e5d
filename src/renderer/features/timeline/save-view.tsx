import { Download } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { Outcome } from '#shared/contract/outcome.ts'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { usePaperKey } from '../../paper/use-paper-key.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { type Drawing, prepareTimeline, type TimelineContent } from './draw-timeline.ts'
import { createMeasure, fontFamily } from './measure-text.ts'
import { paintDrawing } from './paint-drawing.ts'
import { pngBytes, svgText } from './picture-files.ts'
import styles from './save-view.module.css'
import { SvgDrawing } from './svg-drawing.tsx'
import { type Colours, useThemeColours } from './theme-colours.ts'
import { timeScale } from './time-scale.ts'
import { periodOfView, type TimeView, type ViewLimits } from './time-view.ts'

interface SaveViewProps {
  /** What is shown, with all filters and lanes. */
  readonly content: TimelineContent
  readonly view: TimeView
  readonly limits: ViewLimits
}

const words = messages.timeline.save
const width = 1_000

/** Saves what is shown as a picture. Private entries stay out unless one says so, and the preview is what leaves. */
export function SaveView(props: SaveViewProps) {
  const [isOpen, setOpen] = useState(false)
  usePaperKey(() => setOpen(true))
  return (
    <>
      <Button size="small" variant="quiet" icon={Download} onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog title={words.title} size="large" isOpen={isOpen} onOpenChange={setOpen}>
        {isOpen && <SaveViewForm {...props} />}
      </Dialog>
    </>
  )
}

function SaveViewForm({ content, view, limits }: SaveViewProps) {
  const [hasPrivate, setHasPrivate] = useState(false)
  const preview = useRef<HTMLDivElement>(null)
  const colours = useThemeColours()
  const measure = useMemo(createMeasure, [])
  const drawing = useMemo(() => {
    const marks = hasPrivate ? content.marks : content.marks.filter(({ layer }) => layer === 'shareable')
    return prepareTimeline({ ...content, marks })(timeScale({ view, width, last: limits.last, measure }))
  }, [content, hasPrivate, view, limits.last, measure])
  const isSeen = ({ at }: { at: number }): boolean => at >= view.from && at <= view.from + view.days
  const privates = content.marks.filter((mark) => mark.layer === 'private' && isSeen(mark)).length
  const period = periodOfView(view)
  const saveSvg = async (): Promise<void> => {
    const svg = preview.current?.querySelector<SVGSVGElement>('svg[viewBox]')
    if (svg) await savePicture({ picture: { format: 'svg', text: svgText(svg) }, period })
  }
  const savePng = async (): Promise<void> => {
    const bytes = await pngBytes((density) => painted(drawing, colours, density))
    await savePicture({ picture: { format: 'png', bytes }, period })
  }
  return (
    <div className={styles['form']}>
      {privates > 0 && (
        <Checkbox isSelected={hasPrivate} onChange={setHasPrivate} description={words.withPrivateHint}>
          {words.withPrivate(privates)}
        </Checkbox>
      )}
      {privates > 0 && (
        <p className={styles['note']} role="status">
          {hasPrivate ? words.withPrivateWarning : words.withoutPrivate(privates)}
        </p>
      )}
      <section
        ref={preview}
        className={styles['preview']}
        aria-label={words.preview}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        data-timeline-paper=""
      >
        <SvgDrawing drawing={drawing} colours={colours} />
      </section>
      <div className={styles['actions']}>
        <Button onPress={() => void saveSvg()}>{words.svg}</Button>
        <Button onPress={() => void savePng()}>{words.png}</Button>
        <Button onPress={() => void savePdf()}>{words.pdf}</Button>
      </div>
    </div>
  )
}

function painted(drawing: Drawing, colours: Colours, density: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(drawing.scale.width * density)
  canvas.height = Math.round(drawing.height * density)
  const context = canvas.getContext('2d')
  if (!context) return canvas
  context.fillStyle = colours.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.setTransform(density, 0, 0, density, 0, 0)
  const all = { top: 0, bottom: drawing.height }
  paintDrawing({ context, colours, fontFamily, laneNames: messages.timeline.lanes, nameX: 0, ...all }, drawing)
  return canvas
}

const savePicture = async (input: InputOf<'saveTimelinePicture'>): Promise<void> =>
  told(await call('saveTimelinePicture', input))

const savePdf = async (): Promise<void> => told(await call('savePagePdf', { what: 'timeline' }))

function told(outcome: Outcome<OutputOf<'savePagePdf'>>): void {
  if (!outcome.ok) showToast({ text: errorSentence(outcome.error) })
  else if (outcome.value.fileName) showToast({ text: words.saved(outcome.value.fileName) })
}

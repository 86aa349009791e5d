const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

/** Long enough for a dialog to fade; a page that is never alone must not wait for ever. */
const mostFrames = 120

/**
 * Settles once no dialog lies over the page and its words are drawn: what is under a dialog is hidden from assistive
 * technology, and would be missing from the tags of a PDF.
 */
export async function pageAlone(): Promise<void> {
  await nextFrame()
  for (let frame = 0; frame < mostFrames && document.querySelector('[role="dialog"]'); frame += 1) await nextFrame()
  await document.fonts.ready
  await nextFrame()
}

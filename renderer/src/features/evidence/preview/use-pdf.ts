import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { describePdfProblem, openToDraw } from './pdf-document.ts'
import type { Loaded } from './use-file.ts'

/** Nobody waits longer for a first look; the file opens elsewhere. */
const LONGEST_MS = 20_000

/** An open PDF, closed with the screen. `stop` ends it sooner. */
export function usePdf(
  file: Blob,
  trustedScriptUrl: (address: string) => string,
): Loaded<PDFDocumentProxy> & { readonly stop: () => void } {
  const [loaded, setLoaded] = useState<Loaded<PDFDocumentProxy>>({ type: 'loading' })
  const [stopped, setStopped] = useState(false)
  useEffect(() => {
    if (stopped) return
    const end = new AbortController()
    const opening = open(file, trustedScriptUrl, end.signal)
    opening.then(setLoaded, () => undefined)
    return () => end.abort()
  }, [file, trustedScriptUrl, stopped])
  const shown: Loaded<PDFDocumentProxy> = stopped
    ? { type: 'refused', because: 'You stopped it.' }
    : loaded
  return { ...shown, stop: () => setStopped(true) }
}

async function open(
  file: Blob,
  trustedScriptUrl: (address: string) => string,
  signal: AbortSignal,
): Promise<Loaded<PDFDocumentProxy>> {
  const bytes = await file.arrayBuffer()
  signal.throwIfAborted()
  const pdf = openToDraw(bytes, trustedScriptUrl)
  signal.addEventListener('abort', pdf.close)
  const late = AbortSignal.timeout(LONGEST_MS)
  try {
    return { type: 'ready', value: await Promise.race([pdf.document, rejectOn(late)]) }
  } catch (problem) {
    pdf.close()
    // Nobody looks any more.
    signal.throwIfAborted()
    return { type: 'refused', because: late.aborted ? TOOK_TOO_LONG : describePdfProblem(problem) }
  }
}

const TOOK_TOO_LONG = 'This PDF took too long to open, so drawing it was stopped.'

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}

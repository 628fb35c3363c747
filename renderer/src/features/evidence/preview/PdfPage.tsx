import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { NotShown } from './NotShown.tsx'
import { describePdfProblem } from './pdf-document.ts'
import { drawPage } from './pdf-page.ts'
import { ScrollingText } from './ScrollingText.tsx'

interface PdfPageProps {
  readonly document: PDFDocumentProxy
  readonly number: number
  readonly label: string
  readonly onStop: () => void
}

type Drawing =
  | { readonly type: 'drawing' }
  | { readonly type: 'drawn'; readonly text: string }
  | { readonly type: 'failed'; readonly because: string }

/** One page, drawn. Give it the number as `key`. */
export function PdfPage({ document, number, label, onStop }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawing, setDrawing] = useState<Drawing>({ type: 'drawing' })
  useEffect(() => {
    const end = new AbortController()
    if (!canvas.current) return
    drawPage(document, number, canvas.current, end.signal).then(
      (text) => setDrawing({ type: 'drawn', text }),
      (problem: unknown) => {
        if (end.signal.aborted) return
        setDrawing({ type: 'failed', because: describePdfProblem(problem) })
      },
    )
    return () => end.abort()
  }, [document, number])
  if (drawing.type === 'failed') return <NotShown because={drawing.because} />
  return (
    <>
      {drawing.type === 'drawing' && (
        <div className="sd-cluster">
          <p className="sd-muted">Drawing the page</p>
          <Button small onClick={onStop}>
            Stop
          </Button>
        </div>
      )}
      <div>
        <canvas className="ev-look__sheet" ref={canvas} role="img" aria-label={label} />
      </div>
      {drawing.type === 'drawn' && drawing.text !== '' && (
        <Disclosure summary="The words on this page">
          <ScrollingText label={label}>{drawing.text}</ScrollingText>
        </Disclosure>
      )}
    </>
  )
}

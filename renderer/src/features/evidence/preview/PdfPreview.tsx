import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState } from 'react'
import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { Button } from '../../../ui/Button.tsx'
import { NotShown } from './NotShown.tsx'
import { PageTurner } from './PageTurner.tsx'
import { PdfPage } from './PdfPage.tsx'
import { useFile } from './use-file.ts'
import { usePdf } from './use-pdf.ts'

interface PdfPreviewProps {
  readonly source: EvidenceFile
  readonly title: string
  readonly trustedScriptUrl: (address: string) => string
}

const asItIs = async (file: Blob) => file

/** A PDF as pictures of its pages, one at a time. */
export function PdfPreview({ source, title, trustedScriptUrl }: PdfPreviewProps) {
  const file = useFile(source, asItIs)
  if (file.type === 'loading') return <p className="sd-muted">Opening the file</p>
  if (file.type === 'refused') return <NotShown because={file.because} />
  return <Opened file={file.value} title={title} trustedScriptUrl={trustedScriptUrl} />
}

interface OpenedProps extends Pick<PdfPreviewProps, 'title' | 'trustedScriptUrl'> {
  readonly file: Blob
}

function Opened({ file, title, trustedScriptUrl }: OpenedProps) {
  const pdf = usePdf(file, trustedScriptUrl)
  if (pdf.type === 'refused') return <NotShown because={pdf.because} />
  if (pdf.type === 'ready') return <Pages document={pdf.value} title={title} onStop={pdf.stop} />
  return (
    <div className="sd-cluster">
      <p className="sd-muted">Opening the file</p>
      <Button small onClick={pdf.stop}>
        Stop
      </Button>
    </div>
  )
}

interface PagesProps {
  readonly document: PDFDocumentProxy
  readonly title: string
  readonly onStop: () => void
}

/** Turning more pages than this is no longer a look. */
const MOST_PAGES = 2000

function Pages({ document, title, onStop }: PagesProps) {
  const [number, setNumber] = useState(1)
  const count = document.numPages
  const most = Math.min(count, MOST_PAGES)
  return (
    <>
      {most > 1 && <PageTurner number={number} most={most} count={count} onTurn={setNumber} />}
      <PdfPage
        key={number}
        document={document}
        number={number}
        label={`Page ${number} of ${count} of “${title}”`}
        onStop={onStop}
      />
      <p className="sd-small sd-muted">Only a look: very large pictures are left out.</p>
    </>
  )
}

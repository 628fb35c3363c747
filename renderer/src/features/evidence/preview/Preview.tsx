import './Preview.css'
import { lazy, Suspense } from 'react'
import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { ImagePreview } from './ImagePreview.tsx'
import { previewKindOf } from './preview-kind.ts'
import { TextPreview } from './TextPreview.tsx'

// Half a megabyte that only somebody who looks at a PDF needs.
const PdfPreview = lazy(async () => ({ default: (await import('./PdfPreview.tsx')).PdfPreview }))

interface PreviewProps {
  readonly source: EvidenceFile
  readonly title: string
  readonly trustedScriptUrl: (address: string) => string
}

/** A look at a file without leaving the app. Give it the file's hash as `key`. */
export function Preview({ source, title, trustedScriptUrl }: PreviewProps) {
  const kind = previewKindOf(source)
  switch (kind.type) {
    case 'none':
      return <p className="sd-muted">{kind.because}</p>
    case 'image':
      return <ImagePreview source={source} title={title} />
    case 'text':
      return <TextPreview source={source} title={title} />
    case 'pdf':
      return (
        <Suspense fallback={<p className="sd-muted">Opening the file</p>}>
          <PdfPreview source={source} title={title} trustedScriptUrl={trustedScriptUrl} />
        </Suspense>
      )
  }
}

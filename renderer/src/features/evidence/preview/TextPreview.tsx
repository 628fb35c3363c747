import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { NotShown } from './NotShown.tsx'
import { ScrollingText } from './ScrollingText.tsx'
import { textOfBytes } from './text-of-bytes.ts'
import { useFile } from './use-file.ts'

interface TextPreviewProps {
  readonly source: EvidenceFile
  readonly title: string
}

const read = async (file: Blob) => textOfBytes(await file.arrayBuffer())

export function TextPreview({ source, title }: TextPreviewProps) {
  const text = useFile(source, read)
  if (text.type === 'loading') return <p className="sd-muted">Opening the file</p>
  if (text.type === 'refused') return <NotShown because={text.because} />
  return <ScrollingText label={`Text of “${title}”`}>{text.value}</ScrollingText>
}

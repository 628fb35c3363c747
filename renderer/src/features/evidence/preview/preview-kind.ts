import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { endingOf } from '../../../intake/file-names.ts'
import { formatBytes } from '../../../ui/format-number.ts'

export type PreviewKind =
  | { readonly type: 'pdf' | 'image' | 'text' }
  /** Not drawn here, with the reason. */
  | { readonly type: 'none'; readonly because: string }

const LARGEST: Readonly<Record<'pdf' | 'image' | 'text', number>> = {
  pdf: 100_000_000,
  image: 50_000_000,
  text: 5_000_000,
}

/** How a file can be looked at without leaving the app, by what the vault found it to be. */
export function previewKindOf({ mediaType, size, fileName }: EvidenceFile): PreviewKind {
  const type = typeOf(mediaType)
  if (type === null) return { type: 'none', because: noPreview(endingOf(fileName)) }
  if (size <= LARGEST[type]) return { type }
  const largest = formatBytes(LARGEST[type]).replace('.0', '')
  return {
    type: 'none',
    because: `It is ${formatBytes(size)}, too large to be shown here (${largest} at most).`,
  }
}

function typeOf(mediaType: string): 'pdf' | 'image' | 'text' | null {
  if (mediaType === 'application/pdf') return 'pdf'
  if (mediaType === 'image/png' || mediaType === 'image/jpeg') return 'image'
  return mediaType === 'text/plain' || mediaType === 'text/csv' ? 'text' : null
}

function noPreview(ending: string): string {
  switch (ending) {
    case 'docx':
    case 'odt':
      return 'A document like this opens in its own program, such as Word.'
    case 'xlsx':
    case 'ods':
      return 'A workbook like this opens in its own program, such as Excel.'
    case 'pptx':
      return 'A presentation like this opens in its own program, such as PowerPoint.'
    case 'heic':
      return 'A phone picture of this kind opens in the picture viewer of the computer.'
    default:
      return 'A file of this kind opens in its own program.'
  }
}

import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { isPicture } from '../../../domain/returns/smaller-pictures.ts'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import type { PartLine } from './letters.ts'

interface TooBigPartsProps {
  readonly document: ReturnDocument
  readonly lines: readonly PartLine[]
}

/** Which files no mail takes, and what can be done about each. */
export function TooBigParts({ document, lines }: TooBigPartsProps) {
  const files = lines.flatMap(({ planned }) => (planned.tooBigToMail ? planned.files : []))
  if (files.length === 0) return null
  return (
    <Notification
      tone="warning"
      title={`${plural(files.length, 'file is', 'files are')} too big to mail`}
    >
      <ul>
        {files.map(({ path, size }) => (
          <li key={path}>
            “{titleOf(document, path)}”, {formatBytes(size)}.{' '}
            {isPicture(path)
              ? 'Send a smaller copy: choose it under “Large pictures” below, then make the return again.'
              : 'Leave it out with a reason and make the return again, or bring its part another way: on a stick, or where your partnership lets you put large files.'}
          </li>
        ))}
      </ul>
    </Notification>
  )
}

function titleOf({ evidence }: ReturnDocument, path: string): string {
  const piece = evidence.find(({ source }) => source.type === 'file' && source.path === path)
  return piece?.title ?? path
}

import { type FileWords, unreadable } from '../../domain/returns/attachments/attachment-words.ts'
import { reflow } from '../../domain/returns/attachments/reflow.ts'
import { wordsOfRows } from '../../domain/returns/attachments/table-words.ts'
import { readCsv } from '../tables/read-csv.ts'
import { textOfBytes } from '../tables/text-of-bytes.ts'
import { kindOfAttachment } from './kind-of-attachment.ts'
import { wordsOfZip } from './words-of-zip.ts'

/** The words of a file that is no PDF. Runs in a worker: a workbook takes seconds. */
export async function wordsOfBytes(bytes: Uint8Array, fileName: string): Promise<FileWords> {
  if (bytes.length === 0) return unreadable({ because: 'no-words' })
  switch (kindOfAttachment(bytes, fileName)) {
    case 'zip':
      return wordsOfZip(bytes)
    case 'list':
      return wordsOfList(bytes)
    case 'text':
      return wordsOfText(textOfBytes(bytes))
    case 'picture':
      return unreadable({ because: 'picture' })
    case 'old-office':
      return unreadable({ because: isEncrypted(bytes) ? 'password' : 'old-format' })
    default:
      return unreadable({ because: 'other-kind' })
  }
}

/** Office keeps an encrypted document as a stream of this name in the old container. */
function isEncrypted(bytes: Uint8Array): boolean {
  const spaced = [...'EncryptedPackage'].join('\u0000')
  return new TextDecoder('latin1').decode(bytes).includes(spaced)
}

function wordsOfList(bytes: Uint8Array): FileWords {
  const read = readCsv(bytes)
  if (read.ok) {
    return { parts: wordsOfRows(read.value.rows, (row) => `Row ${row + 1}`), unread: null }
  }
  // Whatever keeps it from being a list: its words are there all the same.
  return wordsOfText(textOfBytes(bytes))
}

function wordsOfText(text: string): FileWords {
  const parts = reflow(text)
    .split('\n')
    .flatMap((line, at) => (line === '' ? [] : [{ place: `Paragraph ${at + 1}`, text: line }]))
  return parts.length === 0 ? unreadable({ because: 'no-words' }) : { parts, unread: null }
}

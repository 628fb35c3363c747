import { textOfDocx } from './text-of-docx.ts'

const MOST_CHARACTERS = 20_000
/** A larger one is mostly pictures, and is not worth the wait. */
const MOST_BYTES = 40_000_000

let last: Promise<unknown> = Promise.resolve()

/**
 * The words of a file's beginning, for proposals that she confirms; empty where there are none.
 *
 * One file after the other: twenty workers at once would hold up everything else.
 */
export function textOfFile(
  file: Blob,
  fileName: string,
  trustedScriptUrl: (address: string) => string,
): Promise<string> {
  const reading = last.then(() => readText(file, fileName, trustedScriptUrl))
  last = reading
  return reading
}

async function readText(
  file: Blob,
  fileName: string,
  trustedScriptUrl: (address: string) => string,
): Promise<string> {
  if (file.size > MOST_BYTES) return ''
  try {
    const text = await textByKind(file, endingOf(fileName), trustedScriptUrl)
    return text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[\s]*/g, '\n')
      .slice(0, MOST_CHARACTERS)
  } catch {
    // The file went away, or the part that reads PDFs could not be had: then nothing is proposed.
    return ''
  }
}

async function textByKind(
  file: Blob,
  ending: string,
  trustedScriptUrl: (address: string) => string,
): Promise<string> {
  switch (ending) {
    case 'pdf': {
      const { textOfPdf } = await import('./text-of-pdf.ts')
      return textOfPdf(await file.arrayBuffer(), trustedScriptUrl)
    }
    case 'docx':
      return textOfDocx(new Uint8Array(await file.arrayBuffer()))
    case 'txt':
      return file.text()
    default:
      return ''
  }
}

function endingOf(fileName: string): string {
  return /\.(\p{L}{1,5})$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''
}

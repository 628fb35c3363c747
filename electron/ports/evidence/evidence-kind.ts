import { extname } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { withZip } from '../archive/zip-directory.ts'
import { blocksOf, type FileHandle, HEAD_BYTES } from '../disk/byte-flow.ts'
import { isPlainText } from './plain-text.ts'

export type KindRefusal = 'kind-not-allowed' | 'macros' | 'not-what-its-name-says'

export type Kind =
  | { readonly ok: true; readonly mediaType: string }
  | { readonly ok: false; readonly because: KindRefusal; readonly found: string | null }

type Shape = 'pdf' | 'png' | 'jpg' | 'heic' | 'text' | { readonly inside: string }

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
const ODF = 'application/vnd.oasis.opendocument.'

/** What evidence may be. Anything that can run, or hides what is in it, is left out. */
const ALLOWED: ReadonlyMap<string, { readonly mediaType: string; readonly shape: Shape }> = new Map(
  Object.entries({
    '.pdf': { mediaType: 'application/pdf', shape: 'pdf' },
    '.docx': { mediaType: `${OFFICE}wordprocessingml.document`, shape: { inside: 'word/' } },
    '.xlsx': { mediaType: `${OFFICE}spreadsheetml.sheet`, shape: { inside: 'xl/' } },
    '.pptx': { mediaType: `${OFFICE}presentationml.presentation`, shape: { inside: 'ppt/' } },
    '.odt': { mediaType: `${ODF}text`, shape: { inside: 'content.xml' } },
    '.ods': { mediaType: `${ODF}spreadsheet`, shape: { inside: 'content.xml' } },
    '.txt': { mediaType: 'text/plain', shape: 'text' },
    '.csv': { mediaType: 'text/csv', shape: 'text' },
    '.png': { mediaType: 'image/png', shape: 'png' },
    '.jpg': { mediaType: 'image/jpeg', shape: 'jpg' },
    '.jpeg': { mediaType: 'image/jpeg', shape: 'jpg' },
    '.heic': { mediaType: 'image/heic', shape: 'heic' },
  } as const),
)

const MACRO_EXTENSIONS = /^\.(docm|dotm|xlsm|xltm|xlsb|xlam|pptm|potm|ppsm|ppam|sldm)$/
const MACRO_PARTS = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^(xl\/macrosheets|Basic|Scripts)\//i
const MOST_PARTS = 20_000

/** Known from the name alone, before a byte was sent; null when the bytes must decide. */
export function refusedByName(fileName: string): Kind | null {
  const extension = extname(fileName).toLowerCase()
  if (ALLOWED.has(extension)) return null
  const found = extension.slice(1) || null
  const because = MACRO_EXTENSIONS.test(extension) ? 'macros' : 'kind-not-allowed'
  return { ok: false, because, found }
}

/** A file that is open, and its first bytes. */
export interface Looking {
  readonly head: Buffer
  readonly handle: FileHandle
  readonly path: string
}

/** Looks at the bytes: a name is only what somebody called a file. */
export async function kindOf({ head, handle, path }: Looking, fileName: string): Promise<Kind> {
  const byName = refusedByName(fileName)
  const allowed = ALLOWED.get(extname(fileName).toLowerCase())
  if (byName !== null || allowed === undefined) return byName ?? wrongName(null)
  const { shape, mediaType } = allowed
  const isRight =
    typeof shape === 'object'
      ? await officeKind(path, head, shape.inside, mediaType)
      : shape === 'text'
        ? await isPlainText(blocksOf(handle))
        : MAGIC[shape](head)
  if (typeof isRight === 'object') return isRight
  return isRight ? { ok: true, mediaType } : wrongName(await nameOf(head))
}

/** For showing: what the bytes are by their first few, or a type that nothing will run. */
export function mediaTypeOfHead(head: Buffer): string {
  if (MAGIC.pdf(head)) return 'application/pdf'
  if (MAGIC.png(head)) return 'image/png'
  if (MAGIC.jpg(head)) return 'image/jpeg'
  return MAGIC.heic(head) ? 'image/heic' : 'application/octet-stream'
}

export async function headOf(handle: FileHandle): Promise<Buffer> {
  const head = Buffer.alloc(HEAD_BYTES)
  const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0)
  return head.subarray(0, bytesRead)
}

const MAGIC = {
  // Some printers put a few lines of their own before the mark; readers look this far.
  pdf: (head: Buffer) => head.subarray(0, 1024).includes('%PDF-'),
  png: (head: Buffer) => head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  jpg: (head: Buffer) => head.length > 3 && head.readUIntBE(0, 3) === 0xffd8ff,
  heic: (head: Buffer) =>
    head.toString('latin1', 4, 8) === 'ftyp' &&
    /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(head.toString('latin1', 8, 12)),
} as const

async function officeKind(
  path: string,
  head: Buffer,
  inside: string,
  mediaType: string,
): Promise<Kind | false> {
  if (head.length < 4 || head.readUInt32BE(0) !== 0x504b0304) return false
  const names = await withZip(path, MOST_PARTS, async ({ entries }) =>
    entries.map(({ fileName }) => fileName),
  )
  if (!names.ok) return wrongName('zip')
  if (names.value.some((name) => MACRO_PARTS.test(name))) {
    return { ok: false, because: 'macros', found: null }
  }
  const marker = inside.endsWith('/') ? '[Content_Types].xml' : 'META-INF/manifest.xml'
  const isRight =
    names.value.includes(marker) && names.value.some((name) => name.startsWith(inside))
  if (!isRight) return wrongName('zip')
  if (mediaType.startsWith(ODF) && !declares(head, mediaType)) return wrongName('zip')
  return { ok: true, mediaType }
}

/** An OpenDocument says what it is in its first part, which is never compressed. */
function declares(head: Buffer, mediaType: string): boolean {
  return head.toString('latin1', 30, 38) === 'mimetype' && head.includes(mediaType, 38)
}

function wrongName(found: string | null): Kind {
  return { ok: false, because: 'not-what-its-name-says', found }
}

async function nameOf(head: Buffer): Promise<string | null> {
  // A reader of sounds would take this mark for its own; Excel's "Unicode Text" begins with it.
  if (/^(\xff\xfe|\xfe\xff)/.test(head.toString('latin1', 0, 2))) return 'utf-16'
  try {
    return (await fileTypeFromBuffer(head))?.ext ?? null
  } catch {
    // Only the beginning was given to it; then it may run out of bytes. The name is a courtesy.
    return null
  }
}

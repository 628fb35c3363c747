const FIXED = { local: 30, list: 46, end: 22 } as const

/** A zip in which everything is stored as it is. */
export async function storedZip(
  entries: readonly { readonly path: string; readonly bytes: Blob }[],
): Promise<Blob> {
  const parts: BlobPart[] = []
  const list: BlobPart[] = []
  let at = 0
  let listBytes = 0
  for (const { path, bytes } of entries) {
    const name = new TextEncoder().encode(path)
    const crc = crc32(new Uint8Array(await bytes.arrayBuffer()))
    const local = head(FIXED.local, 0x04034b50, 4, crc, bytes.size, name.length)
    const listed = head(FIXED.list, 0x02014b50, 6, crc, bytes.size, name.length)
    new DataView(listed.buffer).setUint32(42, at, true)
    parts.push(local, name, bytes)
    list.push(listed, name)
    at += local.length + name.length + bytes.size
    listBytes += listed.length + name.length
  }
  const end = new DataView(new ArrayBuffer(FIXED.end))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, entries.length, true)
  end.setUint16(10, entries.length, true)
  end.setUint32(12, listBytes, true)
  end.setUint32(16, at, true)
  return new Blob([...parts, ...list, end], { type: 'application/zip' })
}

/** Both headers hold the same fields in the same order, the listed one two bytes later. */
function head(
  length: number,
  signature: number,
  at: number,
  crc: number,
  size: number,
  nameLength: number,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(length))
  view.setUint32(0, signature, true)
  view.setUint16(at, 20, true)
  // Names are UTF-8.
  view.setUint16(at + 2, 0x800, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, size, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, nameLength, true)
  return new Uint8Array(view.buffer)
}

export function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** The texts of a well-made zip. The limits of the import gate are the ports' and not here. */
export async function zipTexts(zip: Blob): Promise<{ name: string; text: string }[] | null> {
  const files = await zipFiles(zip)
  if (files === null) return null
  return await Promise.all(
    files.map(async ({ name, bytes }) => ({ name, text: await bytes.text() })),
  )
}

/** The same, whatever its files are. */
export async function zipFiles(zip: Blob): Promise<{ name: string; bytes: Blob }[] | null> {
  const bytes = new Uint8Array(await zip.arrayBuffer())
  const view = new DataView(bytes.buffer)
  const end = bytes.length - FIXED.end
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return null
  const files: { name: string; bytes: Blob }[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const isDeflated = view.getUint16(at + 10, true) === 8
    const size = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const name = new TextDecoder().decode(
      bytes.subarray(at + FIXED.list, at + FIXED.list + nameLength),
    )
    const start =
      local + FIXED.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const packed = new Blob([bytes.slice(start, start + size)])
    const stream = isDeflated
      ? packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))
      : packed.stream()
    files.push({ name, bytes: await new Response(stream).blob() })
    at += FIXED.list + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return files
}

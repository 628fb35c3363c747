/** Bytes that Windows-1252 does not use, and control characters that no text holds. */
const NOT_WINDOWS_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

const IS_CONTROL = new Uint8Array(256)
for (let byte = 0; byte < 32; byte += 1) IS_CONTROL[byte] = 1
// Tab, line feed, form feed, carriage return, end of file, escape.
for (const byte of [0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b]) IS_CONTROL[byte] = 0

/** Whether bytes are text in UTF-8 or in the code page of British Windows. */
export async function isPlainText(blocks: AsyncIterable<Uint8Array>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  let isWindows = true
  for await (const block of blocks) {
    for (const byte of block) {
      if (IS_CONTROL[byte] === 1) return false
      if (byte >= 0x80 && NOT_WINDOWS_1252.has(byte)) isWindows = false
    }
    if (isUtf8) isUtf8 = decodes(decoder, block)
    if (!isUtf8 && !isWindows) return false
  }
  return (isUtf8 && decodes(decoder, null)) || isWindows
}

function decodes(decoder: TextDecoder, block: Uint8Array | null): boolean {
  try {
    if (block === null) decoder.decode()
    else decoder.decode(block, { stream: true })
    return true
  } catch {
    return false
  }
}

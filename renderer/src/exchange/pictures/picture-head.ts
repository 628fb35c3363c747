/** What the first bytes of a picture say, before anything of it is decoded. */
export interface PictureHead {
  readonly type: 'jpeg' | 'png'
  /** As stored; a camera may have it turned by a note beside it. */
  readonly width: number
  readonly height: number
}

/** Notes and colours of a camera stand before the size; more than this they never take. */
export const HEAD_BYTES = 512 * 1024

/**
 * Reads how large a picture is from its head.
 *
 * A few bytes can claim a picture that fills all memory; so its size is read before it is decoded.
 *
 * @returns null for anything but a JPEG or PNG whose head is whole
 */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = pngHead(view) ?? jpegHead(view)
  return head === null || head.width === 0 || head.height === 0 ? null : head
}

function pngHead(view: DataView): PictureHead | null {
  const isPng =
    view.byteLength >= 24 &&
    view.getUint32(0) === 0x89504e47 &&
    view.getUint32(4) === 0x0d0a1a0a &&
    view.getUint32(12) === 0x49484452
  return isPng ? { type: 'png', width: view.getUint32(16), height: view.getUint32(20) } : null
}

function jpegHead(view: DataView): PictureHead | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // Filling before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) {
      return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    const length = view.getUint16(at + 2)
    if (marker === 0xda || length < 2) return null
    at += 2 + length
  }
  return null
}

/** Beginnings of a frame; among their numbers are three tables that are none. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

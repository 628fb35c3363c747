export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** A picture takes four bytes of memory for each pixel, however small its file is. */
const MOST_PIXELS = 50_000_000

export const isTooManyPixels = ({ width, height }: ImageSize): boolean =>
  width * height > MOST_PIXELS

/** Width and height from the first bytes of a PNG or JPEG, nothing decoded; null where they are not told. */
export function imageSize(head: Uint8Array): ImageSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (view.byteLength < 24) return null
  if (view.getUint32(0) === 0x89504e47) return pngSize(view)
  return view.getUint16(0) === 0xffd8 ? jpegSize(view) : null
}

/** PNG: the first chunk must be IHDR, and begins with the two numbers. */
function pngSize(view: DataView): ImageSize | null {
  if (view.getUint32(12) !== 0x49484452) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** JPEG: segments of known length up to the one that opens the picture, SOF0 to SOF15. */
function jpegSize(view: DataView): ImageSize | null {
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // A fill byte, and markers that carry nothing.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    if (isStartOfFrame(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}

function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

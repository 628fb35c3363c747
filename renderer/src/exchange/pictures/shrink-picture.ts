import { HEAD_BYTES, readPictureHead } from './picture-head.ts'

// An A4 page at 2,000 pixels has 170 to the inch: small print of a scan can still be read.
const LONGEST_SIDE = 2000
const QUALITY = 0.8
/** A decoded picture takes four bytes for each pixel: 320 MB. */
const MOST_PIXELS = 80_000_000
const MOST_BYTES = 60_000_000

export type ShrunkPicture =
  | {
      readonly type: 'shrunk'
      readonly bytes: Blob
      readonly width: number
      readonly height: number
      readonly from: { readonly width: number; readonly height: number }
    }
  | { readonly type: 'refused'; readonly because: 'too-large' | 'not-readable' }

/**
 * A picture again as a JPEG of at most 2,000 pixels a side.
 *
 * It is drawn as a viewer would show it, turned as the camera noted, and only what is drawn goes
 * into the copy: place, time, camera and whatever else was hidden in the file stay behind.
 */
export async function shrinkPicture(picture: Blob): Promise<ShrunkPicture> {
  if (picture.size > MOST_BYTES) return { type: 'refused', because: 'too-large' }
  const head = readPictureHead(new Uint8Array(await picture.slice(0, HEAD_BYTES).arrayBuffer()))
  if (head === null) return { type: 'refused', because: 'not-readable' }
  if (head.width * head.height > MOST_PIXELS) return { type: 'refused', because: 'too-large' }
  const drawn = await decode(new Blob([picture], { type: `image/${head.type}` }))
  if (drawn === null) return { type: 'refused', because: 'not-readable' }
  try {
    return await drawSmall(drawn)
  } finally {
    drawn.close()
  }
}

async function decode(picture: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(picture, { imageOrientation: 'from-image' })
  } catch {
    // The browser says no more than that it cannot: it is cut off, or another kind inside.
    return null
  }
}

async function drawSmall(drawn: ImageBitmap): Promise<ShrunkPicture> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(drawn.width, drawn.height))
  const width = Math.max(1, Math.round(drawn.width * scale))
  const height = Math.max(1, Math.round(drawn.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d', { alpha: false })
  if (pen === null) return { type: 'refused', because: 'too-large' }
  // A JPEG has no glass: what shows through is paper, as in a viewer, and not black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(drawn, 0, 0, width, height)
  const bytes = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  const from = { width: drawn.width, height: drawn.height }
  return { type: 'shrunk', bytes, width, height, from }
}

import { expect, test } from 'vitest'
import { shrinkPicture } from '../../../renderer/src/exchange/pictures/shrink-picture.ts'

/** Red at the left, blue at the right, so that a turn can be seen. */
async function aPicture(type: string, width: number, height: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no canvas')
  pen.fillStyle = '#f00'
  pen.fillRect(0, 0, width / 2, height)
  pen.fillStyle = '#00f'
  pen.fillRect(width / 2, 0, width / 2, height)
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer())
}

/** With a note of the camera: to be turned by a quarter, and who took it. */
function turned(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const exif = [
    ...[0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 2],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
    ...[0x01, 0x3b, 0, 2, 0, 0, 0, 12, 0, 0, 0, 38],
    ...[0, 0, 0, 0],
    ...new TextEncoder().encode('Jo Whitaker\0'),
  ]
  const length = exif.length + 2
  const segment = [0xff, 0xe1, length >> 8, length & 255, ...exif]
  return new Uint8Array([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)])
}

async function shrunk(bytes: Uint8Array) {
  const made = await shrinkPicture(new Blob([bytes as BlobPart]))
  if (made.type !== 'shrunk') throw new Error(made.because)
  return { ...made, copy: new Uint8Array(await made.bytes.arrayBuffer()) }
}

async function colourAt(bytes: Blob, across: number, down: number): Promise<readonly number[]> {
  const drawn = await createImageBitmap(bytes, { imageOrientation: 'none' })
  const pen = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d')
  if (pen === null) throw new Error('no canvas')
  pen.drawImage(drawn, 0, 0)
  const x = Math.floor(drawn.width * across)
  return [...pen.getImageData(x, Math.floor(drawn.height * down), 1, 1).data.slice(0, 3)]
}

const holds = (bytes: Uint8Array, text: string) =>
  new TextDecoder('latin1').decode(bytes).includes(text)

test('a large picture comes out at 2,000 pixels a side, a small one keeps its size', async () => {
  const large = await shrunk(await aPicture('image/png', 3000, 1500))
  expect([large.width, large.height, large.from.width]).toEqual([2000, 1000, 3000])
  expect([...large.copy.subarray(0, 2)]).toEqual([0xff, 0xd8])
  const small = await shrunk(await aPicture('image/png', 300, 200))
  expect([small.width, small.height]).toEqual([300, 200])
})

test('a picture is turned as the camera noted, and nothing of the note goes along', async () => {
  const picture = turned(await aPicture('image/jpeg', 600, 400))
  expect(holds(picture, 'Jo Whitaker')).toBe(true)
  const made = await shrunk(picture)
  expect([made.width, made.height]).toEqual([400, 600])
  // Left goes up when it is turned to the right.
  const [topRed = 0, , topBlue = 0] = await colourAt(made.bytes, 0.5, 0.2)
  const [endRed = 0, , endBlue = 0] = await colourAt(made.bytes, 0.5, 0.8)
  expect([topRed > topBlue, endBlue > endRed]).toEqual([true, true])
  expect([holds(made.copy, 'Jo Whitaker'), holds(made.copy, 'Exif')]).toEqual([false, false])
})

test('what shows through is white, as on paper', async () => {
  const glass = new OffscreenCanvas(50, 50)
  glass.getContext('2d')
  const made = await shrinkPicture(await glass.convertToBlob({ type: 'image/png' }))
  if (made.type !== 'shrunk') throw new Error(made.because)
  expect(await colourAt(made.bytes, 0.5, 0.5)).toEqual([255, 255, 255])
})

test('a picture that claims too many pixels is refused before anything of it is drawn', async () => {
  const picture = await aPicture('image/png', 10, 10)
  new DataView(picture.buffer).setUint32(16, 60_000)
  new DataView(picture.buffer).setUint32(20, 60_000)
  expect(await shrinkPicture(new Blob([picture as BlobPart]))).toEqual({
    type: 'refused',
    because: 'too-large',
  })
})

test('what is cut off, empty or no picture is refused and breaks nothing', async () => {
  const picture = await aPicture('image/png', 400, 400)
  const refused = { type: 'refused', because: 'not-readable' }
  for (const bytes of [
    picture.slice(0, 40),
    new Uint8Array(0),
    new TextEncoder().encode('%PDF-1.7'),
  ]) {
    expect(await shrinkPicture(new Blob([bytes as BlobPart]))).toEqual(refused)
  }
})

import { expect, test } from 'vitest'
import {
  imageSize,
  isTooManyPixels,
} from '../../../../renderer/src/features/evidence/preview/image-size.ts'

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(33)
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1')
  bytes.writeUInt32BE(13, 8)
  bytes.write('IHDR', 12)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

const jpeg = (width: number, height: number, startOfFrame = 0xc0) => {
  const frame = Buffer.alloc(15)
  frame.writeUInt8(8, 0)
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.alloc(60_000, 0xff)),
    segment(0xc4, Buffer.alloc(20)),
    Buffer.from([0xff]),
    segment(startOfFrame, frame),
  ])
}

test('a PNG tells its size in its first bytes', () => {
  expect(imageSize(png(50_000, 50_000))).toEqual({ width: 50_000, height: 50_000 })
})

test.each([0xc0, 0xc1, 0xc2])(
  'a JPEG tells it in its frame %i, behind what cameras add',
  (frame) => {
    expect(imageSize(jpeg(4032, 3024, frame))).toEqual({ width: 4032, height: 3024 })
  },
)

test('a picture that breaks off, or is none, has no size', () => {
  expect(imageSize(jpeg(4032, 3024).subarray(0, 60_000))).toBeNull()
  expect(imageSize(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'))).toBeNull()
  expect(imageSize(new Uint8Array())).toBeNull()
})

test('fifty million pixels are drawn, one row more is not', () => {
  expect(isTooManyPixels({ width: 10_000, height: 5000 })).toBe(false)
  expect(isTooManyPixels({ width: 10_000, height: 5001 })).toBe(true)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPictureHead } from '../../../../renderer/src/exchange/pictures/picture-head.ts'

function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33)
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').copy(bytes)
  bytes.writeUInt32BE(13, 8)
  bytes.write('IHDR', 12)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** With notes before the frame, as cameras write them. */
function jpeg(width: number, height: number, notes: readonly number[], frame = 0xc0): Uint8Array {
  const segments = notes.map((size) => {
    const note = Buffer.alloc(size + 2)
    note.writeUInt16BE(0xffe1)
    note.writeUInt16BE(size, 2)
    return note
  })
  const head = Buffer.alloc(11)
  head.writeUInt16BE(0xff00 | frame)
  head.writeUInt16BE(17, 2)
  head.writeUInt8(8, 4)
  head.writeUInt16BE(height, 5)
  head.writeUInt16BE(width, 7)
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, head])
}

const side = fc.integer({ min: 1, max: 65_535 })

test('the size of a PNG is read from its head, also one that would fill all memory', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      expect(readPictureHead(png(width, height))).toEqual({ type: 'png', width, height })
    }),
  )
  expect(readPictureHead(png(4_000_000_000, 4_000_000_000))).toMatchObject({ width: 4_000_000_000 })
})

test('the size of a JPEG is read behind whatever notes stand before it', () => {
  const notes = fc.array(fc.integer({ min: 2, max: 5000 }), { maxLength: 6 })
  const frame = fc.constantFrom(0xc0, 0xc1, 0xc2)
  fc.assert(
    fc.property(side, side, notes, frame, (width, height, before, kind) => {
      const head = readPictureHead(jpeg(width, height, before, kind))
      expect(head).toEqual({ type: 'jpeg', width, height })
    }),
  )
})

test('tables of a JPEG are not taken for its frame', () => {
  expect(readPictureHead(jpeg(10, 10, [], 0xc4))).toBeNull()
})

test('anything else is no picture, however it begins, and is read to no end', () => {
  const begun = fc.constantFrom('', '\x89PNG\r\n\x1a\n', '\xff\xd8', '\xff\xd8\xff\xe1', 'GIF89a')
  fc.assert(
    fc.property(begun, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      const head = readPictureHead(Buffer.concat([Buffer.from(start, 'latin1'), rest]))
      if (head !== null) expect(head.width * head.height).toBeGreaterThan(0)
    }),
  )
  expect(readPictureHead(png(0, 5))).toBeNull()
})

import { expect, test } from 'vitest'
import { kindOfFile } from '../../../../renderer/src/exchange/tables/file-kind.ts'

test.each([
  ['a png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a jpeg', [0xff, 0xd8, 0xff, 0xe0]],
  ['a gif', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
])('%s is known by its bytes, not by its name', (_, start) => {
  expect(kindOfFile(Uint8Array.from([...start, 0, 0, 0]))).toEqual({
    type: 'other',
    kind: 'a picture',
  })
})

test('a list that begins like a name of a picture is still text', () => {
  expect(kindOfFile(new TextEncoder().encode('PNG,Name\n1,Ada'))).toEqual({ type: 'text' })
})

import { expect, test } from 'vitest'
import { parsePlace } from '../../../renderer/src/ui/last-place.ts'

test('the last place comes back with its question and how far it was scrolled', () => {
  expect(parsePlace('{"code":"TRN04","scroll":320}')).toEqual({ code: 'TRN04', scroll: 320 })
})

test('a place that cannot be read is as if none was kept', () => {
  for (const text of ['', 'null', '{"code":7}', '{"code":""}', '{']) {
    expect(parsePlace(text)).toBeNull()
  }
})

test('a scroll position that is none starts at the top', () => {
  expect(parsePlace('{"code":"TRN04","scroll":"far"}')).toEqual({ code: 'TRN04', scroll: 0 })
})

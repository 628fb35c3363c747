import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  lineCode,
  MOST_LINES,
  newSheetId,
  readLineCode,
  shortCode,
} from '../../../../renderer/src/domain/receipts/sheet-codes.ts'

const SIGNS = [...'23456789CDFGHJKMNPRTWXY']
const sheetIds = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 3, maxLength: 3 })
  .map((signs) => signs.join(''))
const places = fc.integer({ min: 0, max: MOST_LINES - 1 })

test('a code gives back its sheet and its line, however it is typed', () => {
  fc.assert(
    fc.property(sheetIds, places, (sheetId, place) => {
      const code = lineCode(sheetId, place)
      const asRead = { ok: true, sheetId, place }
      expect(code).toHaveLength(6)
      expect(readLineCode(code)).toEqual(asRead)
      expect(readLineCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toEqual(asRead)
      expect(readLineCode(shortCode(sheetId, place), sheetId)).toEqual(asRead)
    }),
  )
})

test('any one wrong sign is noticed', () => {
  fc.assert(
    fc.property(
      sheetIds,
      places,
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom(...SIGNS),
      (sheetId, place, at, sign) => {
        const code = lineCode(sheetId, place)
        fc.pre(code[at] !== sign)
        const wrong = `${code.slice(0, at)}${sign}${code.slice(at + 1)}`
        expect(readLineCode(wrong)).toEqual({ ok: false, why: 'check' })
      },
    ),
  )
})

test('any two signs that changed places are noticed, beside each other or not', () => {
  fc.assert(
    fc.property(
      sheetIds,
      places,
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 5 }),
      (sheetId, place, one, other) => {
        const code = lineCode(sheetId, place)
        fc.pre(code[one] !== code[other])
        const signs = [...code]
        ;[signs[one], signs[other]] = [code[other] ?? '', code[one] ?? '']
        expect(readLineCode(signs.join(''))).toEqual({ ok: false, why: 'check' })
      },
    ),
  )
})

test('a short code of another sheet is noticed', () => {
  fc.assert(
    fc.property(sheetIds, places, fc.integer({ min: 0, max: 2 }), (sheetId, place, at) => {
      const next = SIGNS[(SIGNS.indexOf(sheetId[at] ?? '') + 1) % SIGNS.length]
      const other = `${sheetId.slice(0, at)}${next}${sheetId.slice(at + 1)}`
      expect(readLineCode(shortCode(sheetId, place), other).ok).toBe(false)
    }),
  )
})

test('signs that look alike are taken for what was printed, others are refused', () => {
  const code = lineCode('582', 0)
  expect(readLineCode(code.replace('5', 'S').replace('8', 'B').replace('2', 'Z')).ok).toBe(true)
  expect(readLineCode('O00000')).toEqual({ ok: false, why: 'sign' })
  expect(readLineCode('K7P')).toEqual({ ok: false, why: 'length' })
})

test('no two lines of any two sheets share a code', () => {
  const codes = ['K7P', 'K7R', '222'].flatMap((id) =>
    Array.from({ length: MOST_LINES }, (_, place) => lineCode(id, place)),
  )
  expect(new Set(codes).size).toBe(codes.length)
})

test('a new sheet never takes the sign of another', () => {
  fc.assert(
    fc.property(
      fc.array(sheetIds, { maxLength: 50 }),
      fc.double({ min: 0, max: 0.999 }),
      (taken, at) => {
        expect(taken).not.toContain(newSheetId(() => at, new Set(taken)))
      },
    ),
  )
  const first = newSheetId(() => 0.5, new Set())
  expect(newSheetId(() => 0.5, new Set([first]))).not.toBe(first)
})

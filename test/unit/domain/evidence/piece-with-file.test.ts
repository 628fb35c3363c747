import { expect, test } from 'vitest'
import { pieceWithFile } from '../../../../renderer/src/domain/evidence/piece-with-file.ts'
import { aFile, aVersion, evidence } from '../../../builders/audit.ts'

const hash = (digit: string) => digit.repeat(64)
const version = (digit: string) =>
  aVersion({ id: `version-${digit}`, source: aFile({ sha256: hash(digit) }) })
const replaced = evidence({ id: 'old', versions: [version('1'), version('2')] })

test('the same bytes are known, under whatever name they come', () => {
  expect(pieceWithFile([replaced], hash('2'))?.id).toBe('old')
  expect(pieceWithFile([replaced], hash('3'))).toBeNull()
})

test('bytes of an earlier version are known too, but a piece that has them now comes first', () => {
  const now = evidence({ id: 'now', versions: [version('1')] })
  expect(pieceWithFile([replaced], hash('1'))?.id).toBe('old')
  expect(pieceWithFile([replaced, now], hash('1'))?.id).toBe('now')
})

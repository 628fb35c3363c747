import { expect, test } from 'vitest'
import { guessKind } from '../../../../renderer/src/domain/evidence/guess-kind.ts'

test.each([
  ['Child-Protection-Policy-2026.pdf', 'policy'],
  ['INSET register 2 Sep.pdf', 'register'],
  ['DSL training certificate.pdf', 'certificate'],
  ['FGB_minutes_2026-11-12.docx', 'minutes'],
  ['Termly report to governors.docx', 'governor-report'],
  ['Link governor visit Nov.docx', 'visit-notes'],
  ['Pasted picture 24 November 2026 10-41.png', 'screenshot'],
  ['Induction checklist.xlsx', 'training-record'],
  ['photo.jpg', 'other'],
] as const)('%s looks like %s', (fileName, kind) => {
  expect(guessKind(fileName)).toBe(kind)
})

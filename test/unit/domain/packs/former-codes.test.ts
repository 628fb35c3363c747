import { expect, test } from 'vitest'
import { codesByAnyName, formerCodes } from '../../../../renderer/src/domain/packs/former-codes.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

const retired = { in: '2026-27', because: '' } as never

const template = aTemplate({
  questions: [
    aQuestion({ code: '1.1', supersedes: ['B1', 'A2'] }),
    aQuestion({ code: '1.2', supersedes: ['1.1'] }),
    aQuestion({ code: 'B1', supersedes: ['A1'], retired }),
    aQuestion({ code: 'A1', supersedes: ['B1'], retired }),
  ],
})

test('a question follows back through all codes that are not asked any more', () => {
  expect(formerCodes(template, '1.1')).toEqual(['B1', 'A1'])
  expect(formerCodes(template, '1.2')).toEqual([])
  expect(formerCodes(template, 'nowhere')).toEqual([])
})

test('whatever it is called by, it is found under the code of today', () => {
  const names = codesByAnyName(template, ['1.1', '1.2'])
  expect(Object.fromEntries(names)).toEqual({ '1.1': '1.1', '1.2': '1.2', B1: '1.1', A1: '1.1' })
})

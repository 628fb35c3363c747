import { expect, test } from 'vitest'
import type { QuestionLine } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import { afterLast, aroundOf } from '../../../../renderer/src/features/audit/around.ts'
import { readRoute } from '../../../../renderer/src/features/audit/audit-route.ts'
import { findCode } from '../../../../renderer/src/features/audit/find-code.ts'
import { trailOf } from '../../../../renderer/src/features/audit/overview/found-in.ts'
import { anAudit, gathered } from '../../../builders/audit.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

test('an address names a question and the field to go to', () => {
  expect(readRoute('/question/TRN04/comment')).toEqual({
    type: 'question',
    code: 'TRN04',
    field: 'comment',
  })
  expect(readRoute('/question/TRN04')).toMatchObject({ field: null })
})

test('an address names filters, and words that are no filter are left out', () => {
  expect(readRoute('/show/unanswered+core+nonsense+toString')).toEqual({
    type: 'overview',
    find: false,
    filters: ['unanswered', 'core'],
  })
})

test('what is not known, or cannot be decoded, leads to the overview', () => {
  for (const path of ['', '/', '/somewhere', '/question', '/section/', '/%E0%A4%A']) {
    expect(readRoute(path)).toMatchObject({ type: 'overview', find: false })
  }
  expect(readRoute('/find')).toMatchObject({ type: 'overview', find: true })
})

test('a code is found however it is typed', () => {
  const questions = [{ code: 'TRN04' }, { code: 'TRN40' }, { code: 'TRN104' }, { code: '2.10' }]
  expect(findCode(questions, 'trn4')?.code).toBe('TRN04')
  expect(findCode(questions, ' TRN 04 ')?.code).toBe('TRN04')
  expect(findCode(questions, 'trn104')?.code).toBe('TRN104')
  expect(findCode(questions, 'trn40')?.code).toBe('TRN40')
  expect(findCode(questions, '')).toBeNull()
  expect(findCode(questions, 'TRN')).toBeNull()
})

function threeQuestions() {
  const template = aTemplate({
    questions: [
      aQuestion(),
      aQuestion({ code: 'GOV02' }),
      aQuestion({ code: 'TRN01', sectionId: 'trn' }),
    ],
  })
  return gathered({ audit: anAudit({ template }) })
}

const lineOf = (audit: ReturnType<typeof gathered>, code: string): QuestionLine => {
  const line = audit.lineByCode.get(code)
  if (!line) throw new Error(`no ${code}`)
  return line
}

test('the count is the section’s, and next goes on into the next section', () => {
  const audit = threeQuestions()
  const around = aroundOf(audit, lineOf(audit, 'GOV02'), null)
  expect(around).toMatchObject({ number: 2, total: 2, previous: '#/audit/question/GOV01' })
  expect(around.next).toBe('#/audit/question/TRN01')
})

test('after the last question comes the overview', () => {
  const audit = threeQuestions()
  const around = aroundOf(audit, lineOf(audit, 'TRN01'), null)
  expect(around.next).toBeNull()
  expect(afterLast(around)).toBe('#/audit')
})

test('on a trail, next is the next of the trail, also when it was answered meanwhile', () => {
  const audit = threeQuestions()
  const lines = [lineOf(audit, 'GOV01'), lineOf(audit, 'TRN01')]
  const trail = trailOf(lines, new Set(['unanswered'] as const), ' link ')
  expect(trail).toMatchObject({ label: 'unanswered + “link”', href: '#/audit/show/unanswered' })
  const around = aroundOf(audit, lineOf(audit, 'GOV01'), trail)
  expect(around).toMatchObject({ number: 1, total: 2, next: '#/audit/question/TRN01' })
  expect(afterLast(aroundOf(audit, lineOf(audit, 'TRN01'), trail))).toBe('#/audit/show/unanswered')
})

test('a question that is not on the trail is walked through its section', () => {
  const audit = threeQuestions()
  const trail = { label: 'unanswered', href: '#/x', codes: ['GOV01'] }
  expect(aroundOf(audit, lineOf(audit, 'GOV02'), trail)).toMatchObject({ trail: null, total: 2 })
})

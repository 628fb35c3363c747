import { expect, test } from 'vitest'
import { readinessHere } from '../../../../renderer/src/features/audit/question/readiness-here.ts'
import { aLink, anAction, anAnswer, evidence, gathered } from '../../../builders/audit.ts'

test('an expired paper is told where it is used and nowhere else, an action tells its own', () => {
  const audit = gathered({
    answers: [anAnswer({ verdict: 'partly', texts: { comment: 'Half of it.' } })],
    actions: [anAction({ due: '2026-11-01' })],
    evidence: [evidence({ expiresOn: '2026-11-01' })],
    evidenceLinks: [aLink('evidence-1', 'GOV01')],
  })
  const kindsOf = (code: string) => {
    const line = audit.lineByCode.get(code)
    return line ? readinessHere(audit, line).map(({ kind }) => kind) : null
  }
  expect(kindsOf('GOV01')).toEqual(['evidence-expired'])
  expect(kindsOf('TRN01')).toEqual([])
})

test('what the pack demands stands in the line of what is missing, and is not told twice', () => {
  const audit = gathered({
    answers: [anAnswer({ verdict: 'not', texts: { comment: 'Nothing yet.' } })],
  })
  const [line] = audit.lines
  if (!line) throw new Error('not asked')
  expect(line.missing.map(({ what }) => what)).toEqual(['action'])
  expect(readinessHere(audit, line)).toEqual([])
})

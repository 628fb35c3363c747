import { expect, test } from 'vitest'
import type { Audit } from '../../../../renderer/src/domain/audit/audit.ts'
import {
  givenBy,
  givenByInWords,
  givenNow,
} from '../../../../renderer/src/domain/audit/given-by.ts'
import { buildReturnDocument } from '../../../../renderer/src/domain/returns/build-return-document.ts'
import { guardFindings } from '../../../../renderer/src/domain/returns/guard.ts'
import { anAnswer, anAudit, gathered, NOW } from '../../../builders/audit.ts'

const brought = anAnswer({
  answeredBy: 'Sam Okafor',
  answeredAt: '2026-03-03T09:00:00Z',
  broughtIn: true,
})

function giversInReturn(changes: Partial<Audit>) {
  const view = gathered({ audit: anAudit(changes), answers: [brought] })
  const input = {
    now: NOW,
    supersedes: null,
    leftOut: new Map(),
    destination: 'partnership',
  } as const
  const { sections } = buildReturnDocument({ gathered: view, ...input })
  return sections.flatMap(({ answers }) => answers.flatMap((answer) => answer.givenBy ?? []))
}

test('the name of a colleague leaves only where that was chosen', () => {
  expect(giversInReturn({})).toEqual([])
  expect(giversInReturn({ namesGivers: false })).toEqual([])
  expect(giversInReturn({ namesGivers: true })).toEqual([
    { name: 'Sam Okafor', on: '2026-03-03', broughtIn: true },
  ])
})

test('an answer says who gave it, and whether it was brought in', () => {
  const said = (answer = brought) => {
    const by = givenBy(answer)
    return by && givenByInWords(by)
  }
  expect(said()).toBe('Sam Okafor, brought in 3 March 2026')
  expect(said(givenNow(brought, { name: 'Daljit Sandhu', at: '2026-03-04T23:30:00Z' }))).toBe(
    'Daljit Sandhu, 4 March 2026',
  )
})

test.each([null, '', '  ', 'not named'])('nobody is named where the name is %j', (answeredBy) => {
  expect(givenBy(anAnswer({ answeredBy }))).toBeNull()
})

test('that it was brought in goes once the lead has written over it', () => {
  expect(givenNow(brought, { name: 'D S', at: NOW })).not.toHaveProperty('broughtIn')
})

test('a name that points at a child is found where names go along', () => {
  const answers = [{ ...brought, answeredBy: 'pupil Amelia Ford' }]
  const found = (namesGivers: boolean) =>
    guardFindings(gathered({ audit: anAudit({ namesGivers }), answers }), []).map(
      ({ where }) => where.label,
    )
  expect(found(false)).toEqual([])
  expect(found(true)).toEqual(['GOV01, answered by'])
})

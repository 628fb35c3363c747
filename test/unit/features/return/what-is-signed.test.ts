import { expect, test } from 'vitest'
import type { AuditParts } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import { whatIsSigned } from '../../../../renderer/src/features/return/sign-off/what-is-signed.ts'
import { aLink, anAudit, evidence, gathered } from '../../../builders/audit.ts'

const linked: Partial<AuditParts> = {
  evidence: [evidence()],
  evidenceLinks: [aLink('evidence-1', 'G-1')],
}
const said = (parts: Partial<AuditParts>, out: readonly [string, string][] = []) =>
  whatIsSigned(gathered(parts), new Map(out))

test('what is open and not marked as incomplete is said before anybody signs', () => {
  expect(said({})).toEqual([
    expect.stringMatching(/^0 of \d+ questions answered and confirmed\.$/),
    'Goes without being marked as incomplete.',
    '1 of 1 line of evidence empty.',
  ])
})

test('the short core, the promised day and what stays out are said', () => {
  const incomplete = { reason: 'Inspection', promisedOn: '2026-12-11' }
  const audit = anAudit({ scope: 'core', incomplete })
  const sentences = said({ ...linked, audit }, [
    ['evidence-1', 'Too large'],
    ['unused', 'Too large'],
  ])
  expect(sentences).toEqual([
    expect.stringMatching(/ answered and confirmed\.$/),
    expect.stringMatching(/^Only the short core goes: \d+ of \d+ questions\.$/),
    'Goes as incomplete, the rest promised for 11 December 2026.',
    '1 of 1 line of evidence settled.',
    '1 file left out of the package, with a reason.',
  ])
})

test('a line in which all expired is told apart from an empty one', () => {
  const expired = [evidence({ expiresOn: '2026-03-03' })]
  expect(said({ ...linked, evidence: expired })).toContain(
    '1 of 1 line of evidence with nothing that still counts.',
  )
})

import { expect, test } from 'vitest'
import type { Answer } from '../../../../renderer/src/domain/audit/audit.ts'
import { carryForward } from '../../../../renderer/src/domain/carry-forward/carry-forward.ts'
import {
  bulkConfirming,
  confirmCarried,
  markSeen,
  mayConfirmTogether,
} from '../../../../renderer/src/domain/carry-forward/confirm-carried.ts'
import {
  carryEvidenceLinks,
  previousFromOwnAudit,
} from '../../../../renderer/src/domain/carry-forward/previous-from-own-audit.ts'
import {
  aLink,
  anAction,
  anAnswer,
  anAudit,
  aSchool,
  evidence,
  gathered,
  NOW,
  TODAY,
} from '../../../builders/audit.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

const waiting = anAnswer({
  carried: { fromYear: '2025-26', wording: 'unchanged', seenAt: null, confirmedAt: null },
})
const LATER = '2026-11-25T08:00:00Z'

function together(answer: Answer): boolean {
  const line = gathered({ answers: [answer] }).lineByCode.get('GOV01')
  return line !== undefined && mayConfirmTogether(line)
}

test('bulk confirming waits until the answer was shown, is whole and not reworded', () => {
  const seen = markSeen(waiting, NOW)
  expect(together(waiting)).toBe(false)
  expect(together(seen)).toBe(true)
  expect(together({ ...seen, verdict: 'not' })).toBe(false)
  expect(
    together(
      markSeen({ ...waiting, carried: { ...seen.carried, wording: 'reworded' } as never }, NOW),
    ),
  ).toBe(false)
  expect(together(anAnswer())).toBe(false)
  expect(together(confirmCarried(seen, { at: LATER, by: 'D S' }))).toBe(false)
})

test('what must wait says why', () => {
  const view = gathered({ answers: [waiting, { ...waiting, code: 'TRN01', verdict: 'partly' }] })
  const { ready, waiting: rest } = bulkConfirming(view.lines)
  expect(ready).toEqual([])
  expect(rest.map(({ line, because }) => `${line.code}: ${because}`)).toEqual([
    'GOV01: You have not looked at it yet.',
    'TRN01: “Partly met” needs something under “What we do”.',
  ])
})

test('“does not apply” is confirmed on its own, however often it was shown', () => {
  const seen = markSeen({ ...waiting, verdict: 'na', texts: { comment: 'No boarders' } }, NOW)
  expect(together(seen)).toBe(false)
  expect(bulkConfirming(gathered({ answers: [seen] }).lines).waiting[0]?.because).toBe(
    'It was said not to apply, so it is confirmed on its own.',
  )
})

test('the first look is what is kept, and confirming is done once', () => {
  const seen = markSeen(waiting, NOW)
  expect(markSeen(seen, LATER)).toBe(seen)
  const confirmed = confirmCarried(waiting, { at: NOW, by: 'D S' })
  expect(confirmed).toMatchObject({ answeredBy: 'D S', carried: { seenAt: NOW, confirmedAt: NOW } })
  expect(confirmCarried(confirmed, { at: LATER, by: 'X' })).toBe(confirmed)
  expect(confirmCarried(anAnswer(), { at: LATER, by: 'X' })).toEqual(anAnswer())
})

test('next year starts from this year’s own audit, with wording, columns and ticks', () => {
  const parts = [{ id: 'ratios', label: 'Ratios' }]
  const template = aTemplate({
    questions: [
      aQuestion({ parts, wordingByTag: { primary: 'For the young?' } }),
      aQuestion({ code: 'GOV02' }),
    ],
  })
  const previous = previousFromOwnAudit(
    anAudit({ template }),
    aSchool(),
    [
      anAnswer({
        verdict: 'partly',
        texts: { comment: 'Half', gap: 'More', timescale: '2027-01-01', notes: 'n' },
        parts: ['ratios'],
      }),
      { ...waiting, code: 'GOV02' },
    ],
    [anAction({ status: 'doing' }), anAction({ id: 'a2', status: 'done', outcome: 'Fine' })],
    '2027-02-01',
  )
  expect(previous.answers.map(({ code, text, meaning }) => [code, text, meaning])).toEqual([
    ['GOV01', 'For the young?', 'partly'],
  ])
  const carried = carryForward(previous, {
    auditId: 'audit-2',
    template,
    newActionId: () => 'new',
    now: NOW,
  })
  expect(carried.answers).toEqual([
    {
      auditId: 'audit-2',
      code: 'GOV01',
      verdict: 'partly',
      texts: { comment: 'Half', gap: 'More', notes: 'n' },
      parts: ['ratios'],
      carried: { fromYear: '2026-27', wording: 'unchanged', seenAt: null, confirmedAt: null },
      answeredBy: null,
      answeredAt: null,
    },
  ])
  expect(carried.actions.map(({ id, status, codes }) => [id, status, codes])).toEqual([
    ['new', 'doing', ['GOV01']],
  ])
  expect(carried.finished.done.map(({ outcome }) => outcome)).toEqual(['Fine'])
})

test('evidence links come along, but not to what is expired or no longer asked', () => {
  const links = carryEvidenceLinks(
    [
      aLink('evidence-1', 'GOV01'),
      aLink('evidence-1', 'G-1'),
      aLink('evidence-1', 'OLD1'),
      aLink('old', 'GOV01'),
    ],
    [evidence(), evidence({ id: 'old', expiresOn: '2026-01-01' })],
    {
      from: 'audit-1',
      to: anAudit({ id: 'audit-2' }),
      newLinkId: () => 'new',
      now: NOW,
      today: TODAY,
      missingFiles: new Set(),
    },
  )
  expect(
    links.map(({ auditId, evidenceId, target }) => [auditId, evidenceId, target.code]),
  ).toEqual([
    ['audit-2', 'evidence-1', 'GOV01'],
    ['audit-2', 'evidence-1', 'G-1'],
  ])
})

import { expect, test } from 'vitest'
import {
  dayOfPiece,
  summariseHandover,
} from '../../../../renderer/src/features/recovery/handover/handover-summary.ts'
import {
  aLink,
  anAction,
  anAnswer,
  anAudit,
  aSchool,
  aSignOff,
  aVersion,
  evidence,
  gathered,
} from '../../../builders/audit.ts'
import { aTemplate } from '../../../builders/template.ts'

test('actions past their day come first, those without a day last, and done ones not at all', () => {
  const { actions } = summariseHandover(
    gathered({
      actions: [
        anAction({ id: 'no day', due: null }),
        anAction({ id: 'later', due: '2027-03-01' }),
        anAction({ id: 'late', due: '2026-11-23' }),
        anAction({ id: 'today', due: '2026-11-24' }),
        anAction({ id: 'done', due: '2026-10-01', status: 'done' }),
        anAction({ id: 'dropped', due: '2026-10-01', status: 'dropped' }),
      ],
    }),
  )
  expect(actions.map(({ action, isLate }) => [action.id, isLate])).toEqual([
    ['late', true],
    ['today', false],
    ['later', false],
    ['no day', false],
  ])
})

test('what lapses: lost files, then expired, then what is due within 90 days, and nothing else', () => {
  const lost = evidence({ id: 'lost' })
  const { lapsing } = summariseHandover(
    gathered({
      missingFiles: new Set(['b'.repeat(64)]),
      evidence: [
        pointer('due in 90 days', { reviewOn: '2027-02-22' }),
        pointer('due in 91 days', { reviewOn: '2027-02-23' }),
        pointer('expired', { expiresOn: '2026-11-23' }),
        pointer('expires today', { expiresOn: '2026-11-24' }),
        pointer('current', {}),
        lost,
      ],
    }),
  )
  expect(lapsing.map(({ piece }) => piece.id)).toEqual([
    'lost',
    'expired',
    'expires today',
    'due in 90 days',
  ])
})

test('what governors were told: their slots with what lies in them, and other minutes and reports', () => {
  const inSlot = evidence({ id: 'in the slot' })
  const { governors } = summariseHandover(
    gathered({
      audit: anAudit({
        template: aTemplate({
          areas: [
            { id: 'governors', code: 'G', title: 'Reporting to governors', description: '' },
            { id: 'policies', code: 'P', title: 'Policies', description: '' },
          ],
          slots: [slot('G-1', 'governors'), slot('P-1', 'policies')],
        }),
      }),
      evidence: [
        inSlot,
        evidence({ id: 'spring', effectiveOn: '2026-03-05' }),
        evidence({ id: 'autumn', kind: 'governor-report', periodTo: '2026-10-05' }),
        evidence({ id: 'a policy', kind: 'policy' }),
      ],
      evidenceLinks: [aLink('in the slot', 'G-1')],
    }),
  )
  expect(governors.slots.map(({ slot: { code }, evidence: pieces }) => [code, pieces])).toEqual([
    ['G-1', [inSlot]],
  ])
  expect(governors.others.map(({ id }) => id)).toEqual(['autumn', 'spring'])
})

test('who signs: by the signature where there is one, else as the school names them', () => {
  const { signatures } = summariseHandover(
    gathered({
      audit: anAudit({
        template: aTemplate({
          signOffRoles: ['dsl', 'headteacher', 'chair'].map((id) => ({
            id,
            label: id,
            required: true,
            declaration: '',
          })),
        }),
      }),
      school: aSchool({
        signatories: [
          { roleId: 'dsl', name: 'Amina Patel', jobTitle: '' },
          { roleId: 'headteacher', name: 'Rosalind Acheson-Pike', jobTitle: '' },
        ],
      }),
      signOffs: [aSignOff({ roleId: 'dsl', name: 'Daljit Sandhu' })],
    }),
  )
  expect(signatures.map(({ name, signOff }) => [name, signOff !== null])).toEqual([
    ['Daljit Sandhu', true],
    ['Rosalind Acheson-Pike', false],
    ['', false],
  ])
})

test('questions are counted once: something missing, to confirm, or not answered', () => {
  const all = gathered({ answers: [anAnswer({ verdict: 'not' })] })
  const { incomplete, notAnswered, toConfirm } = summariseHandover(all)
  const confirmed = all.lines.filter(({ state }) => state === 'confirmed').length
  expect(incomplete.length + notAnswered + toConfirm + confirmed).toBe(all.lines.length)
})

test('a piece without dates counts as of the day in London on which it was added', () => {
  const piece = evidence({ versions: [aVersion({ addedAt: '2026-07-01T23:30:00Z' })] })
  expect(dayOfPiece(piece)).toBe('2026-07-02')
})

function pointer(id: string, dates: { reviewOn?: string; expiresOn?: string }) {
  const place = { type: 'pointer', place: 'blue folder' } as const
  return evidence({ id, ...dates, versions: [aVersion({ source: place })] })
}

function slot(code: string, areaId: string) {
  return { code, areaId, title: code, feeds: [], fulfilledBy: 'minutes' }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AuditParts } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import {
  countReadiness,
  groupReadiness,
  readinessOf,
} from '../../../../renderer/src/domain/readiness/readiness.ts'
import {
  aFile,
  aLink,
  anAction,
  anAnswer,
  anAudit,
  aPreviousAnswer,
  aPreviousAudit,
  aSchool,
  aSignOff,
  aVersion,
  evidence,
  gathered,
} from '../../../builders/audit.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

/** An audit with nothing left to do: one question, proven, signed, its slot filled. */
const template = aTemplate({ questions: [aQuestion()] })
const done: Partial<AuditParts> = {
  audit: anAudit({ template }),
  school: aSchool({
    signatories: [{ roleId: 'dsl', name: 'Daljit Sandhu', jobTitle: 'Deputy headteacher' }],
  }),
  answers: [anAnswer()],
  evidence: [evidence()],
  evidenceLinks: [aLink('evidence-1', 'GOV01'), aLink('evidence-1', 'G-1')],
  signOffs: [aSignOff()],
}

function found(changes: Partial<AuditParts>): readonly string[] {
  return readinessOf(gathered({ ...done, ...changes })).map(
    ({ level, kind, sentence }) => `${level} ${kind}: ${sentence}`,
  )
}

test('an audit with nothing left to do has nothing in the list', () => {
  expect(found({})).toEqual([])
})

const carried = {
  fromYear: '2025-26',
  wording: 'unchanged',
  seenAt: null,
  confirmedAt: null,
} as const
const withPiece = (changes: Parameters<typeof evidence>[0]) => ({ evidence: [evidence(changes)] })
const period = anAudit({
  template: { ...template, reportingPeriod: { from: '2025-09-01', to: '2026-08-31' } },
})

test.each<[string, Partial<AuditParts>, readonly string[]]>([
  [
    'no answer',
    { answers: [], evidenceLinks: [aLink('evidence-1', 'G-1')] },
    ['error unanswered: GOV01 is not answered.'],
  ],
  [
    'an answer begun',
    { answers: [anAnswer({ verdict: null, texts: { comment: 'Well' } })] },
    ['error unanswered: GOV01 was begun and has no answer yet.'],
  ],
  [
    'an answer carried, word for word',
    {
      answers: [anAnswer({ carried, texts: { comment: 'Same' } })],
      previous: aPreviousAudit({ answers: [aPreviousAnswer({ comment: 'Same' })] }),
    },
    [
      'error carried: GOV01 still says what it said last year, word for word, and is not confirmed.',
    ],
  ],
  [
    'an answer carried and changed',
    {
      answers: [anAnswer({ carried, texts: { comment: 'New' } })],
      previous: aPreviousAudit({ answers: [aPreviousAnswer({ comment: 'Same' })] }),
    },
    ['error carried: GOV01 was changed since last year and is not confirmed.'],
  ],
  [
    'not met with nothing else',
    { answers: [anAnswer({ verdict: 'not' })] },
    [
      'error required-part: GOV01: “Not met” needs something under “What we do”.',
      'error required-part: GOV01: “Not met” needs an action: say who does what by when.',
    ],
  ],
  [
    'partly met without an action',
    { answers: [anAnswer({ verdict: 'partly', texts: { comment: 'Half' } })] },
    [
      'warning gap-without-action: GOV01: “Partly met” is stronger with an action: say who does what by when.',
    ],
  ],
  [
    'not applicable without its reason',
    { answers: [anAnswer({ verdict: 'na' })] },
    ['error na-without-reason: GOV01: Say why this does not apply.'],
  ],
  [
    'met without evidence',
    { evidenceLinks: [aLink('evidence-1', 'G-1')] },
    ['hint met-without-evidence: GOV01 has nothing to prove it.'],
  ],
  [
    'a lost file',
    { missingFiles: new Set(['b'.repeat(64)]) },
    [
      'error evidence-file-missing: “Minutes of the governing board” has lost its file. Add the file again as a new version.',
    ],
  ],
  [
    'expired evidence',
    withPiece({ expiresOn: '2026-11-01' }),
    [
      'warning evidence-expired: “Minutes of the governing board” expired on 1 November 2026. Replace it, or take it off.',
    ],
  ],
  [
    'evidence that is due',
    withPiece({ reviewOn: '2026-12-24' }),
    ['hint evidence-due: “Minutes of the governing board” is due for review in 30 days.'],
  ],
  [
    'a review that is overdue',
    withPiece({ reviewOn: '2026-11-14' }),
    ['warning evidence-due: “Minutes of the governing board” was due for review 10 days ago.'],
  ],
  [
    'evidence older than the period',
    { audit: period, ...withPiece({ effectiveOn: '2025-03-01' }) },
    [
      'warning evidence-outside-period: “Minutes of the governing board” is from 1 March 2025, before the period that this audit is about.',
    ],
  ],
  [
    'old evidence still in force',
    { audit: period, ...withPiece({ effectiveOn: '2024-03-01', reviewOn: '2027-06-01' }) },
    [],
  ],
  [
    'evidence from after the period',
    { audit: period, ...withPiece({ effectiveOn: '2026-09-29' }) },
    [],
  ],
  [
    'evidence from the future',
    withPiece({ effectiveOn: '2026-12-01' }),
    [
      'warning evidence-outside-period: “Minutes of the governing board” is dated 1 December 2026, which has not come yet.',
    ],
  ],
  [
    'an empty slot',
    { evidenceLinks: [aLink('evidence-1', 'GOV01')] },
    ['warning slot-missing: G-1 has nothing in it: Reports to governors.'],
  ],
  [
    'a slot that does not apply, with a reason',
    {
      evidenceLinks: [aLink('evidence-1', 'GOV01')],
      slotDecisions: [
        { auditId: 'audit-1', slot: 'G-1', notApplicable: true, reason: 'New board' },
      ],
    },
    [],
  ],
  [
    'a slot that does not apply, without a reason',
    {
      evidenceLinks: [aLink('evidence-1', 'GOV01')],
      slotDecisions: [{ auditId: 'audit-1', slot: 'G-1', notApplicable: true, reason: ' ' }],
    },
    ['warning slot-missing: G-1 is said not to apply, without a reason.'],
  ],
  [
    'an action that nobody could follow up',
    { actions: [anAction({ owner: ' ', due: null })] },
    [
      'warning action-without-owner: “Name a link governor” belongs to nobody yet.',
      'warning action-without-date: “Name a link governor” has no date.',
    ],
  ],
  [
    'an action that does not say what will be done',
    { actions: [anAction({ what: ' ', owner: 'Nadia Kowalczyk', due: null })] },
    [
      'warning action-without-words: An action of Nadia Kowalczyk has no words yet. Say what will be done, or remove it.',
    ],
  ],
  [
    'an action overdue',
    { actions: [anAction({ due: '2026-11-23' })] },
    [
      'warning action-overdue: “Name a link governor” was due on 23 November 2026 and is still open.',
    ],
  ],
  [
    'an old action that is done',
    { actions: [anAction({ due: '2026-01-01', status: 'done' })] },
    [],
  ],
  [
    'nobody signed',
    { signOffs: [] },
    ['error not-signed: Designated safeguarding lead has not signed yet.'],
  ],
  [
    'nobody is named to sign',
    { signOffs: [], school: aSchool() },
    ['error signatory-unnamed: Nobody is named yet who signs as Designated safeguarding lead.'],
  ],
])('%s', (_, changes, expected) => {
  expect(found(changes)).toEqual(expected)
})

test('a starter figure is asked for until it is given or not known', () => {
  const figure = {
    code: 'roll',
    groupId: 'g',
    label: 'Pupils on roll',
    kind: 'count',
    choices: [],
    unit: null,
    help: null,
    starter: true,
    sensitive: false,
    personal: false,
    appliesTo: ['all'],
  } as const
  const audit = anAudit({
    template: {
      ...template,
      contextFields: [figure, { ...figure, code: 'boarders', appliesTo: ['boarding'] }],
    },
  })
  const given = { auditId: 'audit-1', code: 'roll', value: null, notKnown: false }
  expect(found({ audit }).length).toBe(1)
  expect(found({ audit, figures: [given] }).length).toBe(1)
  expect(found({ audit, figures: [{ ...given, value: '0' }] })).toEqual([])
  expect(found({ audit, figures: [{ ...given, notKnown: true }] })).toEqual([])
})

test('findings of the guard are warnings that lead to the packing list', () => {
  const finding = {
    key: 'k1',
    kind: 'child-name',
    where: {
      label: 'GOV01, What we do',
      link: { type: 'answer', code: 'GOV01', field: 'comment' },
    },
    excerpt: 'the pupil Kai',
    because: 'a name stands beside “pupil”.',
  } as const
  expect(readinessOf(gathered(done), [finding])).toEqual([
    {
      id: 'pupil-details:k1',
      level: 'warning',
      kind: 'pupil-details',
      sentence: 'GOV01, What we do: a name stands beside “pupil”.',
      link: { screen: 'packing', findingKey: 'k1' },
    },
  ])
})

test('ids are unique and every item is in exactly one group, gravest groups first', () => {
  const gravity = { error: 0, warning: 1, hint: 2 }
  fc.assert(
    fc.property(
      fc.constantFrom('met', 'partly', 'not', 'na', null),
      fc.boolean(),
      fc.constantFrom(null, '2026-11-01', '2026-12-01'),
      (verdict, proven, expiresOn) => {
        const items = readinessOf(
          gathered({
            answers: [anAnswer({ verdict })],
            actions: [anAction({ owner: '', due: '2026-01-01' })],
            evidence: [evidence({ expiresOn, versions: [aVersion({ source: aFile() })] })],
            evidenceLinks: proven ? [aLink('evidence-1', 'GOV01')] : [],
          }),
        )
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        const groups = groupReadiness(items)
        expect(groups.flatMap((group) => group.items).length).toBe(items.length)
        const levels = groups.map(({ level }) => gravity[level])
        expect([...levels].sort()).toEqual(levels)
        const { error, warning, hint } = countReadiness(items)
        expect(error + warning + hint).toBe(items.length)
      },
    ),
  )
})

test('hidden questions, their evidence and their actions are no matter', () => {
  const hidden = aTemplate({
    questions: [aQuestion({ appliesTo: ['boarding'] })],
    slots: [],
  })
  expect(
    found({
      audit: anAudit({ template: hidden }),
      answers: [],
      evidence: [evidence({ expiresOn: '2020-01-01' })],
      evidenceLinks: [aLink('evidence-1', 'GOV01')],
      actions: [anAction({ owner: '' })],
    }),
  ).toEqual([])
})

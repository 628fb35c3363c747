import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HistoryWords } from '../../../../renderer/src/domain/history/account.ts'
import { describeChange } from '../../../../renderer/src/domain/history/describe-change.ts'
import type { ChangedRow } from '../../../../renderer/src/domain/ledger/change.ts'
import {
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
} from '../../../builders/audit.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

const template = aTemplate({
  questions: [
    aQuestion({
      parts: [
        { id: 'a', label: 'Written down' },
        { id: 'b', label: 'Known to all' },
      ],
    }),
    ...aTemplate().questions.slice(1),
  ],
  contextFields: [
    {
      code: 'F1',
      groupId: 'now',
      label: 'Pupils on roll',
      kind: 'count',
      choices: [],
      unit: 'pupils',
      help: null,
      starter: true,
      sensitive: false,
      personal: false,
      appliesTo: ['all'],
    },
  ],
})
const words: HistoryWords = {
  templateOf: () => template,
  evidenceTitle: (id) => (id === 'evidence-1' ? 'Minutes' : null),
  called: () => null,
}

function told(table: string, before: unknown, after: unknown) {
  const row: ChangedRow = { table, key: 'key', before, after }
  const [account] = describeChange({ what: { kind: 'x', label: 'x' }, rows: [row] }, words).rows
  if (!account) throw new Error('not told')
  const lines = account.fields.map(({ label, from, to }) => `${label}: ${from} -> ${to}`)
  return { ...account, lines }
}

describe('each table in the words of its screens', () => {
  test('an answer: verdict by its label, texts by their columns, dates, ticks', () => {
    const { title, lines, subject } = told(
      'answers',
      anAnswer({ verdict: 'met', texts: { comment: 'A' }, parts: ['a'] }),
      anAnswer({
        verdict: 'partly',
        texts: { comment: 'A b', timescale: '2027-02-12' },
        parts: ['a', 'b'],
      }),
    )
    expect(title).toBe('GOV01: Is there a link governor?')
    expect(subject).toEqual({ type: 'question', code: 'GOV01' })
    expect(lines).toEqual([
      'Verdict: Met -> Partly met',
      'What we do: A -> A b',
      'By when:  -> 12 February 2027',
      'Ticked: Written down -> Written down; Known to all',
    ])
  })

  test('a carried answer: from which year, and when it was confirmed, by the clock in London', () => {
    const carried = {
      fromYear: '2025-26',
      wording: 'unchanged',
      seenAt: null,
      confirmedAt: null,
    } as const
    const confirmed = { ...carried, confirmedAt: '2026-07-01T23:30:00Z' }
    expect(told('answers', null, anAnswer({ carried, verdict: null })).lines).toEqual([
      'Carried from:  -> 2025-26',
    ])
    expect(told('answers', anAnswer({ carried }), anAnswer({ carried: confirmed })).lines).toEqual([
      'Confirmed that it still holds:  -> 2 July 2026, 00:30',
    ])
  })

  test('who answered and when is told only where nothing else changed', () => {
    expect(told('answers', anAnswer(), anAnswer({ answeredBy: 'Priya' })).lines).toEqual([
      'Answered by:  -> Priya',
    ])
  })

  test('the same minute of answering is no news beside an answer, and alone is told to the second', () => {
    const [one, other] = ['2026-11-24T10:43:11.100Z', '2026-11-24T10:43:53.606Z']
    const before = anAnswer({ verdict: 'met', answeredAt: one })
    expect(
      told('answers', before, anAnswer({ verdict: 'partly', answeredAt: other })).lines,
    ).toEqual(['Verdict: Met -> Partly met'])
    expect(told('answers', before, anAnswer({ verdict: 'met', answeredAt: other })).lines).toEqual([
      'Answered: 24 November 2026, 10:43:11 -> 24 November 2026, 10:43:53',
    ])
  })

  test('a figure with its unit', () => {
    const figure = { auditId: 'audit-1', code: 'F1', value: '312', notKnown: false }
    expect(told('figures', null, figure)).toMatchObject({
      title: 'Pupils on roll',
      lines: ['Figure:  -> 312 pupils'],
    })
    expect(told('figures', figure, { ...figure, value: null, notKnown: true }).lines).toEqual([
      'Figure: 312 pupils -> ',
      'Not known: no -> yes',
    ])
  })

  test('an action', () => {
    const { title, lines } = told('actions', anAction(), anAction({ status: 'done', due: null }))
    expect(title).toBe('Action: Name a link governor')
    expect(lines).toEqual(['By when: 29 January 2027 -> ', 'How it stands: Open -> Done'])
  })

  test('a piece of evidence and its versions', () => {
    const more = aVersion({
      id: 'version-2',
      source: { type: 'pointer', place: 'the blue folder' },
    })
    const { title, lines } = told(
      'evidence',
      evidence(),
      evidence({ kind: 'policy', versions: [aVersion(), more] }),
    )
    expect(title).toBe('Evidence “Minutes of the governing board”')
    expect(lines[0]).toBe('Kind: Minutes -> Policy')
    expect(lines.at(-1)).toContain('Version 2:  -> kept at the blue folder')
  })

  test('a link by the names of both ends', () => {
    const { title, lines, verb } = told('evidenceLinks', aLink('evidence-1', 'GOV01'), null)
    expect(verb).toBe('removed')
    expect(title).toBe('“Minutes” linked to GOV01')
    expect(lines).toEqual(['Proves: GOV01: Is there a link governor? -> '])
  })

  test('a decision on a line', () => {
    const decision = { auditId: 'audit-1', slot: 'G-1', notApplicable: true, reason: 'New school' }
    expect(told('slotDecisions', null, decision)).toMatchObject({
      title: 'G-1: Reports to governors',
      lines: ['Does not apply:  -> yes', 'Why there is nothing:  -> New school'],
    })
  })

  test('the school and the people who sign', () => {
    const head = { roleId: 'dsl', name: 'Daljit Sandhu', jobTitle: 'Deputy' }
    expect(
      told('school', aSchool(), aSchool({ phase: 'secondary', signatories: [head] })).lines,
    ).toEqual([
      'Phase: Primary -> Secondary',
      'Who signs: Designated safeguarding lead:  -> Daljit Sandhu, Deputy',
    ])
  })

  test('a signature, a lock and an unlocking', () => {
    expect(told('signOffs', null, aSignOff()).title).toBe(
      'Signature of Daljit Sandhu (Designated safeguarding lead)',
    )
    const lock = { at: '2026-11-24T10:41:07Z', fingerprint: 'f' }
    expect(told('audits', anAudit(), anAudit({ lock })).lines).toEqual([
      'Signed and locked:  -> 24 November 2026, 10:41',
    ])
    const unlocks = [{ at: lock.at, by: 'Priya', reason: 'A slip', revision: 1 }]
    expect(
      told('audits', anAudit({ lock }), anAudit({ unlocks, revision: 2 })).lines.join('\n'),
    ).toContain('revision 1, 24 November 2026, 10:41, by Priya: A slip')
  })

  test('a due date, a pack, a package, last year’s audit, a decision on what leaves', () => {
    const due = { date: '2027-02-12', source: 'typed' } as const
    expect(told('audits', anAudit(), anAudit({ due })).lines).toEqual(['Due:  -> 12 February 2027'])
    const pack = {
      id: 'p',
      packId: 'lscp',
      version: '2026.1',
      builtIn: true,
      files: { 'a.json': '' },
    }
    expect(told('packs', null, pack)).toMatchObject({ title: 'Questions lscp 2026.1' })
    expect(told('returns', null, { fileName: 'Return.zip', draft: false, size: 12 })).toMatchObject(
      {
        title: 'Package Return.zip',
      },
    )
    const answers = [aPreviousAnswer(), aPreviousAnswer({ code: 'TRN01' })]
    expect(told('previousAudits', null, aPreviousAudit({ answers })).lines).toContain(
      'Answers:  -> 2 answers',
    )
    const kept = { auditId: 'audit-1', key: 'leave-out:evidence-1', reason: 'Too large' }
    expect(told('guardDecisions', null, kept)).toMatchObject({
      title: 'Left out of the package: “Minutes”',
      lines: ['Why it may stand:  -> Too large'],
    })
  })
})

describe('what this version does not know', () => {
  test('a field is told under its own name', () => {
    const later = { ...anAnswer(), reviewedWith: 'the link governor' }
    expect(told('answers', anAnswer(), later).lines).toEqual([
      'Reviewed with:  -> the link governor',
    ])
  })

  test('a table is told under its own name', () => {
    expect(told('staffTraining', null, { who: 'AB', on: '2026-09-02' })).toMatchObject({
      title: 'A record of “Staff training”',
      lines: ['Who:  -> AB', 'On:  -> 2026-09-02'],
    })
  })

  test('a difference that its words do not show is told as it stands', () => {
    const other = { ...template, disclaimer: 'Another' }
    expect(told('audits', anAudit({ template }), anAudit({ template: other })).fields).toHaveLength(
      1,
    )
  })
})

describe('titles', () => {
  test('an import says how much it brought', () => {
    const rows: ChangedRow[] = [
      { table: 'previousAudits', key: '2025-26', before: null, after: aPreviousAudit() },
      { table: 'answers', key: ['a', 'GOV01'], before: null, after: anAnswer() },
      { table: 'answers', key: ['a', 'TRN01'], before: null, after: anAnswer() },
      { table: 'actions', key: 'action-1', before: null, after: anAction() },
    ]
    const what = { kind: 'import', label: 'Last year’s audit (2025-26)' }
    expect(describeChange({ what, rows }, words).title).toBe(
      'Last year’s answers (2025-26) brought in: 2 answers and 1 action',
    )
  })

  test('what was taken back is called as it was called when it was done', () => {
    const titleOf = (kind: string, label: string, rows: readonly ChangedRow[]) =>
      describeChange({ what: { kind, label }, rows }, words).title
    const turned = (rows: readonly ChangedRow[]) =>
      rows.map((row) => ({ ...row, before: row.after, after: row.before }))
    const brought: ChangedRow[] = [
      { table: 'previousAudits', key: '2025-26', before: null, after: aPreviousAudit() },
      { table: 'answers', key: ['a', 'GOV01'], before: null, after: anAnswer() },
    ]
    const label = 'Last year’s audit (2025-26)'
    const title = 'Last year’s answers (2025-26) brought in: 1 answer'
    expect(titleOf('import', label, brought)).toBe(title)
    expect(titleOf('undo', label, turned(brought))).toBe(`Undone: ${title}`)
    expect(titleOf('redo', label, brought)).toBe(`Done again: ${title}`)
    expect(titleOf('undo', `${label}, 2 of 4 records`, turned(brought))).toBe(
      'Undone: Last year’s answers (2025-26) brought in, 2 of 4 records',
    )
    const added: ChangedRow[] = [
      { table: 'actions', key: 'action-1', before: null, after: anAction() },
    ]
    expect(titleOf('action', 'action for GOV01', added)).toBe('Action added: Name a link governor')
    expect(titleOf('undo', 'action for GOV01', turned(added))).toBe(
      'Undone: Action added: Name a link governor',
    )
  })
})

const anyTable = fc.oneof(
  fc.constantFrom(
    ...['school', 'packs', 'audits', 'answers', 'figures', 'actions', 'evidence', 'evidenceLinks'],
    ...['slotDecisions', 'signOffs', 'previousAudits', 'returns', 'guardDecisions'],
    ...['constructor', '__proto__', ''],
  ),
  fc.string(),
)
const fieldNames = [
  ...Object.keys({ ...anAnswer(), ...anAction(), ...evidence(), ...anAudit(), ...aSchool() }),
  ...['slot', 'key', 'fileName', 'files', 'target', 'evidenceId', 'roleId', '__proto__'],
]
const anyRow = fc.oneof(
  fc.constant(null),
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...fieldNames), fc.jsonValue({ maxDepth: 3 })),
  fc.constantFrom<unknown>(anAnswer(), anAction(), evidence(), anAudit(), aSchool(), aSignOff()),
)

test('no change makes it throw, and what differs is never left out', () => {
  const anyChanged = fc.record({
    table: anyTable,
    key: fc.oneof(fc.string(), fc.array(fc.string())),
    before: anyRow,
    after: anyRow,
  })
  fc.assert(
    fc.property(
      fc.array(anyChanged, { maxLength: 4 }),
      fc.string(),
      fc.constantFrom('answer', 'import', 'undo', 'redo', 'action', ''),
      (rows, label, kind) => {
        const account = describeChange({ what: { kind, label }, rows }, words)
        expect(account.title.trim()).not.toBe('')
        expect(account.rows).toHaveLength(rows.length)
        account.rows.forEach((row, at) => {
          expect(row.title.trim()).not.toBe('')
          const { before, after } = rows[at] ?? { before: null, after: null }
          const differs = JSON.stringify(before) !== JSON.stringify(after)
          if (differs && row.verb === 'changed' && !sameButOrder(before, after)) {
            expect(row.fields.length).toBeGreaterThan(0)
          }
        })
      },
    ),
    { numRuns: 1000 },
  )
})

test('every field that differs in a known row has a line', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (key, from, to) => {
      fc.pre(from !== to && key !== '__proto__')
      const before = { id: 'x', [key]: from }
      const after = { id: 'x', [key]: to }
      for (const table of ['answers', 'evidence', 'audits', 'unheardOf']) {
        expect(told(table, before, after).fields.length).toBeGreaterThan(0)
      }
    }),
  )
})

/** The order of keys is no difference, nor is null in place of an absent field. */
function sameButOrder(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value
    const entries = Object.entries(value).filter(([, part]) => part !== null)
    return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)])
  }
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

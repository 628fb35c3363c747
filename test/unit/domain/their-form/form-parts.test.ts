import { expect, test } from 'vitest'
import { type AuditParts, gatherAudit } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import type { ContextField } from '../../../../renderer/src/domain/packs/template.ts'
import { buildReturnDocument } from '../../../../renderer/src/domain/returns/build-return-document.ts'
import { guardFindings } from '../../../../renderer/src/domain/returns/guard.ts'
import { findingsByItem } from '../../../../renderer/src/domain/their-form/form-findings.ts'
import { type FormItem, formParts } from '../../../../renderer/src/domain/their-form/form-parts.ts'
import { countForm, stateOfItem } from '../../../../renderer/src/domain/their-form/form-state.ts'
import {
  aLink,
  anAction,
  anAnswer,
  anAudit,
  auditParts,
  aVersion,
  evidence,
  NOW,
} from '../../../builders/audit.ts'
import { aTemplate } from '../../../builders/template.ts'

function itemsOf(changes: Partial<AuditParts>): ReadonlyMap<string, FormItem> {
  return new Map(partsOf(changes).flatMap(({ items }) => items.map((item) => [item.key, item])))
}

function partsOf(changes: Partial<AuditParts>) {
  const gathered = gatherAudit(auditParts(changes))
  const input = { gathered, now: NOW, supersedes: null, leftOut: new Map() }
  return formParts(gathered, buildReturnDocument({ ...input, destination: 'partnership' }))
}

const textsOf = (item: FormItem | undefined) => item?.pieces.map(({ id, text }) => [id, text])

test('an answer comes piece by piece: verdict, texts, evidence and actions, without private notes', () => {
  const items = itemsOf({
    answers: [anAnswer({ verdict: 'partly', texts: { comment: 'Half of it', notes: 'secret' } })],
    actions: [anAction()],
    evidence: [
      evidence({ id: 'e1', title: 'Minutes', effectiveOn: '2026-09-02' }),
      evidence({
        id: 'e2',
        title: 'Visit notes',
        versions: [aVersion({ source: { type: 'pointer', place: 'Blue folder' } })],
      }),
    ],
    evidenceLinks: [aLink('e1', 'GOV01'), aLink('e2', 'GOV01')],
  })
  expect(textsOf(items.get('question:GOV01'))).toEqual([
    ['verdict', 'Partly met'],
    ['comment', 'Half of it'],
    [
      'evidence',
      '1. Minutes, of 2 September 2026\n2. Visit notes (kept at the school: Blue folder)',
    ],
    ['actions', 'Name a link governor. Chair of governors, by 29 January 2027. Open.'],
  ])
})

test('parts stand in the template’s order: figures, sections, actions', () => {
  const parts = partsOf({
    audit: anAudit({
      template: aTemplate({
        contextGroups: [{ id: 'g', title: 'About you', timing: 'now' }],
        contextFields: [aField('CTX01')],
      }),
    }),
    actions: [anAction()],
  })
  expect(parts.map(({ title }) => title)).toEqual([
    'About you',
    'Governance',
    'Training',
    'Impact',
    'Actions',
  ])
})

test('a small count is hidden here as in a package for the same partnership', () => {
  const template = aTemplate({
    contextGroups: [{ id: 'g', title: 'About you', timing: 'now' }],
    contextFields: [aField('CTX01', { sensitive: true })],
    smallCounts: {
      partnership: 'hide-1-4',
      governorsConfidential: 'exact',
      public: 'hide-1-4',
    },
  })
  const figures = [{ auditId: 'audit-1', code: 'CTX01', value: '3', notKnown: false }]
  const items = itemsOf({ audit: anAudit({ template }), figures })
  expect(textsOf(items.get('figure:CTX01'))).toEqual([['value', '<5']])
})

test('a carried answer that nobody confirmed gives nothing to copy', () => {
  const carried = {
    fromYear: '2025-26',
    wording: 'unchanged',
    seenAt: null,
    confirmedAt: null,
  } as const
  const items = itemsOf({ answers: [anAnswer({ carried, texts: { comment: 'Last year' } })] })
  expect(items.get('question:GOV01')?.pieces).toEqual([])
})

test('an item that was entered says so until its words change, and again when they come back', () => {
  const before = itemsOf({ answers: [anAnswer()] }).get('question:GOV01')
  const after = itemsOf({ answers: [anAnswer({ verdict: 'not' })] }).get('question:GOV01')
  if (!before || !after) throw new Error('the question is asked')
  const entries = new Map([[before.key, { copied: before.words }]])
  expect(stateOfItem(before, entries, before.words)).toBe('entered')
  expect(stateOfItem(after, entries, after.words)).toBe('changed')
  expect(stateOfItem(after, new Map(), after.words)).toBe('to-enter')
  expect(countForm(['entered', 'changed', 'nothing', 'to-enter', 'entered'])).toEqual({
    all: 4,
    entered: 2,
    changed: 1,
    toEnter: 1,
  })
})

test('an item without words is nothing to enter, and told once its words went after it was entered', () => {
  const empty = itemsOf({ answers: [] }).get('question:GOV01')
  if (!empty) throw new Error('the question is asked')
  expect(stateOfItem(empty, new Map(), empty.words)).toBe('nothing')
  const before = itemsOf({ answers: [anAnswer()] }).get('question:GOV01')
  const entries = new Map([[empty.key, { copied: before?.words ?? '' }]])
  expect(stateOfItem(empty, entries, empty.words)).toBe('changed')
})

test('a child in an action or a file’s name is marked at every question that would carry it', () => {
  const gathered = gatherAudit(
    auditParts({
      answers: [anAnswer({ texts: { comment: 'We met pupil Jayden Holt weekly.' } })],
      actions: [anAction({ codes: ['TRN01'], what: 'Meet the mother of pupil Kacper Nowak' })],
      evidence: [evidence({ title: 'Letter about pupil Maisie Dunn' })],
      evidenceLinks: [aLink('evidence-1', 'IMP01')],
    }),
  )
  const byItem = findingsByItem(guardFindings(gathered, []), gathered)
  expect([...byItem.keys()].sort()).toEqual([
    'action:action-1',
    'question:GOV01',
    'question:IMP01',
    'question:TRN01',
  ])
})

function aField(code: string, changes: Partial<ContextField> = {}): ContextField {
  return {
    code,
    groupId: 'g',
    label: code,
    kind: 'count',
    choices: [],
    unit: null,
    help: null,
    starter: true,
    sensitive: false,
    personal: false,
    appliesTo: ['all'],
    ...changes,
  }
}

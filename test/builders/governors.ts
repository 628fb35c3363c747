import type { ReportOutline } from '../../renderer/src/domain/governors/outline.ts'
import { type GovernorReport, NO_OUTCOME } from '../../renderer/src/domain/governors/report.ts'
import type { Term } from '../../renderer/src/domain/governors/term.ts'
import { idOfTermCount, type TermCount } from '../../renderer/src/domain/governors/term-counts.ts'
import type { ContextField } from '../../renderer/src/domain/packs/template.ts'

const section = { starter: true, prompts: [], fields: [], starterFields: [] } as const

export function anOutline(changes: Partial<ReportOutline> = {}): ReportOutline {
  return {
    shapes: [
      {
        id: 'separate-report',
        title: 'Separate safeguarding report',
        description: 'A paper of its own.',
        sections: ['header', 'numbers', 'training', 'impact', 'recommendations'],
      },
      {
        id: 'link-governor-visit',
        title: 'Link governor visit',
        description: 'One visit.',
        sections: ['visit-details'],
      },
    ],
    sections: [
      { ...section, id: 'header', title: 'About this report', kind: 'list' },
      { ...section, id: 'numbers', title: 'Numbers', kind: 'metrics' },
      { ...section, id: 'training', title: 'Training', kind: 'metrics' },
      { ...section, id: 'impact', title: 'What changed for children', kind: 'narrative' },
      {
        ...section,
        id: 'recommendations',
        title: 'Decisions',
        kind: 'list',
        fields: ['recommendation', 'by when'],
      },
      {
        ...section,
        id: 'visit-details',
        title: 'Visit details',
        kind: 'list',
        fields: ['visitor', 'date'],
      },
    ],
    ...changes,
  }
}

export function aGovernorReport(changes: Partial<GovernorReport> = {}): GovernorReport {
  return {
    id: 'report-1',
    shape: 'separate-report',
    term: { year: '2026-27', name: 'autumn' },
    title: 'Safeguarding report',
    author: 'Daljit Sandhu',
    on: '2026-11-24',
    meeting: '',
    version: '1',
    sections: [
      { id: 'header', on: true, text: '', rows: [] },
      { id: 'numbers', on: true, text: '', rows: [] },
      { id: 'training', on: true, text: '', rows: [] },
      { id: 'impact', on: true, text: 'Attendance of a group rose.', rows: [] },
      {
        id: 'recommendations',
        on: false,
        text: '',
        rows: [{ id: 'r1', cells: { recommendation: 'Fund cover', 'by when': 'January' } }],
      },
    ],
    live: null,
    ticks: [],
    outputs: [],
    outcome: NO_OUTCOME,
    copiedFrom: null,
    createdAt: '2026-11-24T09:00:00Z',
    ...changes,
  }
}

export function aCountField(code: string, changes: Partial<ContextField> = {}): ContextField {
  return {
    code,
    groupId: 'CTX',
    label: code,
    kind: 'count',
    choices: [],
    unit: null,
    help: null,
    starter: true,
    sensitive: true,
    personal: false,
    appliesTo: ['all'],
    ...changes,
  }
}

export function aTermCount(code: string, term: Term, value: string | null): TermCount {
  return { id: idOfTermCount(term, code), term, code, value, notKnown: value === null }
}

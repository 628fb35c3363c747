import { DEFAULT_COLUMNS } from '../../renderer/src/domain/packs/default-columns.ts'
import type {
  AuditTemplate,
  Question,
  Scale,
  Section,
} from '../../renderer/src/domain/packs/template.ts'

export const metPartlyNot: Scale = {
  id: 'met-partly-not',
  title: 'Met, partly met, not met',
  points: [
    { value: 'met', label: 'Met', meaning: 'met' },
    { value: 'partly', label: 'Partly met', meaning: 'partly' },
    { value: 'not', label: 'Not met', meaning: 'not' },
    { value: 'na', label: 'Not applicable', meaning: 'not-applicable' },
  ],
}

export function aSection(changes: Partial<Section> = {}): Section {
  return { id: 'gov', code: 'GOV', title: 'Governance', intro: '', ...changes }
}

export function aQuestion(changes: Partial<Question> = {}): Question {
  return {
    code: 'GOV01',
    sectionId: 'gov',
    text: 'Is there a link governor?',
    wordingByTag: {},
    answerKind: 'judgement',
    scaleId: metPartlyNot.id,
    core: true,
    level: 'should',
    levelByTag: [],
    areaId: 'governors',
    why: null,
    help: null,
    goodEvidence: [],
    naHint: null,
    references: [],
    appliesTo: ['all'],
    appliesNote: null,
    parts: [],
    splitFrom: null,
    supersedes: [],
    retired: null,
    demands: [
      { what: 'comment', when: ['partly', 'not', 'not-applicable'], strength: 'require' },
      { what: 'action', when: ['not'], strength: 'require' },
      { what: 'action', when: ['partly'], strength: 'invite' },
    ],
    ...changes,
  }
}

/** Three sections of one question each, one area with one slot, two who sign. */
export function aTemplate(changes: Partial<AuditTemplate> = {}): AuditTemplate {
  return {
    packId: 'test-pack',
    version: '2026.1',
    schoolYear: '2026-27',
    title: 'Safeguarding audit',
    publisher: { name: 'Test partnership', official: true },
    disclaimer: null,
    sections: [
      aSection(),
      aSection({ id: 'trn', code: 'TRN', title: 'Training' }),
      aSection({ id: 'imp', code: 'IMP', title: 'Impact' }),
    ],
    questions: [
      aQuestion(),
      aQuestion({ code: 'TRN01', sectionId: 'trn', text: 'Is training up to date?', core: false }),
      aQuestion({
        code: 'IMP01',
        sectionId: 'imp',
        text: 'What changed for children?',
        answerKind: 'narrative',
        core: false,
        areaId: null,
        demands: [],
      }),
    ],
    scales: [metPartlyNot],
    columns: DEFAULT_COLUMNS,
    tags: [
      { value: 'all', label: 'Every setting' },
      { value: 'primary', label: 'Primary' },
      { value: 'secondary', label: 'Secondary' },
      { value: 'boarding', label: 'Boarding or residential' },
    ],
    levels: [{ value: 'should', label: 'Statutory guidance' }],
    editions: [],
    contextGroups: [],
    contextFields: [],
    areas: [{ id: 'governors', code: 'G', title: 'Reporting to governors', description: '' }],
    slots: [
      {
        code: 'G-1',
        areaId: 'governors',
        title: 'Reports to governors',
        feeds: ['GOV01'],
        fulfilledBy: 'governor-report',
      },
    ],
    signOffRoles: [
      { id: 'dsl', label: 'Designated safeguarding lead', required: true, declaration: 'True.' },
      { id: 'chair', label: 'Chair of governors', required: false, declaration: 'Seen.' },
    ],
    deadline: null,
    reportingPeriod: null,
    returnTo: { name: null, email: null, partMaxMb: 18 },
    smallCounts: { partnership: 'exact', governorsConfidential: 'exact', public: 'hide-1-4' },
    ...changes,
  }
}

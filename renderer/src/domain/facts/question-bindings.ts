import type { QuestionCode, SlotCode } from '../shared/ids.ts'

/**
 * Which questions the staff log can say something about, by their permanent codes.
 *
 * Policies name their questions themselves (`feeds` in `policies.json`); training and reading do
 * not, so this is the one place that knows. A pack without these codes simply has no fact there.
 */
export interface TrainingBinding {
  readonly id: string
  readonly codes: readonly QuestionCode[]
  readonly slots?: readonly SlotCode[]
  /** Ids of the pack's requirements; somebody is good who is in date with all that she needs. */
  readonly requirements: readonly string[]
  /** Of these, ones that count when they were ever done. */
  readonly once?: readonly string[]
  readonly noun: readonly [one: string, many: string]
  /** Behind `44 of 47 staff`; `{since}` stands for the day from which a record still counts. */
  readonly have: string
  readonly nothing: string
  /** Whether it says all that the question asks. */
  readonly whole: boolean
}

/** What a fact calls one of the staff, and several. */
export const STAFF = ['member of staff', 'staff'] as const

const LEADS = ['safeguarding lead and deputy', 'safeguarding leads and deputies'] as const
const GOVERNORS = ['governor', 'governors'] as const
const PEOPLE = ['person', 'people'] as const

export const TRAINING_BINDINGS: readonly TrainingBinding[] = [
  {
    id: 'dsl-training',
    codes: ['DSL04'],
    slots: ['T-2'],
    requirements: ['dsl-core', 'dsl-two-year-refresh', 'dsl-annual-refresh'],
    noun: LEADS,
    have: 'are in date with role training and the yearly refresh',
    nothing: 'No training of the lead or deputies',
    whole: true,
  },
  {
    id: 'safeguarding-at-induction',
    codes: ['TRN03'],
    slots: ['T-1'],
    requirements: ['all-induction'],
    once: ['all-induction'],
    noun: PEOPLE,
    have: 'have had safeguarding training at induction',
    nothing: 'No induction training',
    whole: true,
  },
  {
    id: 'yearly-update',
    codes: ['TRN04'],
    slots: ['T-1', 'T-3'],
    requirements: ['all-annual-update'],
    noun: STAFF,
    have: 'had a safeguarding update {since}',
    nothing: 'No yearly update',
    whole: true,
  },
  {
    id: 'prevent-training',
    codes: ['TRN08'],
    slots: ['T-4'],
    requirements: ['prevent-lead-refresh', 'prevent-all-staff'],
    once: ['prevent-all-staff'],
    noun: PEOPLE,
    have: 'have the Prevent training that fits their role',
    nothing: 'No Prevent training',
    whole: true,
  },
  {
    id: 'governor-training',
    codes: ['GOV02'],
    slots: ['T-5'],
    requirements: ['governor-induction', 'governor-refresh'],
    noun: GOVERNORS,
    have: 'are in date with safeguarding training',
    nothing: 'No training of governors',
    whole: true,
  },
  {
    id: 'early-years-training',
    codes: ['SET01'],
    slots: ['T-4'],
    requirements: ['eyfs-annex-c'],
    noun: ['member of early years staff', 'early years staff'],
    have: 'are in date with Annex C training',
    nothing: 'No Annex C training',
    whole: true,
  },
  {
    id: 'paediatric-first-aid',
    codes: ['SET02', 'SIT07'],
    slots: ['T-4'],
    requirements: ['paediatric-first-aid'],
    noun: ['paediatric first aider', 'paediatric first aiders'],
    have: 'are in date',
    nothing: 'No certificate',
    whole: false,
  },
  {
    id: 'first-aid-at-work',
    codes: ['SIT07'],
    slots: ['T-4'],
    requirements: ['first-aid-at-work'],
    noun: ['first aider', 'first aiders'],
    have: 'are in date',
    nothing: 'No certificate',
    whole: false,
  },
  {
    id: 'medicines-training',
    codes: ['SIT07'],
    requirements: ['medicines'],
    noun: ['person who gives medicines', 'people who give medicines'],
    have: 'are in date with training',
    nothing: 'No training',
    whole: false,
  },
  {
    id: 'filtering-training',
    codes: ['ONL01'],
    requirements: ['filtering-monitoring-roles'],
    noun: ['person responsible for filtering', 'people responsible for filtering'],
    have: 'are in date with training',
    nothing: 'No training',
    whole: false,
  },
  {
    id: 'physical-intervention-training',
    codes: ['SIT05'],
    requirements: ['physical-intervention'],
    noun: ['person who may hold or restrain', 'people who may hold or restrain'],
    have: 'are in date with training',
    nothing: 'No training',
    whole: false,
  },
  {
    id: 'fgm-training',
    codes: ['VUL08'],
    requirements: ['fgm-awareness'],
    noun: ['teacher', 'teachers'],
    have: 'are in date with FGM awareness',
    nothing: 'No training',
    whole: false,
  },
  {
    id: 'allegations-training',
    codes: ['ALL02'],
    requirements: ['head-allegations'],
    noun: ['head or chair', 'heads and chairs'],
    have: 'are in date with training on allegations',
    nothing: 'No training',
    whole: false,
  },
  {
    id: 'designated-teacher-training',
    codes: ['DSL07'],
    requirements: ['designated-teacher'],
    noun: ['designated teacher', 'designated teachers'],
    have: 'have had role training',
    nothing: 'No training',
    whole: false,
  },
]

/** What was read, where the question asks whether it is known. */
export const READING_BINDINGS: readonly {
  readonly documentId: string
  readonly codes: readonly QuestionCode[]
}[] = [
  { documentId: 'who-is-the-dsl', codes: ['DSL06'] },
  { documentId: 'behaviour-policy', codes: ['POL03'] },
  { documentId: 'staff-code-of-conduct', codes: ['POL04'] },
  { documentId: 'online-safety-policy', codes: ['POL05'] },
  { documentId: 'whistleblowing-policy', codes: ['POL06'] },
  { documentId: 'low-level-concerns-policy', codes: ['ALL01', 'ALL03'] },
]

/** Who holds a role, where the question asks whether somebody does. It asks for more, so nothing is suggested. */
export const ROLE_BINDINGS: readonly {
  readonly id: string
  readonly codes: readonly QuestionCode[]
  readonly slots?: readonly SlotCode[]
  readonly roles: readonly string[]
  /** `link governor`, in a sentence. */
  readonly called: string
}[] = [
  {
    id: 'link-governor',
    codes: ['GOV01'],
    slots: ['P-6'],
    roles: ['link-governor'],
    called: 'safeguarding link governor',
  },
  {
    id: 'safeguarding-lead',
    codes: ['DSL01'],
    slots: ['P-6'],
    roles: ['dsl'],
    called: 'designated safeguarding lead',
  },
  {
    id: 'deputies',
    codes: ['DSL02', 'DSL03'],
    slots: ['P-6'],
    roles: ['deputy-dsl'],
    called: 'deputy safeguarding lead',
  },
  {
    id: 'designated-teacher',
    codes: ['DSL07'],
    slots: ['P-6'],
    roles: ['designated-teacher'],
    called: 'designated teacher',
  },
  { id: 'prevent-lead', codes: ['PRV02'], roles: ['prevent-lead'], called: 'Prevent lead' },
]

/** Oakfield, as it is written down: an invented school with two years of audits. */
export interface SampleSchool {
  readonly school: SampleSchoolFile
  readonly audit: SampleAuditFile
  /** The text of last year's audit, as a school would have it in a file. */
  readonly previous: string
  /** The staff as two systems would export them, in the order in which they are brought in. */
  readonly staffLists: readonly string[]
  readonly policies: readonly SamplePolicy[]
  /** What staff did, as the school kept it in a spreadsheet. */
  readonly trainingHistory: string
  /** Who confirmed Part One in an online form. */
  readonly readReceipts: string
}

export interface SamplePolicy {
  /** As the pack names it. */
  readonly id: string
  /** Staff code. */
  readonly owner: string
  readonly website: 'published' | 'not-needed'
  /** Kept by the school besides the core of the suite. */
  readonly kept?: boolean
  readonly versions: readonly SamplePolicyVersion[]
}

export interface SamplePolicyVersion {
  readonly label: string
  readonly change: 'first' | 'minor' | 'material'
  /** Absent where it is approved. */
  readonly progress?: 'being-written' | 'with-approver'
  readonly author?: string
  readonly approvedOn?: string
  readonly effectiveOn?: string
  readonly approvedBy?: string
  readonly minute?: string
  readonly note?: string
  /** Title of its piece of evidence. */
  readonly piece?: string
}

export interface SampleSchoolFile {
  readonly name: string
  readonly urn: string
  readonly dfeNumber: string
  readonly type: 'maintained'
  readonly phase: 'primary'
  readonly ageLow: number
  readonly ageHigh: number
  readonly governors: readonly {
    readonly id: string
    readonly forename: string
    readonly surname: string
    readonly title: string
    readonly role: string
    readonly roles: readonly string[]
    readonly start: string
    /** Where the governor is on the staff too. */
    readonly staffCode: string | null
    readonly email: string
  }[]
  /** Role ids by staff code: what the lists of staff cannot say. */
  readonly staffRoles: Readonly<Record<string, readonly string[]>>
  readonly namedRoles: { readonly chair: string; readonly linkGovernor: string }
  readonly context: Readonly<Record<string, string | number>>
}

export interface SampleAuditFile {
  readonly schoolYear: string
  readonly startedOn: string
  readonly lastSavedOn: string
  readonly answers: readonly SampleAnswer[]
  readonly actions: readonly SampleAction[]
  readonly evidence: readonly SampleEvidence[]
}

export interface SampleAnswer {
  readonly code: string
  readonly answer: string | null
  readonly comment: string | null
  readonly timescale: string | null
  readonly carried: 'confirmed' | 'changed' | 'new-this-year'
  readonly parts?: readonly string[]
  readonly answeredBy: string
  readonly answeredOn: string
}

export interface SampleAction {
  readonly what: string
  readonly questions: readonly string[]
  readonly owner: string
  readonly start: string
  readonly due: string | null
  readonly status: 'open' | 'doing' | 'done' | 'dropped'
  readonly successMeasure: string
  readonly doneOn: string | null
  readonly doneEvidence: string | null
  readonly reason: string | null
  readonly carriedFrom: string | null
}

export interface SampleEvidence {
  readonly slot: string
  readonly title: string
  readonly state: 'attached' | 'pointer' | 'missing'
  readonly fileName?: string
  readonly pointer?: string
  readonly questions: readonly string[]
}

/** Loaded only when somebody wants to look around. */
export async function loadSampleSchool(): Promise<SampleSchool> {
  const [school, audit, previous, sims, arbor, policies, history, receipts] = await Promise.all([
    import('./sample-school/school.json?raw'),
    import('./sample-school/answers-2026.json?raw'),
    import('./sample-school/previous-audit-2025.json?raw'),
    import('./sample-school/staff.csv?raw'),
    import('./sample-school/staff-arbor.csv?raw'),
    import('./sample-school/policies.json?raw'),
    import('./sample-school/training-history.csv?raw'),
    import('./sample-school/forms-read-receipts.csv?raw'),
  ])
  return {
    school: JSON.parse(school.default) as SampleSchoolFile,
    audit: JSON.parse(audit.default) as SampleAuditFile,
    previous: previous.default,
    staffLists: [sims.default, arbor.default],
    policies: (JSON.parse(policies.default) as { policies: readonly SamplePolicy[] }).policies,
    trainingHistory: history.default,
    readReceipts: receipts.default,
  }
}

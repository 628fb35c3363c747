import type { PolicyId } from '../../../domain/shared/ids.ts'

/** What schools call their files, by the id that the pack gives a policy. */
export interface KnownName {
  readonly policyId: PolicyId
  /** Words that stand together in a file name, plain, as `plainName` writes them. */
  readonly words: string
  /** Also a part of other policies' names, so that any other known name wins. */
  readonly weak?: true
}

const named = (policyId: PolicyId, ...names: readonly string[]): readonly KnownName[] =>
  names.map((words) => ({ policyId, words }))

const weakly = (policyId: PolicyId, ...names: readonly string[]): readonly KnownName[] =>
  names.map((words) => ({ policyId, words, weak: true }))

/** The pack names policies in full; a folder holds `CP policy sept 26` and `e-safety AUP v3`. */
export const knownNames: readonly KnownName[] = [
  ...named('child-protection', 'child protection', 'cp policy', 'cp and safeguarding'),
  ...weakly('child-protection', 'safeguarding', 'cp'),
  ...named('staff-code-of-conduct', 'code of conduct', 'staff conduct', 'staff behaviour'),
  ...named(
    'allegations-and-low-level-concerns',
    'allegations',
    'low level concern',
    'low level concerns',
    'llc',
  ),
  ...named('single-central-record', 'single central record', 'single central register', 'scr'),
  ...named('behaviour-and-anti-bullying', 'anti bullying', 'antibullying', 'bullying'),
  ...weakly('behaviour-and-anti-bullying', 'behaviour'),
  ...named('behaviour-principles', 'behaviour principles', 'principles of behaviour'),
  ...named('child-on-child-abuse', 'child on child', 'peer on peer'),
  ...named(
    'online-safety-and-acceptable-use',
    'online safety',
    'e safety',
    'esafety',
    'internet safety',
    'acceptable use',
    'aup',
    'remote learning',
  ),
  ...named('filtering-and-monitoring', 'filtering', 'web filtering'),
  ...named('whistleblowing', 'whistleblowing', 'whistle blowing'),
  ...named('safer-recruitment', 'safer recruitment', 'recruitment and selection', 'recruitment'),
  ...named('attendance', 'attendance', 'children missing', 'missing from education', 'absence'),
  ...named('prevent', 'prevent', 'radicalisation', 'extremism'),
  ...named('health-and-safety', 'health and safety', 'h and s', 'hs policy'),
  ...named('first-aid', 'first aid'),
  ...named('medical-conditions-and-medicines', 'medical conditions', 'medicines', 'medication'),
  ...weakly('medical-conditions-and-medicines', 'medical', 'allergies', 'allergy'),
  ...named('educational-visits', 'educational visits', 'school trips', 'off site visits', 'visits'),
  ...weakly('educational-visits', 'trips'),
  ...named('site-security-and-visitors', 'site security', 'visitors', 'visitor', 'security'),
  ...named('lettings', 'lettings', 'letting', 'use of premises', 'hire of premises'),
  ...named(
    'physical-intervention',
    'physical intervention',
    'positive handling',
    'reasonable force',
    'restraint',
    'restrictive practice',
    'physical restraint',
  ),
  ...named('intimate-care', 'intimate care', 'toileting'),
  ...named('send', 'send', 'sen', 'special educational needs', 'sen information report'),
  ...named('rshe', 'rshe', 'rse', 'sex education', 'relationships education', 'relationships'),
  ...named('complaints', 'complaints', 'complaint'),
  ...named('data-protection', 'data protection', 'gdpr', 'privacy notice', 'privacy notices'),
  ...named('records-retention', 'records retention', 'retention schedule', 'data retention'),
  ...named('biometric-information', 'biometric', 'biometrics'),
  ...named('accessibility-plan', 'accessibility'),
  ...named('equality-information-and-objectives', 'equality', 'equalities'),
  ...named('staff-discipline-conduct-grievance', 'grievance', 'disciplinary', 'staff discipline'),
  ...named('staff-capability', 'capability'),
  ...named('early-career-teachers', 'early career', 'ect', 'nqt'),
  ...named('suspension-and-exclusion', 'exclusion', 'exclusions', 'suspension', 'suspensions'),
  ...named('alternative-provision', 'alternative provision'),
  ...named('looked-after-children', 'looked after', 'cla', 'lac', 'children in care'),
  ...named('mental-health-and-wellbeing', 'mental health', 'self harm', 'suicide'),
  ...weakly('mental-health-and-wellbeing', 'wellbeing', 'well being'),
]

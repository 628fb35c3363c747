import type { EvidenceKind } from '../../domain/evidence/evidence.ts'
import type { SelectOption } from '../../ui/Select.tsx'

const WORDS: Readonly<Record<EvidenceKind, string>> = {
  policy: 'Policy',
  certificate: 'Certificate',
  minutes: 'Minutes',
  'governor-report': 'Governor report',
  'training-record': 'Training record',
  register: 'Register',
  'visit-notes': 'Visit notes',
  screenshot: 'Screenshot',
  other: 'Other',
}

export const kindInWords = (kind: EvidenceKind): string => WORDS[kind]

export function isKind(value: string): value is EvidenceKind {
  return value in WORDS
}

export const kindOptions: readonly SelectOption[] = Object.entries(WORDS).map(([value, label]) => ({
  value,
  label,
}))

/** The first that fits wins: "training register" is a register, "SCR" is one too. */
const HINTS: readonly (readonly [EvidenceKind, RegExp])[] = [
  ['screenshot', /\b(screen ?shot|screen ?grab|pasted picture)\b/],
  ['minutes', /\bminutes?\b/],
  ['certificate', /\b(certificates?|cert)\b/],
  ['visit-notes', /\b(visit|walk ?through|learning walk)\b/],
  [
    'governor-report',
    /\b(governors?|governance|trustees?)\b.*\breport\b|\breport\b.*\bgovernors?\b/,
  ],
  ['register', /\b(registers?|sign ?in sheet|attendance|scr|single central record)\b/],
  ['training-record', /\b(training|inset|induction|cpd)\b/],
  ['policy', /\b(policy|policies|procedures?|code of conduct)\b/],
]

/** What a file probably is, going by its name. Only a proposal: she can say otherwise. */
export function guessKind(fileName: string): EvidenceKind {
  const words = fileName.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  return HINTS.find(([, hint]) => hint.test(words))?.[0] ?? 'other'
}

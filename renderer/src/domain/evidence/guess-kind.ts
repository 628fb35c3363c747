import type { EvidenceKind } from './evidence.ts'

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

import { foldText } from '../shared/text.ts'

/** What a list says about somebody's work. */
export interface WorkWords {
  readonly post: string
  /** The system's own kind: SIMS "Service Term", Arbor "Business roles". */
  readonly category: string
  readonly teaching: boolean | null
}

type Rule = readonly [RegExp, readonly string[]]

/** Roles that stand beside the main one. Deputies first, since their words hold the words of the head. */
const BESIDE: readonly Rule[] = [
  [/\b(deputy|assistant|vice)[ -](head|principal)/, ['senior-leader']],
  [/\b(head ?teacher|principal|head of school)\b/, ['headteacher']],
  [/\bdeputy (designated )?safeguarding\b|\bdeputy dsl\b|\bddsl\b/, ['deputy-dsl']],
  [/\bdesignated safeguarding (lead|officer)\b|\bdsl\b/, ['dsl']],
  [/\bsen(d)?co\b|\bspecial (educational )?needs co-?ordinator\b/, ['senco']],
  [/\b(early years|eyfs) lead/, ['eyfs-lead', 'eyfs-staff']],
  [/\bnursery\b|\bearly years\b|\beyfs\b|\breception (class|teach|ta\b)/, ['eyfs-staff']],
  [/\bsupply\b/, ['supply']],
  [/\bvolunteer/, ['volunteer']],
  [/\bcontractor/, ['contractor']],
  [/\b(governor|trustee)s?\b/, ['governor']],
]

/** The one by which somebody is counted. The first that fits decides. */
const MAIN: readonly Rule[] = [
  [/\b(trainee|student) teacher\b|\bpgce\b/, ['trainee']],
  [/\b(ict?|it|network|systems) (technician|support|manager|engineer)\b/, ['it-support']],
  [/\bsupply\b|\bvolunteer|\bcontractor|\bgovernor|\btrustee/, []],
  [/\b(teaching|classroom|learning support) assistant|\bhlta\b|\blsa\b|\bta\b/, ['support']],
  [
    /\b(midday|lunch|dinner|cook|kitchen|cater|clean|caretak|premises|site\b|estates)|\b(office|admin|receptionist|secretary|bursar|business|finance|attendance|clerk|hr|exams?)\b|\badminist/,
    ['site-catering-admin'],
  ],
  [
    /\b(mentor|pastoral|family|practitioner|nursery nurse|welfare|counsell?or|cover supervisor|technician|support|therapist|librarian)\b/,
    ['support'],
  ],
  [/teacher|\bhead\b|\bprincipal\b|\blecturer\b/, ['teaching']],
]

/**
 * Role ids of the pack that a list's words point to. A proposal: she sees it before it counts.
 *
 * The post decides; only where it is silent do the "teaching" mark and the system's own kind.
 */
export function rolesFromWork({ post, category, teaching }: WorkWords): readonly string[] {
  const [words, kind] = [plain(post), plain(category)]
  const main =
    firstFit(MAIN, words) ?? (teaching === true ? ['teaching'] : firstFit(MAIN, kind)) ?? []
  const parts = [words, kind].flatMap((text) => text.split(/,|;|\/|&|\band\b/))
  return [...new Set([...parts.flatMap((part) => firstFit(BESIDE, part) ?? []), ...main])]
}

function plain(text: string): string {
  return foldText(text).replace(/\s+/g, ' ').trim()
}

function firstFit(rules: readonly Rule[], words: string): readonly string[] | undefined {
  return rules.find(([pattern]) => pattern.test(words))?.[1]
}

import { keyOfHeadings, plainHeader } from '../tables/headings.ts'

/** What a column of another tool's audit, or of a list of questions, can hold. */
export type ForeignUse =
  | 'ignore'
  | 'section'
  | 'code'
  | 'question'
  | 'guidance'
  | 'verdict'
  | 'tick-met'
  | 'tick-partly'
  | 'tick-not'
  | 'tick-na'
  | 'comment'
  | 'evidence'
  | 'impact'
  | 'gap'
  | 'needs-evidence'
  | 'action'
  | 'owner'
  | 'due'
  | 'action-state'
  /** Of a kind that we have not: kept with the comment, under its heading. */
  | 'extra'

/** Several columns of these make one text; of all others one column holds it. */
const JOINED: ReadonlySet<ForeignUse> = new Set([
  'ignore',
  'comment',
  'evidence',
  'guidance',
  'extra',
])

export const TICK_USES = ['tick-met', 'tick-partly', 'tick-not', 'tick-na'] as const

type Rule = readonly [use: ForeignUse, heading: RegExp]

/** Headings as areas write them, tried in this order. */
const RULES: readonly Rule[] = [
  [
    'tick-partly',
    /^(a|amber|partly|partially|partial|partly met|partially met|developing|in part|in progress|working towards|emerging)$/,
  ],
  [
    'tick-not',
    /^(r|red|not met|unmet|no|n|not in place|not compliant|non compliant|not yet|not achieved)$/,
  ],
  ['tick-na', /^(n a|na|not applicable|does not apply)$/],
  [
    'tick-met',
    /^(g|green|met|fully met|yes|y|in place|compliant|embedded|fully compliant|achieved)$/,
  ],
  [
    'needs-evidence',
    /evidence (is )?(required|needed|mandatory)|upload (is )?required|must (upload|evidence)/,
  ],
  [
    'code',
    /^(no|nr|num|number|ref|reference|ref no|id|code|item|item no|q|q no|question (no|number|ref|code)|standard (no|number|ref)|std|line)$/,
  ],
  [
    'section',
    /^(section|sections|area|theme|category|domain|part|topic|heading|focus|focus area|standard area|section (name|title|heading))$/,
  ],
  [
    'action-state',
    /^(action )?(progress|state)$|^(action|progress) status$|^completed( y n)?$|^action (complete|completed|done)$/,
  ],
  [
    'due',
    /by when|target date|due( date)?$|deadline|completion date|timescale|^when$|review date|date for completion/,
  ],
  ['owner', /^(by )?who(m)?$|lead( person)?$|responsib|owner|person in charge/],
  [
    'guidance',
    /guidance|legislation|kcsie|prompts?$|^help|(suggested|expected|possible|examples? of|typical) evidence|statutory reference|what good looks like/,
  ],
  ['impact', /impact|what difference/],
  ['gap', /\bgaps?\b|what is missing|areas? (for|of) (development|improvement)/],
  [
    'action',
    /\bactions?\b|next steps?|improvements? (needed|planned)|what (will|needs to) (you|be) do/,
  ],
  [
    'evidence',
    /evidence|where (is )?(it|this) (is )?(kept|held|found)|location|supporting document/,
  ],
  [
    'comment',
    /comments?|narrative|\bnotes?\b|commentary|explanation|rationale|further (information|detail)|details?$|what (we|you) do|current (practice|position)|practice/,
  ],
  [
    'question',
    /question|^standards?$|criteri|requirement|indicator|statement|descriptor|expectation|audit point|element|what is asked|safeguarding (standard|duty)/,
  ],
  [
    'verdict',
    /\brag\b|rating|judgement|judgment|\bgrade\b|score|status|complian|self (assessment|evaluation)|outcome|\blevel\b|response|^answer|evaluation|^position$|^met /,
  ],
]

/** What a heading names, where that is known. A sentence is no heading. */
export function fieldNamed(heading: string): ForeignUse | undefined {
  const plain = plainHeader(heading)
  if (plain === '' || plain.split(' ').length > 9) return undefined
  return RULES.find(([, words]) => words.test(plain))?.[0]
}

/** Each use is given to the first column that names it, except those that are joined. */
export function usesOfHeadings(headings: readonly string[]): readonly ForeignUse[] {
  const taken = new Set<ForeignUse>()
  const saysYes = headings.some((heading) => /^(y|yes)$/.test(plainHeader(heading)))
  const uses = headings.map((heading): ForeignUse => {
    // "No" beside "Yes" is an answer, otherwise it is short for number.
    const isNumber = !saysYes && /^no?$/.test(plainHeader(heading))
    const use = isNumber ? 'code' : fieldNamed(heading)
    if (use === undefined || (taken.has(use) && !JOINED.has(use))) return 'ignore'
    taken.add(use)
    return use
  })
  // One tick alone is no choice: a column called "Yes" beside none called "No" is an answer.
  const ticks = uses.filter((use) => isTick(use))
  if (ticks.length !== 1) return uses
  const verdict: ForeignUse = taken.has('verdict') ? 'ignore' : 'verdict'
  return uses.map((use) => (isTick(use) ? verdict : use))
}

export function isTick(use: ForeignUse): use is (typeof TICK_USES)[number] {
  return (TICK_USES as readonly string[]).includes(use)
}

/** What keeps a list from being read, as a sentence; null where nothing does. */
export function columnsProblem(uses: readonly ForeignUse[]): string | null {
  if (!uses.includes('question')) {
    return 'Say which column holds the questions. Without them nothing can be found again.'
  }
  const twice = uses.some((use, at) => !JOINED.has(use) && uses.indexOf(use) !== at)
  return twice ? 'Two columns hold the same. Choose one, and leave the other out.' : null
}

/** Whether verdicts are among what is mapped. */
export function holdsVerdicts(uses: readonly ForeignUse[]): boolean {
  return uses.some((use) => use === 'verdict' || isTick(use))
}

/** By it what she said of the columns, and of their words, is remembered. */
export function keyOfForeign(headings: readonly string[]): string {
  return keyOfHeadings('foreign-audit', headings)
}

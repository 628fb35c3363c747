import type { QuestionLine } from '../audit/gather-audit.ts'
import type { AuditTemplate, Section } from '../packs/template.ts'

/** Somebody in a school who would know the answer. */
export interface WhoKnows {
  readonly id: string
  readonly label: string
  /** Why this person, shown beside the group. */
  readonly because: string
}

interface KnowledgeRule extends WhoKnows {
  /** Looked for in the section's title. */
  readonly title?: RegExp
  /** The question is only asked of such settings. */
  readonly onlyFor?: string
  /** The question belongs to this evidence area. */
  readonly area?: string
}

const LEAD: WhoKnows = {
  id: 'dsl',
  label: 'Safeguarding lead',
  because: 'It is about the daily work of the safeguarding team.',
}

/**
 * Who would know, first fit wins. Sections are matched by what their titles are about, so that
 * it also works for a partnership that calls them otherwise.
 */
const RULES: readonly KnowledgeRule[] = [
  {
    id: 'early-years',
    label: 'Early years leader',
    because: 'It is only asked where there are Nursery or Reception children.',
    onlyFor: 'early-years',
  },
  {
    id: 'boarding',
    label: 'Head of boarding',
    because: 'It is only asked of boarding or residential settings.',
    onlyFor: 'boarding',
  },
  {
    id: 'sixth-form',
    label: 'Head of sixth form',
    because: 'It is only asked where there is a sixth form.',
    onlyFor: 'sixth-form',
  },
  {
    id: 'business-manager',
    label: 'Business manager',
    because: 'Checks on staff and the single central record are usually kept there.',
    title: /recruit|single central/i,
  },
  {
    id: 'headteacher',
    label: 'Headteacher',
    because: 'Concerns about adults go to the headteacher.',
    title: /allegation|low-level|concerns? about (?:adults|staff)|adults of concern/i,
  },
  {
    id: 'online',
    label: 'Online safety lead and IT support',
    because: 'Filtering, monitoring and devices are looked after there.',
    title: /online|filtering|digital|\bIT\b/i,
  },
  {
    id: 'senco',
    label: 'SENCO',
    because: 'It is about groups of children who need closer attention.',
    title: /closer attention|special educational|SEND|vulnerable|inclusion/i,
  },
  {
    id: 'curriculum',
    label: 'Curriculum or PSHE lead',
    because: 'It is about what children are taught and whether they are heard.',
    title: /teaching|curriculum|voice/i,
  },
  {
    id: 'premises',
    label: 'Site manager',
    because: 'Premises, visitors and trips are usually run from there.',
    title: /premises|visitor|site|trips/i,
  },
  {
    id: 'governors',
    label: 'Chair or clerk of governors',
    because: 'It is about what the board does and what is minuted.',
    title: /govern|board|leadership/i,
  },
  {
    id: 'governors',
    label: 'Chair or clerk of governors',
    because: 'Its evidence is what governors are told.',
    area: 'governors',
  },
]

/** Who would know the answer to a question; the lead, where nothing says otherwise. */
export function whoKnows(line: QuestionLine, section: Section | undefined): WhoKnows {
  const rule = RULES.find((candidate) => fits(candidate, line, section))
  return rule === undefined ? LEAD : { id: rule.id, label: rule.label, because: rule.because }
}

function fits(rule: KnowledgeRule, { question }: QuestionLine, section?: Section): boolean {
  if (rule.onlyFor !== undefined) {
    return question.appliesTo.length === 1 && question.appliesTo[0] === rule.onlyFor
  }
  if (rule.area !== undefined) return question.areaId === rule.area
  return rule.title !== undefined && section !== undefined && rule.title.test(section.title)
}

/** Whether a question still needs work. */
export const isOpen = ({ state }: QuestionLine): boolean => state !== 'confirmed'

/**
 * The open questions in the order in which to take them on a Friday: the short core first,
 * within it what only lacks a part, then what is carried, then the rest, as the template has it.
 */
export function orderForFriday(lines: readonly QuestionLine[]): readonly QuestionLine[] {
  const rank = (line: QuestionLine): number => (line.question.core ? 0 : 3) + effortOf(line)
  return lines.filter(isOpen).sort((a, b) => rank(a) - rank(b))
}

function effortOf({ state }: QuestionLine): number {
  if (state === 'something-missing') return 0
  return state === 'carried' ? 1 : 2
}

export interface KnowsGroup {
  readonly who: WhoKnows
  readonly lines: readonly QuestionLine[]
}

/** Puts questions together by who would know; the person with most to answer comes first. */
export function groupByWhoKnows(
  lines: readonly QuestionLine[],
  template: AuditTemplate,
): readonly KnowsGroup[] {
  const sections = new Map(template.sections.map((section) => [section.id, section]))
  const groups = new Map<string, { who: WhoKnows; lines: QuestionLine[] }>()
  for (const line of lines) {
    const who = whoKnows(line, sections.get(line.question.sectionId))
    const group = groups.get(who.id)
    if (group === undefined) groups.set(who.id, { who, lines: [line] })
    else group.lines.push(line)
  }
  return [...groups.values()].sort((a, b) => b.lines.length - a.lines.length)
}

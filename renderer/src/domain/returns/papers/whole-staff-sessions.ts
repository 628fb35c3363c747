import type { FactGround } from '../../facts/fact-ground.ts'
import { ALL_STAFF } from '../../people/is-staff.ts'
import { addMonths, dateInWords } from '../../shared/calendar.ts'
import type { LocalDate } from '../../shared/dates.ts'
import { groupedBy } from '../../shared/grouped.ts'
import { counted } from '../../shared/text.ts'
import { rulesInForce } from '../../training/rules.ts'
import { COUNTS_ONLY, column, courseTitle, type MakePaper, unnamedProvider } from './paper.ts'

/** Below this part of the staff, and this many, on one day it was no training for the whole staff. */
const PART_OF_STAFF = 1 / 4
const FEWEST = 5

interface Held {
  readonly on: LocalDate
  readonly title: string
  readonly provider: string
  readonly people: number
  readonly onFile: string
}

/** T-3: when the whole staff was trained, by whom, and how many came. No names. */
export const wholeStaffSessions: MakePaper = (ground) => {
  const since = addMonths(ground.log.today, -12)
  const staff = ground.training.people.filter(({ person }) => ground.isStaff(person)).length
  const fewest = Math.max(FEWEST, staff * PART_OF_STAFF)
  const held = [...fromSessions(ground, since), ...fromRecords(ground, since)]
    .filter(({ people }) => people >= fewest)
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  if (held.length === 0) return null
  return {
    name: 'whole-staff-training',
    title: 'Whole-staff training',
    lead: `${counted(held.length, 'session')} since ${dateInWords(since)}.`,
    holds: 'counts',
    tables: [
      {
        title: 'Sessions',
        columns: [
          column('Date', 'day', 13),
          column('Training', 'text', 36),
          column('Provider', 'text', 24),
          column('People', 'count', 10),
          column('Register, agenda or slides', 'text', 22),
        ],
        rows: held.map(({ on, title, provider, people, onFile }) => [
          on,
          title,
          provider,
          people,
          onFile,
        ]),
      },
    ],
    notes: [COUNTS_ONLY],
  }
}

function fromSessions(ground: FactGround, since: LocalDate): readonly Held[] {
  const { log } = ground
  const attended = new Map<string, number>()
  for (const { sessionId, result } of log.records) {
    if (sessionId !== null && result === 'completed') {
      attended.set(sessionId, (attended.get(sessionId) ?? 0) + 1)
    }
  }
  return log.sessions
    .filter(({ on }) => on >= since && on <= log.today)
    .map(({ id, on, courseId, provider, evidence }) => ({
      on,
      title: courseTitle(ground, { courseId }) ?? 'Another training',
      provider: unnamedProvider(ground, provider),
      people: attended.get(id) ?? 0,
      onFile: evidence.length === 0 ? 'Not on file' : counted(evidence.length, 'file'),
    }))
}

/** Lists from before sessions were kept: many people, one course, one day. */
function fromRecords(ground: FactGround, since: LocalDate): readonly Held[] {
  const { log } = ground
  const courses = new Set(
    rulesInForce(log)
      .requirements.filter(({ roles }) => roles.includes(ALL_STAFF))
      .flatMap(({ anyOf }) => anyOf),
  )
  const listed = log.records.filter(({ sessionId, courseId, result, completedOn }) => {
    if (sessionId !== null || courseId === null || result !== 'completed') return false
    return courses.has(courseId) && completedOn >= since && completedOn <= log.today
  })
  const together = groupedBy(listed, ({ completedOn, courseId }) => `${completedOn} ${courseId}`)
  return [...together.values()].flatMap((records) => {
    const people = new Set(records.map(({ personId }) => personId)).size
    const [first] = records
    if (first === undefined) return []
    const title = courseTitle(ground, first) ?? 'Another training'
    const provider = unnamedProvider(ground, first.provider)
    return [{ on: first.completedOn, title, provider, people, onFile: '' }]
  })
}

import { dateInWords } from '../shared/calendar.ts'
import { counted } from '../shared/text.ts'
import type { LiveFact } from './fact.ts'
import { FACT_ADDRESSES } from './fact-addresses.ts'
import { type FactGround, nameIn } from './fact-ground.ts'

/** What the log holds about the year, without counting anybody. */
export function otherFacts(ground: FactGround): readonly (LiveFact | null)[] {
  return [sessionsFact(ground), briefingsFact(ground), changesFact(ground)]
}

function sessionsFact(ground: FactGround): LiveFact | null {
  const { log, yearBegan } = ground
  const held = log.sessions.filter(({ on }) => on >= yearBegan && on <= log.today)
  if (held.length === 0) return null
  return noted(ground, {
    id: 'sessions-this-year',
    codes: ['TRN10'],
    slots: ['T-3'],
    sentence: `${counted(held.length, 'training session')} held since ${dateInWords(yearBegan)}.`,
    lines: held.map(({ title, on }) => ({ name: title, state: dateInWords(on), good: true })),
    address: FACT_ADDRESSES.trainingSessions,
  })
}

/** Courses by which a school takes part in the partnership's meetings. */
const BRIEFINGS: ReadonlySet<string | null> = new Set(['wst-dsl-briefing', 'wst-neglect-toolkit'])

function briefingsFact(ground: FactGround): LiveFact | null {
  const { log, yearBegan, training } = ground
  const people = new Map(training.people.map(({ person }) => [person.id, person]))
  const attended = log.records.flatMap((record) => {
    const person = people.get(record.personId)
    const isThisYear = record.completedOn >= yearBegan && record.completedOn <= log.today
    return person !== undefined && isThisYear && BRIEFINGS.has(record.courseId)
      ? [{ person, record }]
      : []
  })
  if (attended.length === 0) return null
  return noted(ground, {
    id: 'briefings-attended',
    codes: ['LOC03'],
    slots: [],
    sentence: `${counted(attended.length, 'attendance', 'attendances')} at briefings of the partnership since ${dateInWords(yearBegan)}.`,
    lines: attended.map(({ person, record }) => ({
      name: nameIn(person),
      state: `${record.courseName}, ${dateInWords(record.completedOn)}`,
      good: true,
    })),
    address: FACT_ADDRESSES.trainingRecords,
  })
}

/** Notes of what changed as a result of training: what IMP01 asks to be told. */
function changesFact(ground: FactGround): LiveFact | null {
  const { log, yearBegan } = ground
  const sessions = log.sessions
    .filter(({ on, whatChanged }) => whatChanged.trim() !== '' && on >= yearBegan)
    .map(({ title, on, whatChanged }) => ({ name: `${title}, ${dateInWords(on)}`, whatChanged }))
  const records = log.records
    .filter(({ completedOn, whatChanged }) => whatChanged.trim() !== '' && completedOn >= yearBegan)
    .map(({ courseName, completedOn, whatChanged }) => ({
      name: `${courseName}, ${dateInWords(completedOn)}`,
      whatChanged,
    }))
  const notes = [...sessions, ...records]
  if (notes.length === 0) return null
  return noted(ground, {
    id: 'what-changed',
    codes: ['IMP01'],
    slots: [],
    sentence: `${counted(notes.length, 'note')} of what changed after training since ${dateInWords(yearBegan)}.`,
    lines: notes.map(({ name, whatChanged }) => ({ name, state: whatChanged, good: true })),
    address: FACT_ADDRESSES.trainingRecords,
  })
}

function noted({ log }: FactGround, fact: Omit<LiveFact, 'asAt' | 'share' | 'suggests'>): LiveFact {
  return { ...fact, asAt: log.today, share: null, suggests: null }
}

import { foldCode } from '../people/importing/listed-person.ts'
import type { Person } from '../people/person.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { findDays, findYears } from './dates-in-text.ts'
import { plainCourse } from './match-course.ts'
import { namedPeople } from './names-in-text.ts'
import type { TrainingRecord } from './record.ts'
import type { Course } from './requirement.ts'
import { rulesInForce } from './rules.ts'

/** Something that a file may be about, and how sure that is. */
export interface Candidate<T> {
  readonly is: T
  readonly confidence: 'high' | 'fair' | 'low'
  /** 0 to 1; only for putting in order. */
  readonly score: number
}

/** What a certificate may be about, the likeliest first. She confirms each; nothing is set. */
export interface CertificateProposal {
  readonly people: readonly Candidate<Person>[]
  readonly courses: readonly Candidate<Course>[]
  readonly days: readonly Candidate<LocalDate>[]
  /** Records that lack a certificate and that this may be the one of. */
  readonly records: readonly Candidate<TrainingRecord>[]
}

/** Names stand on the first page. */
const LONGEST_TEXT = 8_000
const MOST_PROPOSED = 5

/**
 * Proposes whose certificate a file is, of which course and which day.
 *
 * @param text what could be read of the file; empty for a photograph
 */
export function proposeCertificate(
  fileName: string,
  text: string,
  log: StaffLog,
): CertificateProposal {
  const read = text.slice(0, LONGEST_TEXT)
  const people = namedPeople(
    fileName,
    read,
    log.people.filter(({ erasedAt }) => erasedAt === null),
  ).map(({ person, score }) => candidate(person, score))
  const courses = coursesNamed(fileName, read, rulesInForce(log).courses)
  const days = daysNamed(fileName, read, log.today)
  const records = recordsMeant(fileName, { people, courses, days }, log)
  return {
    people: people.slice(0, MOST_PROPOSED),
    courses: courses.slice(0, MOST_PROPOSED),
    days: days.slice(0, MOST_PROPOSED),
    records: records.slice(0, MOST_PROPOSED),
  }
}

function candidate<T>(is: T, score: number): Candidate<T> {
  return { is, score, confidence: score >= 0.9 ? 'high' : score >= 0.6 ? 'fair' : 'low' }
}

function inOrder<T>(all: readonly Candidate<T>[]): readonly Candidate<T>[] {
  return all.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
}

function coursesNamed(
  fileName: string,
  text: string,
  courses: readonly Course[],
): readonly Candidate<Course>[] {
  const file = ` ${plainCourse(fileName.replace(/\.[a-z0-9]{2,5}$/i, ''))} `
  const within = ` ${plainCourse(text)} `
  return inOrder(
    courses.map((course) => {
      if (file.includes(` ${plainCourse(course.id)} `) && course.id.includes('-')) {
        return candidate(course, 0.96)
      }
      const names = [course.title, ...course.aliases].map(plainCourse).filter(Boolean)
      return candidate(course, Math.max(...names.map((name) => courseScore(name, file, within))))
    }),
  )
}

/** A name of several words says more than one of one, and more in a file's name than in its text. */
function courseScore(name: string, file: string, text: string): number {
  const words = name.split(' ').length
  const long = Math.min(words, 6) / 100
  if (file.includes(` ${name} `)) return (words > 1 ? 0.9 : 0.75) + long
  if (text.includes(` ${name} `)) return (words > 1 ? 0.85 : 0.4) + long
  return 0
}

const OF_DOING = /(complet|attend|award|achiev|date|taken|held|train|\bon)[^.]{0,25}$/
const OF_SOMETHING_ELSE = /(expir|valid|renew|until|birth|due|refresh|next|born|dob)[^.]{0,25}$/

/** Never a day that is still to come: that is when it runs out. */
function daysNamed(
  fileName: string,
  text: string,
  today: LocalDate,
): readonly Candidate<LocalDate>[] {
  const best = new Map<LocalDate, number>()
  const note = (on: LocalDate, score: number) => {
    if (on <= today) best.set(on, Math.max(best.get(on) ?? 0, score))
  }
  for (const { on } of findDays(fileName)) note(on, 0.92)
  for (const { on, before } of findDays(text)) {
    note(on, OF_SOMETHING_ELSE.test(before) ? 0.2 : OF_DOING.test(before) ? 0.9 : 0.7)
  }
  return inOrder([...best].map(([on, score]) => candidate(on, score)))
}

type Named = Pick<CertificateProposal, 'people' | 'courses' | 'days'>

/** A record of one of these people that lacks its file: told by course and day, or by the year alone. */
function recordsMeant(
  fileName: string,
  { people, courses, days }: Named,
  log: StaffLog,
): readonly Candidate<TrainingRecord>[] {
  const years = new Set(findYears(fileName.replace(/_/g, ' ')))
  const personScore = new Map(people.map(({ is, score }) => [is.id, score]))
  const courseScores = new Map(courses.map(({ is, score }) => [is.id, score]))
  const dayScore = new Map(days.map(({ is, score }) => [is, score]))
  const candidates = log.records.flatMap((record): readonly Candidate<TrainingRecord>[] => {
    const { certificate, personId, courseId, completedOn } = record
    if (certificate.state === 'attached' || record.result !== 'completed') return []
    if (certificate.note !== '' && foldCode(certificate.note) === foldCode(fileName)) {
      return [candidate(record, 1)]
    }
    const whose = personScore.get(personId) ?? 0
    if (whose === 0) return []
    const which = courseId === null ? 0 : (courseScores.get(courseId) ?? 0)
    const when = dayScore.get(completedOn) ?? (years.has(completedOn.slice(0, 4)) ? 0.8 : 0)
    if (which === 0 && when === 0) return []
    return [candidate(record, whose * (0.4 + 0.35 * which + 0.25 * when))]
  })
  return inOrder(candidates)
}

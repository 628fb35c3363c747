import { editDistance } from '../shared/edit-distance.ts'
import { remembered } from '../shared/remembered.ts'
import { foldText } from '../shared/text.ts'
import type { Course } from './requirement.ts'

export type CourseFound =
  /** `part`: a name of the course stands among other words. */
  | { readonly type: 'found'; readonly course: Course; readonly by: 'name' | 'part' }
  /** The likeliest first: she says which, or that it is none. */
  | { readonly type: 'likely'; readonly courses: readonly Course[] }
  | { readonly type: 'unknown' }

/** The words of a course name for comparing: `Filtering & monitoring` is `filtering and monitoring`. */
export function plainCourse(text: string): string {
  return foldText(text)
    .replace(/&/g, ' and ')
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

interface CourseName {
  readonly course: Course
  readonly plain: string
  readonly words: readonly string[]
}

const namesOf = remembered((courses: readonly Course[]): readonly CourseName[] => {
  const names = courses.flatMap((course) =>
    [course.title, ...course.aliases].map((name) => {
      const plain = plainCourse(name)
      return { course, plain, words: plain.split(' ') }
    }),
  )
  return names.filter(({ plain }) => plain !== '')
})

/**
 * The course that a list, a certificate or the lead means by some words.
 *
 * By its title or another name of it; else by a name of at least two words that stands within
 * (`Safeguarding update (Sept INSET)`), the longest first; anything looser is only proposed.
 */
export function matchCourse(text: string, courses: readonly Course[]): CourseFound {
  const plain = plainCourse(text)
  if (plain === '') return { type: 'unknown' }
  const names = namesOf(courses)
  const same = names.filter((name) => name.plain === plain)
  if (same.length > 0) return settled(same, 'name')
  const words = new Set(plain.split(' '))
  const within = names.filter((name) => name.words.every((word) => words.has(word)))
  const longest = Math.max(0, ...within.map((name) => name.words.length))
  if (longest >= 2) {
    return settled(
      within.filter((name) => name.words.length === longest),
      'part',
    )
  }
  const likely = coursesOf([...within, ...misspelt(plain, names), ...overlapping(words, names)])
  return likely.length === 0
    ? { type: 'unknown' }
    : { type: 'likely', courses: likely.slice(0, MOST_PROPOSED) }
}

const MOST_PROPOSED = 4

function settled(names: readonly CourseName[], by: 'name' | 'part'): CourseFound {
  const [course, ...others] = coursesOf(names)
  if (course === undefined) return { type: 'unknown' }
  return others.length === 0
    ? { type: 'found', course, by }
    : { type: 'likely', courses: [course, ...others] }
}

function coursesOf(names: readonly CourseName[]): readonly Course[] {
  return [...new Set(names.map(({ course }) => course))]
}

function misspelt(plain: string, names: readonly CourseName[]): readonly CourseName[] {
  const most = plain.length < 6 ? 0 : plain.length < 12 ? 1 : 2
  return names.filter((name) => editDistance(name.plain, plain, most) <= most)
}

/** Words that stand in the name of nearly every course and tell none apart. */
const COMMON = new Set([
  'training',
  'safeguarding',
  'course',
  'and',
  'for',
  'of',
  'the',
  'in',
  'to',
])
const SHARED_AT_LEAST = 0.6

function overlapping(words: ReadonlySet<string>, names: readonly CourseName[]) {
  const telling = [...words].filter((word) => !COMMON.has(word))
  if (telling.length === 0) return []
  return names.filter((name) => {
    const own = name.words.filter((word) => !COMMON.has(word))
    const shared = own.filter((word) => words.has(word)).length
    return shared > 0 && shared >= SHARED_AT_LEAST * Math.max(own.length, telling.length)
  })
}

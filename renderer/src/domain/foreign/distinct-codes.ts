import type { ForeignQuestion, ForeignSection } from './foreign-list.ts'

/**
 * The same questions, no two of them under one code.
 *
 * `1.10` in a cell of numbers is `1.1` and follows `1.9`. Where each section counts from 1, the
 * section's number or place comes before the code. What is still twice gets a letter behind it.
 */
export function distinctCodes(
  questions: readonly ForeignQuestion[],
  sections: readonly ForeignSection[],
): readonly ForeignQuestion[] {
  const mended = withTens(questions)
  if (!hasDoubles(mended)) return mended
  const prefixes = new Map(
    sections.map(({ key, number }, at) => [key, number ?? String(at + 1)] as const),
  )
  const prefixed = mended.map((question) =>
    question.code === null
      ? question
      : { ...question, code: `${prefixes.get(question.sectionKey) ?? ''}.${question.code}` },
  )
  // Where the section did not tell them apart, it would only lengthen all of them.
  return lettered(hasDoubles(prefixed) && !fewerDoubles(prefixed, mended) ? mended : prefixed)
}

function withTens(questions: readonly ForeignQuestion[]): readonly ForeignQuestion[] {
  const seen = new Set<string>()
  let before = ''
  return questions.map((question) => {
    const { code } = question
    if (code === null) return question
    const next = seen.has(code) ? (tenAfter(before, code) ?? code) : code
    seen.add(next)
    before = next
    return next === code ? question : { ...question, code: next }
  })
}

function tenAfter(before: string, code: string): string | null {
  const [, stem, last] = /^(.*\.)(\d+)$/.exec(before) ?? []
  if (stem === undefined || last === undefined) return null
  const next = Number(last) + 1
  return next % 10 === 0 && `${stem}${next / 10}` === code ? `${stem}${next}` : null
}

function doubles(questions: readonly ForeignQuestion[]): number {
  const codes = questions.flatMap(({ code }) => (code === null ? [] : [code.toLowerCase()]))
  return codes.length - new Set(codes).size
}

const hasDoubles = (questions: readonly ForeignQuestion[]): boolean => doubles(questions) > 0

const fewerDoubles = (
  one: readonly ForeignQuestion[],
  other: readonly ForeignQuestion[],
): boolean => doubles(one) < doubles(other)

function lettered(questions: readonly ForeignQuestion[]): readonly ForeignQuestion[] {
  const taken = new Set<string>()
  return questions.map((question) => {
    const { code } = question
    if (code === null) return question
    let free = code
    for (let at = 2; taken.has(free.toLowerCase()); at += 1) free = `${code}-${at}`
    taken.add(free.toLowerCase())
    return free === code ? question : { ...question, code: free }
  })
}

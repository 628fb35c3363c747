import type { QuestionLine } from '../../domain/audit/gather-audit.ts'
import { counted } from '../../domain/shared/text.ts'

/** "12 answers; you have looked at 3 of them." */
export function lookedAtInWords(lines: readonly QuestionLine[]): string {
  const seen = lines.filter(({ answer }) => (answer?.carried?.seenAt ?? null) !== null).length
  const answers = counted(lines.length, 'answer')
  if (lines.length === 1) return `${answers}; you have ${seen === 0 ? 'not ' : ''}looked at it.`
  if (seen === lines.length) return `${answers}; you have looked at all of them.`
  return `${answers}; you have looked at ${seen === 0 ? 'none' : seen} of them.`
}

/** Which of them no button confirms together; nothing where there are none. */
export function singlyInWords(lines: readonly QuestionLine[]): string {
  const count = lines.filter(({ meaning }) => meaning === 'not-applicable').length
  if (count === 0) return ''
  if (lines.length === 1) return 'It says that it does not apply and is confirmed on its own.'
  return count === 1
    ? '1 of them says that it does not apply and is confirmed on its own.'
    : `${count} of them say that it does not apply and are confirmed one by one.`
}

import { countsAsAction } from '../audit/audit-actions.ts'
import type { QuestionLine } from '../audit/gather-audit.ts'
import type { MissingPart } from '../audit/missing.ts'
import { COMMENT } from '../packs/default-columns.ts'
import { isBlank } from '../shared/text.ts'
import type { ReadinessItem, ReadinessKind, ReadinessLevel } from './readiness-item.ts'

/** What one question still needs: the answer itself first, otherwise what its answer lacks. */
export function questionItems(line: QuestionLine): readonly ReadinessItem[] {
  switch (line.state) {
    case 'not-started':
      return [unanswered(line, `${line.code} is not answered.`)]
    case 'started':
      return [unanswered(line, `${line.code} was begun and has no answer yet.`)]
    case 'carried':
      return [item(line, 'error', 'carried', carriedSentence(line))]
    case 'something-missing':
    case 'confirmed':
      return answerItems(line)
  }
}

function unanswered(line: QuestionLine, sentence: string): ReadinessItem {
  return item(line, 'error', 'unanswered', sentence, ANSWERED_BY[line.question.answerKind])
}

/** The field that each kind of question is answered with. */
const ANSWERED_BY = { judgement: 'verdict', narrative: COMMENT, 'from-actions': 'action' } as const

function carriedSentence({ code, answer, lastYear }: QuestionLine): string {
  if (answer?.carried?.askedAs !== undefined) {
    return `${code} was answered in its old wording and is not confirmed.`
  }
  const comment = answer?.texts[COMMENT] ?? ''
  const untouched = lastYear !== null && comment === lastYear.comment
  return untouched
    ? `${code} still says what it said last year, word for word, and is not confirmed.`
    : `${code} was changed since last year and is not confirmed.`
}

function answerItems(line: QuestionLine): readonly ReadinessItem[] {
  const items: ReadinessItem[] = line.missing.map((part) => missingItem(line, part))
  const asked = new Set(line.missing.map(({ what }) => what))
  const { meaning, answer, evidence, actions } = line
  if (meaning === 'met' && evidence.length === 0 && !asked.has('evidence')) {
    items.push(
      item(
        line,
        'hint',
        'met-without-evidence',
        `${line.code} has nothing to prove it.`,
        'evidence',
      ),
    )
  }
  const living = actions.some(countsAsAction)
  if ((meaning === 'partly' || meaning === 'not') && !living && !asked.has('action')) {
    items.push(
      item(
        line,
        'warning',
        'gap-without-action',
        `${line.code} names a gap and no action.`,
        'action',
      ),
    )
  }
  const reason = answer?.texts[COMMENT]
  if (meaning === 'not-applicable' && isBlank(reason) && !asked.has(COMMENT)) {
    const sentence = `${line.code} does not say why it does not apply.`
    items.push(item(line, 'warning', 'na-without-reason', sentence, COMMENT))
  }
  return items
}

function missingItem(line: QuestionLine, part: MissingPart): ReadinessItem {
  const { level, kind } = rankOf(line, part)
  return item(line, level, kind, `${line.code}: ${part.sentence}`, part.what)
}

function rankOf(
  { meaning }: QuestionLine,
  { what, strength }: MissingPart,
): { readonly level: ReadinessLevel; readonly kind: ReadinessKind } {
  if (strength === 'require') {
    const isReason = meaning === 'not-applicable' && what === COMMENT
    return { level: 'error', kind: isReason ? 'na-without-reason' : 'required-part' }
  }
  if (what === 'action') return { level: 'warning', kind: 'gap-without-action' }
  if (what === 'evidence' && meaning === 'met')
    return { level: 'hint', kind: 'met-without-evidence' }
  return { level: 'hint', kind: 'invited-part' }
}

function item(
  { code }: QuestionLine,
  level: ReadinessLevel,
  kind: ReadinessKind,
  sentence: string,
  field?: string,
): ReadinessItem {
  const id = field === undefined ? `${kind}:${code}` : `${kind}:${code}:${field}`
  const link = { screen: 'question', code, ...(field === undefined ? {} : { field }) } as const
  return { id, level, kind, sentence, link }
}

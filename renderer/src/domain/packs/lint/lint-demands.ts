import { DEFAULT_COLUMNS } from '../default-columns.ts'
import { meaningOf, writtenDemands } from '../demands-of-question.ts'
import type { Pack } from '../pack.ts'
import type { PackQuestion } from '../schemas/audit-file.ts'
import type { Meaning } from '../template.ts'
import { type Complain, complainOfUnknown } from './complaint.ts'

const FILE = 'audit.json'

/** Demands that can never be made, or that name something an answer does not have. */
export function lintDemands(
  pack: Pack,
  question: PackQuestion,
  place: string,
  complain: Complain,
): void {
  if (question.answerKind !== 'judgement') {
    lintNeedless(pack, question, place, complain)
    return
  }
  const known = new Set(['action', 'evidence', ...columnsOf(pack)])
  const meanings = meaningsOf(pack, question)
  for (const { what, when } of ownDemandsOf(pack, question)) {
    complainOfUnknown(complain, FILE, place, 'part of an answer', [what], known)
    for (const meaning of when) {
      if (meanings === null || meanings.has(meaning)) continue
      const sentence = `It asks for “${what}” when the answer means “${meaning}”, but its scale has no such point.`
      complain('error', FILE, place, sentence)
    }
  }
  if (meanings !== null && !meanings.has('not-applicable') && isWritten(question.naHint)) {
    const sentence = 'It says when “not applicable” is fair, but its scale has no such point.'
    complain('warning', FILE, place, sentence)
  }
}

/** Demands made once for all judgements. */
export function lintGeneralDemands(pack: Pack, complain: Complain): void {
  const known = new Set(['action', 'evidence', ...columnsOf(pack)])
  for (const { what } of pack.audit.demands ?? []) {
    complainOfUnknown(complain, FILE, 'demands', 'part of an answer', [what], known)
  }
}

function columnsOf({ audit }: Pack): readonly string[] {
  return (audit.answerColumns ?? DEFAULT_COLUMNS).map(({ id }) => id)
}

/** Null when the scale is unknown, which is complained of elsewhere. */
function meaningsOf({ head }: Pack, question: PackQuestion): ReadonlySet<Meaning> | null {
  const scale = head.scales.find(({ id }) => id === (question.scale ?? head.defaultScale))
  return scale === undefined ? null : new Set(scale.points.map(({ meaning }) => meaningOf(meaning)))
}

function ownDemandsOf({ audit }: Pack, question: PackQuestion): ReturnType<typeof writtenDemands> {
  return writtenDemands({ ...audit, demands: [] }, question)
}

function lintNeedless(pack: Pack, question: PackQuestion, place: string, complain: Complain): void {
  if (ownDemandsOf(pack, question).length === 0) return
  const sentence =
    'It takes no verdict, so what it asks for by verdict is never asked. Take those lines out.'
  complain('warning', FILE, place, sentence)
}

const isWritten = (text: string | null | undefined): boolean => (text ?? '').trim() !== ''

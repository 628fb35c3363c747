import type { GatheredAudit, QuestionLine } from '../audit/gather-audit.ts'
import type { EvidenceSlot } from '../packs/template.ts'
import type { QuestionCode, SlotCode } from '../shared/ids.ts'
import { foldText } from '../shared/text.ts'
import type { Feedback } from './feedback.ts'

/** A question or a line of evidence that a request names. */
export type Requested =
  | {
      readonly type: 'question'
      readonly code: QuestionCode
      readonly line: QuestionLine
      /** Something of it was written, attached or planned since it was asked for. */
      readonly touched: boolean
    }
  | {
      readonly type: 'slot'
      readonly code: SlotCode
      readonly slot: EvidenceSlot
      readonly touched: boolean
    }
  /** Not among the questions of this school. */
  | { readonly type: 'unknown'; readonly code: string }

/** What a request names, in its order, and what was done about each since it came. */
export function requestedBy(word: Feedback, gathered: GatheredAudit): readonly Requested[] {
  const slots = new Map(gathered.audit.template.slots.map((slot) => [slot.code, slot]))
  const linkedSince = new Set(
    gathered.evidenceLinks
      .filter(({ addedAt }) => addedAt > word.addedAt)
      .map(({ target }) => `${target.type} ${target.code}`),
  )
  return [
    ...word.questions.map((code): Requested => {
      const line = gathered.lineByCode.get(code)
      if (line === undefined) return { type: 'unknown', code }
      const touched = linkedSince.has(`question ${code}`) || isWrittenSince(line, word)
      return { type: 'question', code, line, touched }
    }),
    ...word.slots.map((code): Requested => {
      const slot = slots.get(code)
      if (slot === undefined) return { type: 'unknown', code }
      return { type: 'slot', code, slot, touched: linkedSince.has(`slot ${code}`) }
    }),
  ]
}

function isWrittenSince({ answer, actions }: QuestionLine, { addedAt }: Feedback): boolean {
  return (
    (answer?.answeredAt ?? '') > addedAt || actions.some(({ createdAt }) => createdAt > addedAt)
  )
}

/** What a lead types from a letter: `TRN04, gov2`. Codes are known whatever their letters' case. */
export function readCodes(
  text: string,
  known: readonly string[],
): { readonly codes: readonly string[]; readonly strange: readonly string[] } {
  const byFold = new Map(known.map((code) => [foldText(code), code]))
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  const found = words.map((word) => ({ word, code: byFold.get(foldText(word)) }))
  return {
    codes: [...new Set(found.flatMap(({ code }) => code ?? []))],
    strange: [...new Set(found.flatMap(({ word, code }) => (code === undefined ? [word] : [])))],
  }
}

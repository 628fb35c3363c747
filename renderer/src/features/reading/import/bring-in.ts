import { readingDocuments } from '../../../domain/receipts/documents.ts'
import { keyOfFormHeaders } from '../../../domain/receipts/importing/form-columns.ts'
import { type FormPlan, formSums } from '../../../domain/receipts/importing/form-plan.ts'
import { receiptsOfForm } from '../../../domain/receipts/importing/form-receipts.ts'
import { answersToRemember } from '../../../domain/receipts/importing/judged-before.ts'
import { ok, type Result, refused } from '../../../domain/shared/result.ts'
import { counted } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { type Proof, piecesOf, proofOf } from '../../../intake/proof.ts'
import { describeRefusal } from '../../../intake/refusal-words.ts'
import { takeIn } from '../../../intake/take-in.ts'
import type { Change } from '../../../storage/change.ts'
import type { Desk } from '../../../storage/desk.ts'
import { addReceipts } from '../../../storage/repositories/receipts.ts'
import type { OpenForm } from './form-store.ts'

/** What an import did, for the last page and its way back. */
export interface Brought {
  readonly fileName: string
  readonly read: number
  readonly declined: number
  readonly kept: boolean
  /** Null where nothing came out different. */
  readonly change: Change | null
}

interface Bringing {
  readonly desk: Desk
  readonly log: StaffLog
  readonly form: OpenForm
  readonly plan: FormPlan
  readonly headers: readonly string[]
}

/**
 * Writes what the preview showed, with the export as its proof and how it was read, as one change.
 *
 * @returns a sentence where the export could not be kept; nothing is written then
 */
export async function bringIn(bringing: Bringing): Promise<Result<Brought, string>> {
  const { desk, log, form, plan, headers } = bringing
  const kept = form.keepsFile ? await keepExport(bringing) : ok(null)
  if (!kept.ok) return kept
  const proof = kept.value
  const receipts = receiptsOfForm(plan, {
    newId: desk.context.newId,
    now: desk.context.now,
    by: desk.context.author(),
    fileName: form.file.name,
    headers,
    proof: proof?.id ?? null,
  })
  const label = `${titlesOf(log, form)}, ${counted(receipts.length, 'answer')} from ${form.file.name}`
  const change = await addReceipts(desk, label, receipts, piecesOf(proof), {
    id: keyOfFormHeaders(headers),
    columns: form.uses,
    answers: answersToRemember(plan, form.choices),
  })
  const { write, decline } = formSums(plan)
  return ok({
    fileName: form.file.name,
    read: write,
    declined: decline,
    kept: proof !== null,
    change,
  })
}

async function keepExport({ desk, log, form }: Bringing): Promise<Result<Proof | null, string>> {
  const place = `${desk.card.id}:form:${desk.context.newId()}`
  const [taken] = await takeIn({ desk, place }, [form.file])
  if (taken?.type === 'done') {
    return ok(
      proofOf(desk, log.evidence, taken.kept, {
        title: `Form: ${titlesOf(log, form)}`,
        kind: 'register',
      }),
    )
  }
  const why =
    taken?.type === 'refused'
      ? describeRefusal(taken.refusal, form.file.name, form.file.size)
      : null
  return refused(
    `${typeof why === 'string' ? why : 'The file could not be kept.'} Nothing was written. Take the tick away to bring the answers in without it.`,
  )
}

export function titlesOf(log: StaffLog, { targets }: Pick<OpenForm, 'targets'>): string {
  const titles = new Map(readingDocuments(log).map(({ id, title }) => [id, title]))
  const named = [...new Set(targets.map(({ documentId }) => titles.get(documentId) ?? ''))]
  return named.filter((title) => title !== '').join(', ') || 'Reading'
}

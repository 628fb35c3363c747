import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Feedback } from '../../../domain/feedback/feedback.ts'
import { type FeedbackFile, LARGEST_FEEDBACK } from '../../../domain/feedback/feedback-file.ts'
import { type FeedbackPlan, planFeedback } from '../../../domain/feedback/plan-file.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import type { FeedbackRefusal } from '../../../exchange/feedback/feedback-misfit.ts'
import { readFeedback, tooLargeFeedback } from '../../../exchange/feedback/read-feedback.ts'
import { sha256OfText } from '../../../storage/start-audit.ts'
import type { MadeReturn } from '../../../storage/tables.ts'

/** A file that was opened: what it would bring, or why it is not taken. */
export type OpenedFile =
  | ({ readonly type: 'refused' } & FeedbackRefusal)
  | {
      readonly type: 'read'
      readonly file: FeedbackFile
      readonly plan: FeedbackPlan
      readonly text: string
      readonly sha256: Sha256
    }

export interface Ground {
  readonly gathered: Pick<GatheredAudit, 'audit' | 'school'>
  readonly words: readonly Feedback[]
  readonly made: readonly MadeReturn[]
}

/** Reads a file and holds it against this desk's return. Nothing is kept yet. */
export async function openFeedbackFile(
  file: Pick<File, 'name' | 'size' | 'text'>,
  { gathered, words, made }: Ground,
): Promise<OpenedFile> {
  if (file.size > LARGEST_FEEDBACK) {
    return { type: 'refused', sentence: tooLargeFeedback(file.name) }
  }
  const text = await textOf(file)
  if (text === null) {
    const sentence = `“${file.name}” cannot be read from where it lies. Nothing was changed. Copy it to this computer and choose it again.`
    return { type: 'refused', sentence }
  }
  const read = readFeedback(text, file.name)
  if (!read.ok) return { type: 'refused', ...read.error }
  const sha256 = await sha256OfText(text)
  const plan = planFeedback(read.value, sha256, {
    audit: gathered.audit,
    school: gathered.school,
    held: words,
    packages: new Set(made.map((one) => one.sha256)),
  })
  if (!plan.ok) return { type: 'refused', sentence: plan.error }
  return { type: 'read', file: read.value, plan: plan.value, text, sha256 }
}

async function textOf(file: Pick<File, 'text'>): Promise<string | null> {
  try {
    return await file.text()
  } catch {
    return null
  }
}

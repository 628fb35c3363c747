import type { AuditId, QuestionCode } from '../../domain/shared/ids.ts'
import { keyOfQuestion } from '../../domain/their-form/form-parts.ts'
import type { RowTables } from '../database.ts'

type Moved = ReadonlyMap<QuestionCode, QuestionCode>

/** Ticks in the partnership's form and questions with colleagues go with their questions. */
export async function moveWithCodes(rows: RowTables, id: AuditId, moved: Moved): Promise<void> {
  if (moved.size === 0) return
  await moveTicks(rows, id, moved)
  await moveHandOffs(rows, id, moved)
}

/** A tick says which words were copied, so that it falls by itself where the move changed them. */
async function moveTicks(rows: RowTables, id: AuditId, moved: Moved): Promise<void> {
  for (const [before, now] of moved) {
    const tick = await rows.formEntries.get([id, keyOfQuestion(before)])
    if (tick === undefined) continue
    await rows.formEntries.delete([id, tick.key])
    await rows.formEntries.put({ ...tick, key: keyOfQuestion(now) })
  }
}

async function moveHandOffs(rows: RowTables, id: AuditId, moved: Moved): Promise<void> {
  const renamed = (codes: readonly QuestionCode[]) => codes.map((code) => moved.get(code) ?? code)
  const all = await rows.handOffs.where('auditId').equals(id).toArray()
  const touched = all.filter(({ questions }) => questions.some((code) => moved.has(code)))
  await rows.handOffs.bulkPut(
    touched.map((handOff) => ({
      ...handOff,
      questions: renamed(handOff.questions),
      returned: handOff.returned.map((each) => ({ ...each, questions: renamed(each.questions) })),
    })),
  )
}

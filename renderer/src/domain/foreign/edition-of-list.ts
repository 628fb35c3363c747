import type { PreviousAudit } from '../audit/audit.ts'
import { lintPack } from '../packs/lint-pack.ts'
import { readPack } from '../packs/read-pack.ts'
import type { AuditTemplate } from '../packs/template.ts'
import { templateFromPack } from '../packs/template-from-pack.ts'
import type { SchoolYear } from '../shared/dates.ts'
import type { QuestionCode } from '../shared/ids.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { packFromList } from './as-pack.ts'
import { giveCodes } from './codes.ts'
import type { ForeignList } from './foreign-list.ts'
import { usedCodes } from './held-questions.ts'
import type { TemplateWishes } from './pack-making.ts'

/** A pack that was made of a list, read back as any other. */
export interface EditionOfList {
  readonly files: ReadonlyMap<string, string>
  readonly template: AuditTemplate
}

interface EditionGround {
  /** Texts of the pack that this year's audit was begun with. */
  readonly baseFiles: ReadonlyMap<string, string>
  readonly isBuiltIn: boolean
  readonly template: AuditTemplate
  readonly previous: PreviousAudit | null
  readonly schoolYear: SchoolYear
}

/**
 * Makes a pack of a list and reads it back through the gate that every pack comes through.
 *
 * @returns sentences where it would not pass; nothing is used then
 */
export function editionOfList(
  list: ForeignList,
  matched: ReadonlyMap<string, QuestionCode>,
  wishes: TemplateWishes,
  ground: EditionGround,
): Result<EditionOfList, readonly string[]> {
  const base = readPack(ground.baseFiles)
  if (!base.ok) return refused(base.error.map(({ sentence }) => sentence))
  const { sections, questions } = list
  const used = usedCodes(ground.template, ground.previous)
  const codes = giveCodes(questions, { sections, matched, used })
  const { isBuiltIn, schoolYear } = ground
  const making = { list, codes, matched, wishes, base: base.value, isBuiltIn, schoolYear }
  const files = packFromList(making)
  const pack = readPack(files)
  if (!pack.ok) return refused(pack.error.map(({ sentence }) => sentence))
  const errors = lintPack(pack.value).filter(({ level }) => level === 'error')
  if (errors.length > 0) {
    return refused(errors.map(({ place, sentence }) => `${place}: ${sentence}`))
  }
  return ok({ files, template: templateFromPack(pack.value) })
}

import { describeFailure } from '../../bridge/failure-words.ts'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { hashOfTemplate } from '../../domain/audit/sign-off.ts'
import { changeEdition, type EditionChange } from '../../domain/carry-forward/new-edition.ts'
import { type EditionOfList, editionOfList } from '../../domain/foreign/edition-of-list.ts'
import type { ForeignList } from '../../domain/foreign/foreign-list.ts'
import type { TemplateWishes } from '../../domain/foreign/pack-making.ts'
import { canonicalJson } from '../../domain/shared/canonical-json.ts'
import type { QuestionCode } from '../../domain/shared/ids.ts'
import { ok, type Result, refused } from '../../domain/shared/result.ts'
import type { Desk } from '../../storage/desk.ts'
import { changeTemplate, readPackOf, readPackVersions } from '../../storage/repositories/audits.ts'
import { snapshotBefore } from '../../storage/snapshot-before.ts'
import { sha256OfText } from '../../storage/start-audit.ts'
import type { BroughtEdition, OpenForeign } from './open-foreign.ts'
import { mappingsOf } from './read-file.ts'

/** A template made of a list, and what changing to it would do. */
export interface PlannedEdition {
  readonly edition: EditionOfList
  readonly change: EditionChange
  /** Not a word of this year's questions would be another. */
  readonly isSame: boolean
}

/** Makes the template and works out what changing to it would do; writes nothing. */
export async function planEdition(
  desk: Desk,
  gathered: GatheredAudit,
  list: ForeignList,
  matched: ReadonlyMap<string, QuestionCode>,
  wishes: TemplateWishes,
): Promise<Result<PlannedEdition, readonly string[]>> {
  const { audit, previous, answers, actions, evidenceLinks } = gathered
  const pack = await readPackOf(desk.db, audit)
  if (pack === null) return refused([NO_PACK])
  const made = editionOfList(list, matched, wishes, {
    baseFiles: new Map(Object.entries(pack.files)),
    isBuiltIn: pack.builtIn,
    template: audit.template,
    previous,
    schoolYear: audit.schoolYear,
  })
  if (!made.ok) return made
  const { template } = made.value
  const isSame =
    canonicalJson({ ...template, version: '' }) ===
    canonicalJson({ ...audit.template, version: '' })
  const taken = await readPackVersions(desk.db)
  if (!isSame && taken.includes(template.version)) return refused([versionTaken(template.version)])
  const on = { audit, answers, actions, links: evidenceLinks, previous }
  const change = changeEdition(on, template, desk.context.now())
  return ok({ edition: made.value, change, isSame })
}

const NO_PACK =
  'The pack that this year’s audit was begun with is not on this desk, so its questions cannot be changed. Nothing was changed. Restore the desk from a backup that has it.'

const versionTaken = (version: string): string =>
  `A set of questions of version ${version} is on this desk already. Nothing was changed. Go back and give this list another version.`

/** Writes what the preview showed: a copy of the desk before it, then one change with one undo. */
export async function bringEdition(
  desk: Desk,
  { audit }: GatheredAudit,
  open: OpenForeign,
  { edition, change }: PlannedEdition,
): Promise<BroughtEdition> {
  const { template } = edition
  const files = Object.fromEntries(edition.files)
  const [hash, templateHash] = await Promise.all([
    sha256OfText(canonicalJson(files)),
    hashOfTemplate(template, sha256OfText),
  ])
  const { newId, now } = desk.context
  const failure = await snapshotBefore(desk, 'before-template')
  const written = await changeTemplate(desk, audit.id, {
    pack: {
      id: newId(),
      packId: template.packId,
      version: template.version,
      hash,
      builtIn: false,
      files,
      addedAt: now(),
    },
    audit: { template, templateHash },
    answers: change.answers,
    gone: change.gone,
    moved: change.moved,
    actions: change.actions,
    evidenceLinks: change.links,
    mappings: mappingsOf(open),
  })
  return {
    deskId: desk.card.id,
    title: template.title,
    questions: template.questions.filter(({ retired }) => retired === null).length,
    stay: change.stay,
    toConfirm: change.toConfirm,
    withoutCopy:
      failure === null
        ? ''
        : `No copy of the desk could be made before it. ${describeFailure(failure)}`,
    change: written,
  }
}

import type { Audit, PreviousAudit } from '../../domain/audit/audit.ts'
import type { School } from '../../domain/audit/school.ts'
import {
  carryEvidenceLinks,
  previousFromOwnAudit,
} from '../../domain/carry-forward/previous-from-own-audit.ts'
import type { EvidenceLink } from '../../domain/evidence/evidence.ts'
import { londonDateOf } from '../../domain/shared/calendar.ts'
import type { Desk } from '../../storage/desk.ts'
import { readActions } from '../../storage/repositories/actions.ts'
import { readAnswers } from '../../storage/repositories/answers.ts'
import { readAudits } from '../../storage/repositories/audits.ts'
import { readEvidence, readLinks } from '../../storage/repositories/evidence.ts'

/** An earlier audit of this very desk, with the evidence that may prove this year's answers too. */
export interface OwnLastYear {
  readonly previous: PreviousAudit
  readonly evidenceLinks: readonly EvidenceLink[]
}

/** @returns null where this desk has no audit before this year's */
export async function readOwnLastYear(
  desk: Desk,
  school: School,
  current: Audit,
  missingFiles: ReadonlySet<string>,
): Promise<OwnLastYear | null> {
  const { db, context } = desk
  const audits = await readAudits(db)
  const before = audits.find(({ schoolYear }) => schoolYear < current.schoolYear)
  if (before === undefined) return null
  const [answers, actions, links, there, evidence] = await Promise.all([
    readAnswers(db, before.id),
    readActions(db, before.id),
    readLinks(db, before.id),
    readLinks(db, current.id),
    readEvidence(db),
  ])
  const returnedOn = before.lock === null ? null : londonDateOf(before.lock.at)
  const evidenceLinks = carryEvidenceLinks(links, evidence, {
    from: before.id,
    to: current,
    newLinkId: context.newId,
    now: context.now(),
    today: context.today(),
    missingFiles,
  }).filter((link) => !there.some((one) => sameLink(one, link)))
  return {
    previous: previousFromOwnAudit(before, school, [...answers.values()], actions, returnedOn),
    evidenceLinks,
  }
}

function sameLink(one: EvidenceLink, other: EvidenceLink): boolean {
  return (
    one.evidenceId === other.evidenceId &&
    one.target.type === other.target.type &&
    one.target.code === other.target.code
  )
}

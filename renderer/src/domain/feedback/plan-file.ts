import type { Audit } from '../audit/audit.ts'
import type { School } from '../audit/school.ts'
import type { Sha256 } from '../shared/ids.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { counted, foldText, listed } from '../shared/text.ts'
import type { Feedback } from './feedback.ts'
import type { FeedbackFile } from './feedback-file.ts'
import { newestWord } from './standing.ts'

export interface FeedbackGround {
  readonly audit: Pick<Audit, 'returnId' | 'schoolYear' | 'revision' | 'template'>
  readonly school: Pick<School, 'name' | 'urn'>
  /** All that came about this audit so far. */
  readonly held: readonly Feedback[]
  /** Check sums of all that was made of this return. */
  readonly packages: ReadonlySet<Sha256>
}

export interface FeedbackPlan {
  /** `known`: nothing in it is new. `older`: something later came already. */
  readonly standing: 'new' | 'older' | 'known'
  /** What she should know before she keeps it, each a sentence. */
  readonly notes: readonly string[]
}

const KEPT = 'Nothing was changed.'

/**
 * Whether a file is for this desk's return, and what stands there already.
 *
 * Another school's, another year's or another return's is refused: by number first, since names
 * are written in many ways.
 */
export function planFeedback(
  file: FeedbackFile,
  sha256: Sha256,
  ground: FeedbackGround,
): Result<FeedbackPlan, string> {
  const objection = objectionTo(file, ground)
  if (objection !== null) return refused(`${objection} ${KEPT}`)
  const same = ground.held.filter(({ source }) => source?.feedbackId === file.feedbackId)
  const known = same.some(({ source }) => source?.sha256 === sha256)
  if (same.length > 0 && !known) {
    return refused(
      `A file with the same number came before, and it said something else. ${KEPT} Ask ${whoWrote(file)} to write it anew.`,
    )
  }
  if (known) return ok({ standing: 'known', notes: [] })
  const newest = newestWord(ground.held)
  const older = newest !== null && file.writtenAt < newest
  return ok({ standing: older ? 'older' : 'new', notes: notesOn(file, ground) })
}

function objectionTo(file: FeedbackFile, { school, audit }: FeedbackGround): string | null {
  const other = otherSchool(file, school)
  if (other !== null) {
    return `This file is about ${other}, and this desk is ${school.name}'s. Give it to that school.`
  }
  if (file.schoolYear !== audit.schoolYear) {
    return `This file is about the return of ${file.schoolYear.slice(0, 20)}, and this desk works on ${audit.schoolYear}. Ask ${whoWrote(file)} for the one of this year.`
  }
  if (file.returnId !== audit.returnId) {
    return `This file is about another return than the one that this desk makes. Ask ${whoWrote(file)} which return they read.`
  }
  return null
}

function otherSchool({ school }: FeedbackFile, ours: FeedbackGround['school']): string | null {
  const sameUrn = school.urn === null || ours.urn === null || school.urn === ours.urn
  const sameName =
    (school.urn !== null && ours.urn !== null) ||
    foldText(school.name).trim() === foldText(ours.name).trim()
  if (sameUrn && sameName) return null
  const name = school.name.trim().slice(0, 120) || 'another school'
  return school.urn === null ? name : `${name} (URN ${school.urn.slice(0, 20)})`
}

const whoWrote = ({ from }: FeedbackFile): string => from.trim().slice(0, 120) || 'the partnership'

function notesOn(file: FeedbackFile, { audit, packages }: FeedbackGround): readonly string[] {
  const strange = strangeCodes(file, audit.template)
  return [
    ...(file.revision > audit.revision
      ? [
          `It speaks of revision ${file.revision}, and this desk has come to revision ${audit.revision}. Look whether another computer made it.`,
        ]
      : []),
    ...(file.packageSha256 !== null && !packages.has(file.packageSha256)
      ? ['It speaks of a package that was not made on this desk, so it confirms none of them.']
      : []),
    ...(strange.length === 0
      ? []
      : [
          `It names ${counted(strange.length, 'code')} that your set of questions does not have: ${listed(strange.slice(0, 10))}. Ask what is meant.`,
        ]),
  ]
}

function strangeCodes({ items }: FeedbackFile, template: Audit['template']): readonly string[] {
  const known = new Set([
    ...template.questions.map(({ code }) => code),
    ...template.slots.map(({ code }) => code),
  ])
  const named = items.flatMap((item) => {
    switch (item.type) {
      case 'completion':
      case 'dip-sample':
        return [...item.questions, ...item.slots]
      case 'comment':
        return item.question === null ? [] : [item.question]
      default:
        return []
    }
  })
  return [...new Set(named)].filter((code) => !known.has(code))
}

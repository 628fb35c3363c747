import type { QuestionCode } from '../shared/ids.ts'
import { remembered } from '../shared/remembered.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { certificateFacts } from './certificate-facts.ts'
import type { LiveFact } from './fact.ts'
import { factGround } from './fact-ground.ts'
import { otherFacts } from './other-facts.ts'
import { policyFacts } from './policy-facts.ts'
import { TRAINING_BINDINGS } from './question-bindings.ts'
import { readingFacts } from './reading-facts.ts'
import { roleFacts } from './role-facts.ts'
import { saferRecruitmentFact, trainingFact } from './training-facts.ts'

/**
 * All that the staff log says about questions and slots, as it stands on the log's day.
 *
 * An empty log says nothing at all. Every question's screen asks for the same log.
 */
export const liveFacts = remembered((log: StaffLog): readonly LiveFact[] => {
  const ground = factGround(log)
  return [
    ...TRAINING_BINDINGS.map((binding) => trainingFact(binding, ground)),
    saferRecruitmentFact(ground),
    ...certificateFacts(ground),
    ...readingFacts(ground),
    ...policyFacts(ground),
    ...roleFacts(ground),
    ...otherFacts(ground),
  ].filter((fact) => fact !== null)
})

/**
 * What is shown beside one question: the facts that can suggest something first.
 *
 * @param supersedes codes of before, by which a partnership's own list is still known
 */
export function factsOfQuestion<Fact extends Pick<LiveFact, 'codes'>>(
  facts: readonly Fact[],
  code: QuestionCode,
  supersedes: readonly QuestionCode[] = [],
): readonly Fact[] {
  return facts.filter(({ codes }) => [code, ...supersedes].some((one) => codes.includes(one)))
}

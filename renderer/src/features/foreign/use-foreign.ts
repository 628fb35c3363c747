import { useMemo } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { ForeignList } from '../../domain/foreign/foreign-list.ts'
import { heldQuestions } from '../../domain/foreign/held-questions.ts'
import {
  type ComingQuestion,
  type Decided,
  decide,
  type HeldQuestion,
  type Proposals,
  proposeMatches,
} from '../../domain/foreign/match-questions.ts'
import { readForeign } from '../../domain/foreign/read-list.ts'
import type { OpenForeign } from './open-foreign.ts'

/** What a file holds, as its columns are read now. */
export function useForeignList({ tables, layouts, said }: OpenForeign): ForeignList {
  return useMemo(() => readForeign(tables, layouts, said), [tables, layouts, said])
}

export interface Matching {
  readonly coming: readonly ComingQuestion[]
  readonly held: readonly HeldQuestion[]
  readonly proposals: Proposals
  readonly decided: Decided
}

/** Which of its questions are ones that are held, proposed and as she decided. */
export function useMatching(
  list: ForeignList,
  { choices }: OpenForeign,
  { audit, previous }: GatheredAudit,
): Matching {
  const held = useMemo(() => heldQuestions(audit.template, previous), [audit.template, previous])
  const coming = useMemo(() => comingQuestions(list), [list])
  const proposals = useMemo(() => proposeMatches(coming, held), [coming, held])
  const decided = useMemo(() => decide(coming, proposals, choices), [coming, proposals, choices])
  return { coming, held, proposals, decided }
}

function comingQuestions({ questions, sections }: ForeignList): readonly ComingQuestion[] {
  const titles = new Map(sections.map(({ key, title }) => [key, title]))
  return questions.map(({ key, code, text, sectionKey }) => ({
    key,
    code,
    text,
    section: titles.get(sectionKey) ?? '',
  }))
}

import type { RequirementChange } from '../../../domain/training/record.ts'
import type { Requirement } from '../../../domain/training/requirement.ts'

/** The dialog that lies open above the rules. */
export type OpenRule =
  | { readonly type: 'own'; readonly change: RequirementChange | null }
  | { readonly type: 'tighten'; readonly requirement: Requirement }
  | { readonly type: 'off'; readonly requirement: Requirement }
  | { readonly type: 'course' }

import { EVIDENCE_KINDS, evidenceKindInWords } from '../../domain/evidence/kind-words.ts'
import type { SelectOption } from '../../ui/Select.tsx'

export const kindOptions: readonly SelectOption[] = EVIDENCE_KINDS.map((kind) => ({
  value: kind,
  label: evidenceKindInWords(kind),
}))

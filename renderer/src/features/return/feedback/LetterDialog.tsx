import { useId, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import {
  asksForCodes,
  checkLetter,
  type LetterDraft,
  type LetterKind,
  type LetterProblem,
  mayHaveDay,
  saidInLetter,
} from '../../../domain/feedback/letter.ts'
import { FEEDBACK_KINDS } from '../../../domain/feedback/words.ts'
import { partnershipOf } from '../../../domain/packs/partnership-of.ts'
import { ProofField } from '../../../intake/ProofField.tsx'
import { type Proof, piecesOf } from '../../../intake/proof.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { keepFeedback } from '../../../storage/repositories/feedback.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { LetterFields } from './LetterFields.tsx'

interface LetterDialogProps {
  readonly gathered: GatheredAudit
  readonly made: readonly MadeReturn[]
  /** The package that she came from; null where none was named. */
  readonly about: MadeReturn | null
  readonly onClose: () => void
}

const KINDS: readonly LetterKind[] = [
  'extension',
  'completion',
  'dip-sample',
  'confirmation',
  'comment',
]

/** What came by letter, email or telephone, typed in, with the letter itself as proof. */
export function LetterDialog({ gathered, made, about, onClose }: LetterDialogProps) {
  const [draft, setDraft] = useState(() => emptyLetter(gathered, made, about))
  const [proof, setProof] = useState<Proof | null>(null)
  const [problems, setProblems] = useState<readonly LetterProblem[]>([])
  const [tries, setTries] = useState(0)
  const ids = useId()
  const keep = useKeepLetter(gathered, about, onClose)
  const known = knownTo(gathered)
  const tryKeeping = () => {
    const found = checkLetter(draft, known)
    setProblems(found)
    setTries(tries + 1)
    if (found.length === 0) void keep(draft, proof)
  }
  const idOf = (field: LetterProblem['field']) => `${ids}-${field}`
  return (
    <Dialog
      wide
      title="What came by letter, email or telephone"
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={tryKeeping}>
            Keep it
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      {problems.length > 0 && (
        <ErrorSummary
          key={tries}
          problems={problems.map(({ field, sentence }) => ({
            message: sentence,
            fieldId: idOf(field),
          }))}
        />
      )}
      <RadioGroup
        legend="What it says"
        options={KINDS.map((kind) => ({ value: kind, label: FEEDBACK_KINDS[kind] }))}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind: kind as LetterKind })}
      />
      {namedBy(draft, about) !== null && (
        <p>
          It confirms the package <code>{about?.fileName}</code>.
        </p>
      )}
      <LetterFields
        draft={draft}
        onChange={setDraft}
        idOf={idOf}
        errorOf={(field) => problems.find((problem) => problem.field === field)?.sentence}
        wants={{ codes: asksForCodes(draft.kind), day: mayHaveDay(draft.kind) }}
      />
      <ProofField
        legend="The letter or the email itself"
        title={`${FEEDBACK_KINDS[draft.kind]}: ${draft.from.trim() || 'the partnership'}, ${formatDate(draft.receivedOn ?? gathered.today)}`}
        kind="other"
        buttonLabel="Choose the letter or the email"
        proof={proof}
        onChange={setProof}
      />
    </Dialog>
  )
}

/** The package that a confirmation names: the one that she came from, as long as its revision stands there. */
function namedBy({ kind, revision }: LetterDraft, about: MadeReturn | null): MadeReturn | null {
  return kind === 'confirmation' && about?.revision === revision ? about : null
}

function emptyLetter(
  { audit, today }: GatheredAudit,
  made: readonly MadeReturn[],
  about: MadeReturn | null,
): LetterDraft {
  const sent = made.find(({ draft, sampleFor }) => !draft && sampleFor === undefined)
  return {
    kind: about === null ? 'extension' : 'confirmation',
    came: 'email',
    from: partnershipOf(audit.template),
    receivedOn: today,
    revision: about?.revision ?? sent?.revision ?? audit.revision,
    dueOn: null,
    codes: '',
    text: '',
  }
}

function knownTo({ lines, audit, today }: GatheredAudit) {
  return {
    questions: lines.map(({ code }) => code),
    slots: audit.template.slots.map(({ code }) => code),
    today,
  }
}

function useKeepLetter(gathered: GatheredAudit, about: MadeReturn | null, onClose: () => void) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (draft: LetterDraft, proof: Proof | null) => {
    const { now, author, newId } = desk.context
    const auditId = gathered.audit.id
    const word = {
      id: newId(),
      auditId,
      ...saidInLetter(draft, knownTo(gathered)),
      packageSha256: namedBy(draft, about)?.sha256 ?? null,
      proof: proof?.id ?? null,
      source: null,
      settled: null,
      addedAt: now(),
      by: author(),
    }
    onClose()
    const change = await keepFeedback(desk, auditId, [word], piecesOf(proof))
    showWithUndo('What the partnership said is kept.', () => desk.undo(change))
  }
}

import { useEffect, useState } from 'react'
import type { Audit } from '../../domain/audit/audit.ts'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { Result } from '../../domain/shared/result.ts'
import { counted, listed } from '../../domain/shared/text.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { readHandOffs } from '../../storage/repositories/hand-offs.ts'
import { addresses } from '../../ui/addresses.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { editionRows } from './edition-words.ts'
import type { PlannedEdition } from './make-edition.ts'
import { type OpenForeign, openForeign, showBroughtEdition } from './open-foreign.ts'
import { QuestionChanges } from './QuestionChanges.tsx'
import { useForeignList, useMatching } from './use-foreign.ts'

interface EditionStepProps {
  readonly open: OpenForeign
  readonly gathered: GatheredAudit
  readonly isLocked: boolean
}

/** What other questions for this year would do to its answers, and the button that does it. */
export function EditionStep({ open, gathered, isLocked }: EditionStepProps) {
  const desk = useDesk()
  const planned = usePlanned(open, gathered)
  const [isBusy, setBusy] = useState(false)
  if (planned === null) return <p role="status">Reading the questions.</p>
  if (!planned.ok) return <Refused sentences={planned.error} />
  const { edition, change, isSame } = planned.value
  const bring = async () => {
    setBusy(true)
    const { bringEdition } = await import('./make-edition.ts')
    showBroughtEdition(await bringEdition(desk, gathered, open, planned.value))
  }
  const count = edition.template.questions.filter(({ retired }) => retired === null).length
  return (
    <div className="sd-stack sd-stack--loose">
      {isSame && (
        <Notification title="Nothing in this list is different">
          Each of its {counted(count, 'question')} is this year’s already.
        </Notification>
      )}
      {!isSame && <StillOut audit={gathered.audit} />}
      <SummaryList rows={editionRows(edition.template, change, gathered)} />
      <QuestionChanges
        change={change}
        template={edition.template}
        before={gathered.audit.template}
      />
      <div className="sd-wizard__bar">
        <Button look="primary" disabled={isLocked || isBusy || isSame} onClick={() => void bring()}>
          {isSame ? 'Nothing to bring in' : `Ask these ${counted(count, 'question')} this year`}
        </Button>
        <span className="sd-cluster">
          <LinkButton look="quiet" href={addresses.foreignMatch}>
            Back
          </LinkButton>
          <LinkButton look="quiet" href={addresses.workbook} onClick={() => openForeign(null)}>
            Leave it
          </LinkButton>
        </span>
      </div>
    </div>
  )
}

/** A colleague's workbook knows the questions by the codes of today. */
function StillOut({ audit }: { readonly audit: Audit }) {
  const { db } = useDesk()
  const handOffs = useStored(() => readHandOffs(db, audit.id), [db, audit.id])
  const out = (handOffs ?? []).filter(({ closed }) => closed === null)
  if (out.length === 0) return null
  return (
    <Notification
      tone="warning"
      title={`${listed(out.map(({ name }) => name))} still ${out.length === 1 ? 'has' : 'have'} questions to answer`}
    >
      A workbook that comes back after the change is matched by code, so answers to questions that
      have another code by then are left out. Bring back{' '}
      <a href={addresses.handOffs}>what is out</a> first, or give the new questions out again.
    </Notification>
  )
}

/** Making the pack takes the schemas of packs, which are fetched with the first list. */
function usePlanned(
  open: OpenForeign,
  gathered: GatheredAudit,
): Result<PlannedEdition, readonly string[]> | null {
  const desk = useDesk()
  const list = useForeignList(open)
  const { codes } = useMatching(list, open, gathered).decided
  const [planned, setPlanned] = useState<Result<PlannedEdition, readonly string[]> | null>(null)
  const { wishes } = open
  useEffect(() => {
    let isWanted = true
    const plan = async () => {
      const { planEdition } = await import('./make-edition.ts')
      const made = await planEdition(desk, gathered, list, codes, wishes)
      if (isWanted) setPlanned(made)
    }
    void plan()
    return () => {
      isWanted = false
    }
  }, [desk, gathered, list, codes, wishes])
  return planned
}

function Refused({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <div className="sd-stack">
      <Notification
        tone="danger"
        live="assertive"
        title="These questions cannot be used as they stand"
        actions={
          <LinkButton small href={addresses.foreignColumns}>
            Back to what it says
          </LinkButton>
        }
      >
        <ul>
          {sentences.slice(0, 20).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>Nothing was changed.</p>
      </Notification>
    </div>
  )
}

import { type ComponentType, useMemo, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { EvidenceTarget } from '../../../domain/evidence/evidence.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { leftOutOf, readReturns } from '../../../storage/repositories/returns.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { AttachmentList } from '../attachments/AttachmentList.tsx'
import { useAttachments } from '../attachments/use-attachments.ts'
import { GuardList } from '../guard/GuardList.tsx'
import { useDecisions, useGuard } from '../guard/use-guard.ts'
import { packageOf, supersededBy } from '../making/earlier-packages.ts'
import { MadePackages } from '../making/MadePackages.tsx'
import { MakePanel } from '../making/MakePanel.tsx'
import { ReadyPackage } from '../making/ReadyPackage.tsx'
import { SmallerPictures } from '../pictures/SmallerPictures.tsx'
import { useSmaller } from '../pictures/use-smaller.ts'
import { ReturnPage } from '../ReturnPage.tsx'
import { onlyCore } from '../sign-off/what-is-signed.ts'
import { AreaList } from './AreaList.tsx'
import { AreaSums } from './AreaSums.tsx'
import { EmailMeter } from './EmailMeter.tsx'
import { FileTable } from './FileTable.tsx'
import { packingOf } from './packing.ts'
import { WhoAnswered } from './WhoAnswered.tsx'

interface PackingScreenProps {
  readonly gathered: GatheredAudit
  readonly openSlot: string | null
  /** A place that the guard found, named by the address. */
  readonly soughtFinding: string | null
  readonly EvidenceFor: ComponentType<{ readonly target: EvidenceTarget }>
  readonly trustedScriptUrl: (address: string) => string
}

/** What goes to the partnership, as it will lie in the package. */
export function PackingScreen(props: PackingScreenProps) {
  const { db } = useDesk()
  const { id } = props.gathered.audit
  const made = useStored(() => readReturns(db, id), [db, id])
  if (made === undefined) return null
  return <PackingList {...props} made={made} />
}

function PackingList(props: PackingScreenProps & { readonly made: readonly MadeReturn[] }) {
  const { gathered, openSlot, soughtFinding, EvidenceFor, trustedScriptUrl, made } = props
  const { audit } = gathered
  const locked = useIsLocked(audit)
  const [justMade, setJustMade] = useState<string | null>(null)
  const decisions = useDecisions(gathered)
  const guard = useGuard(gathered, decisions)
  const packing = usePacking(gathered, decisions, made)
  const ready = packageOf(made, audit)
  const core = onlyCore(gathered)
  const sent = useSmaller(packing, decisions)
  const { document, pieces } = packing
  const attachments = useAttachments({ gathered, pieces, decisions, trustedScriptUrl })
  return (
    <ReturnPage
      room="Packing list"
      lead="What goes to the partnership, as it will lie in the package."
    >
      {ready !== null && (
        <ReadyPackage
          key={ready.id}
          made={ready}
          document={document}
          returnTo={audit.template.returnTo}
          takeFocus={ready.id === justMade}
        />
      )}
      <Panel title="How it stands">
        {core !== null && <p>{core}</p>}
        <AreaSums areas={document.areas} />
        <div className="sd-no-print">
          <EmailMeter document={sent.asSent} partMaxMb={audit.template.returnTo.partMaxMb} />
        </div>
        <MakePanel
          gathered={gathered}
          packing={packing}
          openFindings={guard.open.length}
          smaller={sent.sums}
          files={attachments.standing}
          made={ready !== null}
          trustedScriptUrl={trustedScriptUrl}
          onMade={(one) => setJustMade(one.id)}
        />
      </Panel>
      {document.areas.map((area) => (
        <AreaList
          key={area.code}
          gathered={gathered}
          area={area}
          document={document}
          openSlot={openSlot}
          EvidenceFor={EvidenceFor}
          trustedScriptUrl={trustedScriptUrl}
        />
      ))}
      <WhoAnswered gathered={gathered} locked={locked} />
      <FileTable auditId={audit.id} pieces={pieces} locked={locked} />
      <SmallerPictures
        auditId={audit.id}
        packing={packing}
        chosen={sent.chosen}
        chosenAt={sent.chosenAt}
        ready={ready}
        trustedScriptUrl={trustedScriptUrl}
      />
      <GuardList gathered={gathered} guard={guard} sought={soughtFinding} />
      <AttachmentList gathered={gathered} attachments={attachments} />
      <MadePackages made={made} />
    </ReturnPage>
  )
}

function usePacking(
  gathered: GatheredAudit,
  decisions: ReturnType<typeof useDecisions>,
  made: readonly MadeReturn[],
) {
  const { context, card } = useDesk()
  const { revision } = gathered.audit
  return useMemo(
    () =>
      packingOf({
        gathered,
        now: context.now(),
        supersedes: supersededBy(made, revision)?.sha256 ?? null,
        leftOut: leftOutOf(decisions ?? new Map()),
        sample: card.kind === 'sample',
      }),
    [gathered, context, card, made, revision, decisions],
  )
}

import '../EvidenceFor.css'
import './PieceScreen.css'
import { useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import { lastSignedAt } from '../../../domain/evidence/in-place.ts'
import type { EvidenceVersionId } from '../../../domain/shared/ids.ts'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { PieceStateTag, SinceSignOffTag } from '../PieceTags.tsx'
import { aboutPiece } from '../piece-words.ts'
import { usesByPiece } from '../where-used.ts'
import { Look } from './Look.tsx'
import { PieceDetails } from './PieceDetails.tsx'
import { PieceHistory } from './PieceHistory.tsx'
import { PieceNotices } from './PieceNotices.tsx'
import { RemovePiece } from './RemovePiece.tsx'
import { Versions } from './Versions.tsx'
import { WhereUsed } from './WhereUsed.tsx'

interface PieceScreenProps {
  readonly id: string
  readonly gathered: GatheredAudit
  readonly trustedScriptUrl: (address: string) => string
}

export function PieceScreen({ id, gathered, trustedScriptUrl }: PieceScreenProps) {
  const piece = gathered.evidenceById.get(id)
  if (!piece) return <NoSuchPiece />
  return <PiecePage piece={piece} gathered={gathered} trustedScriptUrl={trustedScriptUrl} />
}

interface PiecePageProps extends Omit<PieceScreenProps, 'id'> {
  readonly piece: Evidence
}

/** One piece of evidence: what it is, how it looks, where it is used, what became of it. */
function PiecePage({ piece, gathered, trustedScriptUrl }: PiecePageProps) {
  const [chosen, setChosen] = useState<EvidenceVersionId | null>(null)
  const version = piece.versions.find(({ id }) => id === chosen) ?? currentVersion(piece)
  const { audit, signOffs } = gathered
  const uses = usesByPiece(gathered).get(piece.id) ?? []
  return (
    <Page
      title={piece.title}
      wide
      breadcrumb={[{ label: 'Evidence', href: addresses.evidence }, { label: piece.title }]}
      lead={
        <div className="sd-cluster">
          <PieceStateTag piece={piece} />
          <SinceSignOffTag piece={piece} signed={lastSignedAt(audit, signOffs)} />
          <span className="sd-small">{aboutPiece(piece)}</span>
        </div>
      }
    >
      <div className="ev-page">
        <div className="sd-stack sd-stack--loose">
          <PieceNotices audit={audit} piece={piece} today={gathered.today} />
          <PieceDetails audit={audit} piece={piece} />
          <WhereUsed gathered={gathered} piece={piece} uses={uses} />
          <Versions
            audit={audit}
            piece={piece}
            shown={version.id}
            onShow={(shown) => setChosen(shown === currentVersion(piece).id ? null : shown)}
          />
          <PieceHistory piece={piece} />
          <RemovePiece audit={audit} piece={piece} uses={uses} />
        </div>
        <Look
          key={version.id}
          piece={piece}
          version={version}
          trustedScriptUrl={trustedScriptUrl}
        />
      </div>
    </Page>
  )
}

function NoSuchPiece() {
  return (
    <Page title="Evidence" breadcrumb={[{ label: 'Evidence', href: addresses.evidence }]}>
      <EmptyState
        title="This piece is not in the library"
        actions={<LinkButton href={addresses.evidence}>See the library</LinkButton>}
      >
        It was taken out, or the address is of another desk. If you took it out just now, Undo
        brings it back.
      </EmptyState>
    </Page>
  )
}

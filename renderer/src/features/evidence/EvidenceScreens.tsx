import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { addresses } from '../../ui/addresses.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { LibraryScreen } from './library/LibraryScreen.tsx'
import { PieceScreen } from './piece/PieceScreen.tsx'

interface EvidenceScreensProps {
  /** Route below `#/evidence`, such as `/<id>`. */
  readonly path: string
  /** Makes of a worker's address what `new Worker` takes. */
  readonly trustedScriptUrl: (address: string) => string
}

/** The library of evidence, and the page of one piece. */
export function EvidenceScreens({ path, trustedScriptUrl }: EvidenceScreensProps) {
  const gathered = useGatheredAudit()
  if (gathered === undefined) return null
  if (gathered === null) return <NoAudit />
  const id = /^\/([^/?]+)/.exec(path)?.[1]
  if (id === undefined) return <LibraryScreen gathered={gathered} />
  return <PieceScreen key={id} id={id} gathered={gathered} trustedScriptUrl={trustedScriptUrl} />
}

function NoAudit() {
  return (
    <Page title="Evidence">
      <EmptyState title="There is no audit yet">
        Evidence belongs to an audit. <a href={addresses.home}>Begin with the first steps</a>, then
        add files here.
      </EmptyState>
    </Page>
  )
}

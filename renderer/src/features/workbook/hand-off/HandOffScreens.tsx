import '../workbook.css'
import { useGatheredAudit } from '../../../storage/use-gathered-audit.tsx'
import { useHandOffs } from '../../../storage/use-hand-offs.ts'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { decoded } from '../../../ui/decoded.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { GiveScreen } from './GiveScreen.tsx'
import { HandOffScreen } from './HandOffScreen.tsx'
import { HandOffsScreen } from './HandOffsScreen.tsx'

interface HandOffScreensProps {
  /** Route below `#/audit`: `/hand-offs`, `/hand-offs/new/TRN01+TRN02`, `/hand-offs/<id>`. */
  readonly path: string
  readonly trustedScriptUrl: (address: string) => string
}

/** Questions given to colleagues: what is out with whom, giving out, and what comes back. */
export function HandOffScreens({ path, trustedScriptUrl }: HandOffScreensProps) {
  const gathered = useGatheredAudit()
  const handOffs = useHandOffs(gathered?.audit.id)
  if (gathered === undefined || handOffs === undefined) return null
  if (gathered === null) return <NoAudit />
  const [, , room = '', codes = ''] = path.replace(/\?.*$/, '').split('/')
  const all = { gathered, handOffs, trustedScriptUrl }
  if (room === 'new') {
    const chosen = codes.split('+').map(decoded)
    return <GiveScreen key={codes} {...all} preset={chosen} />
  }
  const one = handOffs.find(({ id }) => id === room)
  if (one !== undefined) return <HandOffScreen key={one.id} {...all} handOff={one} />
  return <HandOffsScreen {...all} />
}

function NoAudit() {
  return (
    <Page
      title="Questions with colleagues"
      breadcrumb={[{ label: 'Audit', href: addresses.audit }, { label: 'With colleagues' }]}
    >
      <EmptyState
        title="No audit has been started yet"
        actions={<LinkButton href={addresses.home}>Go to Home</LinkButton>}
      >
        <p>
          Questions can be given out once this year’s are there. Finish setting up the desk first.
        </p>
      </EmptyState>
    </Page>
  )
}

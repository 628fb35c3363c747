import { labelsOfMeanings, resultOf } from '../../domain/audit/audit-result.ts'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { progressOf } from '../../domain/audit/progress.ts'
import { addresses, addressOfQuestion } from '../../ui/addresses.ts'
import { BarByPart } from '../../ui/BarByPart.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { useLastPlace } from '../../ui/last-place.ts'
import { Panel } from '../../ui/Panel.tsx'

interface ProgressPanelProps {
  readonly gathered: GatheredAudit
  /** Nothing can be done here, only looked at. */
  readonly isLooking: boolean
}

/** How far the work is, and apart from it what the answers say. */
export function ProgressPanel({ gathered, isLooking }: ProgressPanelProps) {
  const { total } = progressOf(gathered)
  const result = resultOf(gathered).total
  const [scale] = gathered.audit.template.scales
  const words = scale ? labelsOfMeanings(scale) : null
  const share = total.asked > 0 ? Math.floor((total.confirmed / total.asked) * 100) : 0
  return (
    <Panel
      title={`Done ${total.confirmed} of ${total.asked}`}
      aside={<span className="hm-share">{share} %</span>}
    >
      <BarByPart
        label="The work"
        parts={[
          { kind: 'confirmed', count: total.confirmed, label: 'done' },
          { kind: 'started', count: total.somethingMissing + total.started, label: 'begun' },
          { kind: 'carried', count: total.carried, label: 'carried, to confirm' },
          { kind: 'unanswered', count: total.notStarted, label: 'not started' },
        ]}
      />
      <BarByPart
        label="What the answers say so far"
        parts={[
          { kind: 'met', count: result.met, label: words?.met.toLowerCase() },
          { kind: 'partly', count: result.partly, label: words?.partly.toLowerCase() },
          { kind: 'not', count: result.not, label: words?.not.toLowerCase() },
          {
            kind: 'not-applicable',
            count: result.notApplicable,
            label: words?.['not-applicable'].toLowerCase(),
          },
        ]}
      />
      <GoOn gathered={gathered} isLooking={isLooking} />
    </Panel>
  )
}

function GoOn({ gathered, isLooking }: ProgressPanelProps) {
  const place = useLastPlace(gathered.audit.id)
  const { href, words } = isLooking
    ? { href: addresses.audit, words: 'Look at the audit' }
    : nextStep(gathered, place)
  return (
    <div className="sd-cluster">
      <LinkButton look="primary" href={href}>
        {words}
      </LinkButton>
    </div>
  )
}

/** The one thing to go on with: the question she was at, or what comes after the last one. */
function nextStep({ audit, lines }: GatheredAudit, place: string | null) {
  if (audit.lock !== null) return { href: addresses.return, words: 'Go to the return' }
  if (lines.every(({ state }) => state === 'confirmed')) {
    return { href: addresses.readiness, words: 'See whether it is ready' }
  }
  if (place !== null) return { href: addressOfQuestion(place), words: `Go on at ${place}` }
  return { href: addresses.audit, words: 'Begin the audit' }
}

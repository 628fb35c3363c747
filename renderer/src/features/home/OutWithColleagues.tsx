import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../domain/hand-off/hand-off.ts'
import { cameBack, isLate, whatIsOut } from '../../domain/hand-off/standing.ts'
import { londonDateOf } from '../../domain/shared/calendar.ts'
import { useHandOffs } from '../../storage/use-hand-offs.ts'
import { addresses, addressOfHandOff } from '../../ui/addresses.ts'
import { formatDate } from '../../ui/format-date.ts'
import { plural } from '../../ui/format-number.ts'
import { Tag } from '../../ui/Tag.tsx'
import { TaskList } from '../../ui/TaskList.tsx'

/** More are told by their number: the list of them is one click away. */
const MOST = 5

/** What is out with whom since when, late ones first. Nothing where nothing is out. */
export function OutWithColleagues({ gathered }: { readonly gathered: GatheredAudit }) {
  const out = whatIsOut(useHandOffs(gathered.audit.id) ?? [])
  if (out.length === 0) return null
  return (
    <div className="sd-stack sd-stack--tight">
      <TaskList
        heading="With colleagues"
        summary={plural(out.length, 'workbook')}
        tasks={out.slice(0, MOST).map((handOff) => ({
          key: handOff.id,
          label: `${handOff.name}: ${plural(handOff.questions.length, 'question')}`,
          href: addressOfHandOff(handOff.id),
          hint: `Since ${formatDate(londonDateOf(handOff.handedAt))}. ${backInWords(handOff)}.`,
          state: <WantedBy handOff={handOff} today={gathered.today} />,
        }))}
      />
      <a href={addresses.handOffs}>
        {out.length > MOST
          ? `See all ${out.length}, or bring something in`
          : 'Bring in what came back'}
      </a>
    </div>
  )
}

function backInWords(handOff: HandOff): string {
  if (handOff.returned.length === 0) return 'Nothing came back yet'
  return `${cameBack(handOff).length} of ${plural(handOff.questions.length, 'answer')} came back`
}

function WantedBy({ handOff, today }: { readonly handOff: HandOff; readonly today: string }) {
  const { wantedBy } = handOff
  if (wantedBy === null) return null
  return isLate(handOff, today) ? (
    <Tag tone="warning">was wanted by {formatDate(wantedBy)}</Tag>
  ) : (
    <span>by {formatDate(wantedBy)}</span>
  )
}

import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { givenBy } from '../../../domain/audit/given-by.ts'
import { listed } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { nameGivers } from '../../../storage/repositories/audits.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Panel } from '../../../ui/Panel.tsx'

interface WhoAnsweredProps {
  readonly gathered: GatheredAudit
  /** Signed: what the return says can be read and not changed. */
  readonly locked: boolean
}

/** Whether the return names who gave each answer. It does not, until she chooses it. */
export function WhoAnswered({ gathered, locked }: WhoAnsweredProps) {
  const desk = useDesk()
  const { audit } = gathered
  const names = giversOf(gathered)
  if (names.length === 0) return null
  return (
    <Panel title="Who gave the answers">
      <Checkbox
        label="Say at each answer who gave it and when"
        hint="In the workbook, the PDF and return.json, for the partnership and for your governors. Without it these names stay on this desk."
        checked={audit.namesGivers === true}
        disabled={locked || desk.readOnly !== null}
        onValueChange={(on) => void nameGivers(desk, audit.id, on)}
      />
      <p className="sd-muted">{whoInWords(names)}</p>
      {locked && desk.readOnly === null && (
        <p>
          This was signed too. <a href={addresses.signOff}>Unlock to change it.</a>
        </p>
      )}
    </Panel>
  )
}

const MOST_NAMED = 6

/** The names that would go along, each once, in the order of the questions. */
function giversOf({ lines }: GatheredAudit): readonly string[] {
  const given = lines.flatMap(({ answer, state }) =>
    state === 'carried' ? [] : (givenBy(answer)?.name ?? []),
  )
  return [...new Set(given)]
}

function whoInWords(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  const shown = more > 0 ? [...names.slice(0, MOST_NAMED), `${more} more`] : names
  return `Answers were given by ${listed(shown)}.`
}

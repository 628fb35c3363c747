import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { outInWords, wantedInWords, whoHas } from '../../../domain/hand-off/standing.ts'
import { useHandOffs } from '../../../storage/use-hand-offs.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addressOfGiving, addressOfHandOff } from '../../../ui/addresses.ts'

interface OutWithProps {
  readonly gathered: GatheredAudit
  readonly line: QuestionLine
}

/** Which colleague has this question. It forbids nobody to answer it here. */
export function OutWith({ gathered, line }: OutWithProps) {
  const handOffs = useHandOffs(gathered.audit.id)
  const locked = useIsLocked(gathered.audit)
  if (handOffs === undefined) return null
  const out = whoHas(handOffs, line.code)
  if (out.length === 0) {
    if (locked) return null
    return (
      <p className="sd-small sd-no-print">
        <a href={addressOfGiving([line.code])}>Give this question to a colleague</a>
      </p>
    )
  }
  return out.map((handOff) => (
    <p key={handOff.id}>
      <a href={addressOfHandOff(handOff.id)}>{outInWords(handOff)}</a>
      {wantedBy(wantedInWords(handOff, gathered.today))}. You can answer it here all the same.
    </p>
  ))
}

const wantedBy = (words: string | null): string => (words === null ? '' : `, ${words}`)

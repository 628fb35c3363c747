import './Verdict.css'
import type { Mend, Reason } from '../../../domain/safety/reason.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import { LevelTag } from './LevelTag.tsx'
import { mendWords } from './mend-words.ts'
import type { KnownHealth } from './use-health.ts'
import { whatComesBack } from './what-comes-back.ts'

interface VerdictProps {
  readonly known: KnownHealth
  readonly onMend: (mend: Mend) => void
}

const marks = { good: 'met', none: 'not-applicable', amber: 'missing', red: 'not' } as const

/** The answer to the one question that she came with, and what to do where it is not quite yes. */
export function Verdict({ known, onMend }: VerdictProps) {
  const { health, state } = known
  const [first, ...others] = health.reasons
  const hasPlace = state.place !== null
  return (
    <section className={classes('sf-verdict', `sf-verdict--${health.level}`)}>
      <div className="sf-verdict__head">
        <StateMark state={marks[health.level]} />
        <h2>{health.headline}</h2>
        <LevelTag level={health.level} />
      </div>
      {first !== undefined && <Way reason={first} isMain hasPlace={hasPlace} onMend={onMend} />}
      <p>{whatComesBack(known)}</p>
      {others.length > 0 && (
        <ul className="sf-verdict__more" aria-label="There is more to do">
          {others.map((reason) => (
            <li key={`${reason.what} ${reason.title}`}>
              <h3>{reason.title}</h3>
              <Way reason={reason} hasPlace={hasPlace} onMend={onMend} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface WayProps {
  readonly reason: Reason
  readonly isMain?: boolean
  readonly hasPlace: boolean
  readonly onMend: (mend: Mend) => void
}

function Way({ reason: { sentence, mends }, isMain = false, hasPlace, onMend }: WayProps) {
  return (
    <>
      <p>{sentence}</p>
      {mends.length > 0 && (
        <div className="sd-cluster">
          {mends.map((mend, at) => (
            <MendButton
              key={mend}
              mend={mend}
              isMain={isMain && at === 0}
              hasPlace={hasPlace}
              onMend={() => onMend(mend)}
            />
          ))}
        </div>
      )}
    </>
  )
}

interface MendButtonProps {
  readonly mend: Mend
  readonly isMain: boolean
  readonly hasPlace: boolean
  readonly onMend: () => void
}

function MendButton({ mend, isMain, hasPlace, onMend }: MendButtonProps) {
  const look = isMain ? 'primary' : 'secondary'
  const label = mendWords(mend, hasPlace)
  if (mend === 'open-earlier' || mend === 'see-holder') {
    return (
      <LinkButton look={look} href={addresses.restore}>
        {label}
      </LinkButton>
    )
  }
  return (
    <Button look={look} onClick={onMend}>
      {label}
    </Button>
  )
}

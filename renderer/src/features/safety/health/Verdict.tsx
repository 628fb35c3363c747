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

const marks = { good: 'met', amber: 'missing', red: 'not' } as const

/** The answer to the one question that she came with, and what to do where it is not quite yes. */
export function Verdict({ known, onMend }: VerdictProps) {
  const { health, state, now } = known
  const [first, ...others] = health.reasons
  return (
    <section className={classes('sf-verdict', `sf-verdict--${health.level}`)}>
      <div className="sf-verdict__head">
        <StateMark state={marks[health.level]} />
        <h2>{health.headline}</h2>
        <LevelTag level={health.level} />
      </div>
      {first !== undefined && <Way reason={first} isMain onMend={onMend} />}
      <p>{whatComesBack(state, now)}</p>
      {others.length > 0 && (
        <ul className="sf-verdict__more" aria-label="There is more to do">
          {others.map((reason) => (
            <li key={`${reason.what} ${reason.title}`}>
              <h3>{reason.title}</h3>
              <Way reason={reason} onMend={onMend} />
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
  readonly onMend: (mend: Mend) => void
}

function Way({ reason: { sentence, mends }, isMain = false, onMend }: WayProps) {
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
  readonly onMend: () => void
}

function MendButton({ mend, isMain, onMend }: MendButtonProps) {
  const look = isMain ? 'primary' : 'secondary'
  if (mend === 'open-earlier' || mend === 'see-holder') {
    return (
      <LinkButton look={look} href={addresses.restore}>
        {mendWords[mend]}
      </LinkButton>
    )
  }
  return (
    <Button look={look} onClick={onMend}>
      {mendWords[mend]}
    </Button>
  )
}

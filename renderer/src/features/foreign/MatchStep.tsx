import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import {
  type ComingQuestion,
  differsLittle,
  type MatchChoice,
} from '../../domain/foreign/match-questions.ts'
import { counted } from '../../domain/shared/text.ts'
import { addresses } from '../../ui/addresses.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import { MatchRow } from './MatchRow.tsx'
import { chooseMatches, type OpenForeign } from './open-foreign.ts'
import { type Matching, useForeignList, useMatching } from './use-foreign.ts'

interface MatchStepProps {
  readonly open: OpenForeign
  readonly gathered: GatheredAudit
}

const OPEN_ID = 'fo-open'

/** Which of the questions that come are ones that she has. Like words are hers to decide. */
export function MatchStep({ open, gathered }: MatchStepProps) {
  const [asked, setAsked] = useState(0)
  const list = useForeignList(open)
  const matching = useMatching(list, open, gathered)
  const groups = groupsOf(matching, open)
  const waiting = matching.decided.open.length
  const whole = useFocusKept<HTMLDivElement>()
  const goOn = () => {
    if (waiting === 0) navigate(addresses.foreignPreview.slice(1))
    else setAsked(asked + 1)
  }
  return (
    <div ref={whole} tabIndex={-1} className="sd-stack sd-stack--loose">
      {asked > 0 && waiting > 0 && (
        <ErrorSummary
          key={asked}
          problems={[
            {
              message: `Say of ${counted(waiting, 'question')} whether it is one that you have.`,
              fieldId: OPEN_ID,
            },
          ]}
        />
      )}
      <p>
        {open.purpose === 'questions'
          ? 'A question that you have already keeps its answer, its evidence and its actions. In the same words it stays settled; reworded, you confirm it anew.'
          : 'An answer comes to the question of this year that it belongs to. One that belongs to none stays in last year’s audit, to look at.'}
      </p>
      <Waiting matching={matching} keys={groups.open} />
      <Group matching={matching} open={open} rows={groups.said} title="As you said" isShown />
      <Group matching={matching} open={open} rows={groups.sure} title="In the same words" />
      <Group
        matching={matching}
        open={open}
        rows={groups.fresh}
        title={
          open.purpose === 'questions'
            ? 'New, as far as can be seen'
            : 'Not among this year’s questions, as far as can be seen'
        }
      />
      <div className="sd-wizard__bar">
        <Button look="primary" onClick={goOn}>
          Go on to what would change
        </Button>
        <span className="sd-cluster">
          {waiting > 0 && <span className="sd-muted">{waiting} to decide</span>}
          <LinkButton look="quiet" href={addresses.foreignColumns}>
            Back
          </LinkButton>
        </span>
      </div>
    </div>
  )
}

interface Groups {
  readonly open: readonly ComingQuestion[]
  readonly said: readonly ComingQuestion[]
  readonly sure: readonly ComingQuestion[]
  readonly fresh: readonly ComingQuestion[]
}

function groupsOf({ coming, decided }: Matching, { choices }: OpenForeign): Groups {
  const waiting = new Set(decided.open)
  return {
    open: coming.filter(({ key }) => waiting.has(key)),
    said: coming.filter(({ key }) => !waiting.has(key) && choices.has(key)),
    sure: coming.filter(({ key }) => !choices.has(key) && decided.codes.has(key)),
    fresh: coming.filter(
      ({ key }) => !waiting.has(key) && !choices.has(key) && !decided.codes.has(key),
    ),
  }
}

function Waiting({
  matching,
  keys,
}: {
  readonly matching: Matching
  readonly keys: readonly ComingQuestion[]
}) {
  const heldByCode = useHeldByCode(matching)
  if (keys.length === 0) return null
  const { proposals } = matching
  const likely = keys.flatMap(({ key }) => {
    const proposal = proposals.byKey.get(key)
    return proposal === undefined || !differsLittle(proposal) ? [] : [[key, proposal.code] as const]
  })
  return (
    <section className="sd-wizard__part" aria-labelledby="fo-waiting">
      <h2 id="fo-waiting">Like one of yours ({keys.length})</h2>
      <p className="sd-muted">Read what differs, then say whether it is the same question.</p>
      {likely.length > 1 && (
        <div>
          <Button id={OPEN_ID} small onClick={() => chooseMatches(likely)}>
            The {likely.length} that differ by a few words are the same
          </Button>
        </div>
      )}
      <ul className="sd-wizard__rows" id={likely.length > 1 ? undefined : OPEN_ID} tabIndex={-1}>
        {keys.map((coming) => (
          <MatchRow
            key={coming.key}
            coming={coming}
            proposal={proposals.byKey.get(coming.key)}
            taken={undefined}
            others={proposals.others.get(coming.key) ?? NONE}
            heldByCode={heldByCode}
          />
        ))}
      </ul>
    </section>
  )
}

const NONE: readonly string[] = []

function Group({
  matching,
  open,
  rows,
  title,
  isShown,
}: {
  readonly matching: Matching
  readonly open: OpenForeign
  readonly rows: readonly ComingQuestion[]
  readonly title: string
  readonly isShown?: boolean
}) {
  const [isOpened, setOpened] = useState(isShown === true)
  const heldByCode = useHeldByCode(matching)
  const { proposals, decided } = matching
  if (rows.length === 0) return null
  const takenOf = (key: string): MatchChoice =>
    decided.codes.get(key) ?? open.choices.get(key) ?? 'new'
  return (
    <section aria-label={title}>
      <Disclosure
        summary={`${title} (${rows.length})`}
        open={isOpened}
        onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
      >
        {isOpened && (
          <ul className="sd-wizard__rows">
            {rows.map((coming) => (
              <MatchRow
                key={coming.key}
                coming={coming}
                proposal={proposals.byKey.get(coming.key)}
                taken={decided.codes.has(coming.key) ? takenOf(coming.key) : 'new'}
                others={proposals.others.get(coming.key) ?? NONE}
                heldByCode={heldByCode}
              />
            ))}
          </ul>
        )}
      </Disclosure>
    </section>
  )
}

function useHeldByCode({ held }: Matching) {
  return useMemo(() => new Map(held.map((question) => [question.code, question])), [held])
}

import { memo, useState } from 'react'
import {
  type ComingQuestion,
  type HeldQuestion,
  isSure,
  type MatchChoice,
  type Proposal,
} from '../../domain/foreign/match-questions.ts'
import { wordingDifference } from '../../domain/shared/wording-difference.ts'
import { Button } from '../../ui/Button.tsx'
import { Diff } from '../../ui/Diff.tsx'
import { Select } from '../../ui/Select.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { proposedBecause } from './foreign-words.ts'
import { chooseMatches } from './open-foreign.ts'

interface MatchRowProps {
  readonly coming: ComingQuestion
  readonly proposal: Proposal | undefined
  /** What it is taken for now; absent while she has not said. */
  readonly taken: MatchChoice | undefined
  /** The next likely ones. */
  readonly others: readonly string[]
  readonly heldByCode: ReadonlyMap<string, HeldQuestion>
}

const MORE = '\u0000more'

/** One question that comes, which one of hers it is, and the difference in words. */
export const MatchRow = memo(function MatchRow(props: MatchRowProps) {
  const { coming, proposal, taken, heldByCode } = props
  const about = taken === undefined || taken === 'new' ? proposal?.code : taken
  const held = about === undefined || taken === 'new' ? undefined : heldByCode.get(about)
  const isReworded = !(proposal !== undefined && proposal.code === about && isSure(proposal))
  const isOpen = taken === undefined
  const choose = (choice: MatchChoice) => chooseMatches([[coming.key, choice]])
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        {isReworded && held !== undefined ? (
          <>
            {coming.code !== null && <strong>{coming.code}</strong>}
            <Diff parts={wordingDifference(held.text, coming.text)} />
          </>
        ) : (
          <p>
            {coming.code !== null && <strong>{coming.code} </strong>}
            {coming.text}
          </p>
        )}
        {proposal !== undefined && held !== undefined && proposal.code === held.code && (
          <p className="sd-muted sd-small">{proposedBecause(proposal, held)}</p>
        )}
      </div>
      <div className="fo-choice">
        {isOpen && proposal !== undefined && (
          <span className="sd-cluster">
            <Button small onClick={() => choose(proposal.code)}>
              Same as {proposal.code}
              <VisuallyHidden>: {shortened(coming.text)}</VisuallyHidden>
            </Button>
            <Button small onClick={() => choose('new')}>
              Another question<VisuallyHidden>: {shortened(coming.text)}</VisuallyHidden>
            </Button>
          </span>
        )}
        <WhichHeld {...props} onChoose={choose} />
      </div>
    </li>
  )
})

function WhichHeld({
  coming,
  proposal,
  taken,
  others,
  heldByCode,
  onChoose,
}: MatchRowProps & { readonly onChoose: (choice: MatchChoice) => void }) {
  const [all, setAll] = useState(false)
  const near = [...new Set([proposal?.code, taken, ...others])]
  const codes = all
    ? [...heldByCode.keys()]
    : near.filter((code) => code !== undefined && code !== 'new')
  const optionOf = (code: string) => ({
    value: code,
    label: shortened(`${code} ${heldByCode.get(code)?.text ?? ''}`),
  })
  return (
    <Select
      aria-label={`“${shortened(coming.text)}” is`}
      placeholder="Not decided"
      options={[
        { value: 'new', label: 'A question of its own' },
        ...codes.flatMap((code) => (code === undefined ? [] : [optionOf(code)])),
        ...(all ? [] : [{ value: MORE, label: 'Show all of mine' }]),
      ]}
      value={taken ?? ''}
      onValueChange={(value) => {
        if (value === MORE) setAll(true)
        else if (value !== '') onChoose(value)
      }}
    />
  )
}

const LONGEST = 70
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()} …`

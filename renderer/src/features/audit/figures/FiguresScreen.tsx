import './FiguresScreen.css'
import { useEffect, useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { addresses } from '../../../ui/addresses.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { StateTag } from '../../../ui/Tag.tsx'
import { LockedNote } from '../LockedNote.tsx'
import { peopleSeen } from '../question/actions/people-seen.ts'
import { FigureGroups, FirstFigures } from './FigureGroups.tsx'
import { focusFigure } from './figure-id.ts'
import { figuresAsked, tallyFigures } from './figures-asked.ts'
import { smallCountsInWords } from './small-counts-words.ts'

interface FiguresScreenProps {
  readonly gathered: GatheredAudit
  /** Named by the address: it has the focus. */
  readonly figure: string | null
}

/** Numbers and names that are asked for but not judged: the few first, the rest on request. */
export function FiguresScreen({ gathered, figure }: FiguresScreenProps) {
  const { audit, tags, figures } = gathered
  useEffect(() => {
    if (figure !== null) focusFigure(figure)
  }, [figure])
  const starters = useMemo(
    () => figuresAsked({ audit, tags }, ({ starter }) => starter),
    [audit, tags],
  )
  const others = useMemo(
    () => figuresAsked({ audit, tags }, ({ starter }) => !starter),
    [audit, tags],
  )
  const byCode = useMemo(() => new Map(figures.map((one) => [one.code, one])), [figures])
  const people = useMemo(() => peopleSeen(gathered), [gathered])
  const tally = tallyFigures(gathered)
  const hasSensitive = audit.template.contextFields.some(({ sensitive }) => sensitive)
  const shared = { audit, byCode, people }
  return (
    <Page
      title="Figures about the school"
      breadcrumb={[{ label: 'Audit', href: addresses.audit }, { label: 'Figures' }]}
      lead="Asked for, but not judged. Counts only: never a child’s name. Where you do not know a number, say so; that is an answer."
      aside={<StateTag state={tally.state} />}
    >
      <LockedNote audit={audit} />
      {tally.starters + tally.others === 0 && (
        <EmptyState title="This pack asks for no figures">
          <p>
            There is nothing to fill in here. <a href={addresses.audit}>Go on with the questions</a>
            .
          </p>
        </EmptyState>
      )}
      {hasSensitive && <p className="sd-muted">{smallCountsInWords(audit.template.smallCounts)}</p>}
      {starters.length > 0 && (
        <section className="au-figures" aria-label="Fill these first">
          <div className="au-figures__head">
            <h2>Fill these first</h2>
            <span className="sd-muted">
              {tally.starterFilled} of {tally.starters} filled
            </span>
          </div>
          <FirstFigures {...shared} groups={starters} />
        </section>
      )}
      {others.length > 0 && (
        <section className="au-figures" aria-label="If you want to give more">
          <div className="au-figures__head">
            <h2>{starters.length === 0 ? 'The figures' : 'If you want to give more'}</h2>
            <span className="sd-muted">
              {tally.otherFilled} of {tally.others} filled
            </span>
          </div>
          <FigureGroups {...shared} groups={others} />
        </section>
      )}
    </Page>
  )
}

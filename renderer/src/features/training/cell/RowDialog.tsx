import '../training.css'
import { titleOfRole } from '../../../domain/people/roles.ts'
import { listed } from '../../../domain/shared/text.ts'
import {
  courseBasisWords,
  intervalWords,
  verifiedWords,
} from '../../../domain/training/basis-words.ts'
import type { Requirement } from '../../../domain/training/requirement.ts'
import type { StandingRow } from '../../../domain/training/standing.ts'
import { Verbs } from '../../../storage/Editable.tsx'
import { addresses, addressOfTrainingTogether } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { narrowMatrix } from '../matrix/matrix-view.ts'
import type { Training } from '../use-training.ts'
import { ExemptEarlier } from './ExemptEarlier.tsx'
import { Tips } from './Tips.tsx'

interface RowDialogProps {
  readonly training: Training
  readonly row: StandingRow
  readonly onClose: () => void
}

/** Where one column comes from, and what can be done for everybody in it. */
export function RowDialog({ training, row, onClose }: RowDialogProps) {
  const show = () => {
    narrowMatrix({ column: row.id, sort: row.id })
    onClose()
  }
  return (
    <Dialog
      wide
      title={row.title}
      onClose={onClose}
      actions={
        <>
          <Verbs>
            {' '}
            <LinkButton look="primary" href={addressOfTrainingTogether(row.id)}>
              Record it for everybody who is due
            </LinkButton>
          </Verbs>
          <Button onClick={show}>Show only this</Button>
          <a href={addresses.trainingRules}>Rules</a>
        </>
      }
    >
      <p>{countWords(row)}</p>
      {row.note !== '' && <p>{row.note}</p>}
      <ul className="tr-lines">
        {row.requirements.map((requirement) => (
          <OneRule key={requirement.id} requirement={requirement} training={training} />
        ))}
      </ul>
      <Verbs>
        <ExemptEarlier training={training} row={row} onDone={onClose} />
      </Verbs>
      <Tips training={training} row={row} />
    </Dialog>
  )
}

function countWords({ counts }: StandingRow): string {
  const parts = [
    `${counts['in-date']} in date`,
    `${counts['due-soon']} due soon`,
    `${counts.overdue} late`,
    `${counts.never} without a record`,
    counts.exempt > 0 ? `${counts.exempt} exempt` : '',
    counts['not-asked-yet'] > 0 ? `${counts['not-asked-yet']} not asked yet` : '',
  ]
  return `${listed(parts.filter((part) => part !== ''))}.`
}

interface OneRuleProps {
  readonly requirement: Requirement
  readonly training: Training
}

function OneRule({ requirement, training }: OneRuleProps) {
  const { bases, courseById } = training.rules
  const roles = requirement.roles.map((id) => titleOfRole(training.log.pack.training.roles, id))
  const courses = requirement.anyOf.map((id) => courseById.get(id)?.title ?? id)
  return (
    <li className="tr-line">
      <div className="tr-line__head">
        <h3>{requirement.title}</h3>
        <Tag tone={requirement.verified ? 'neutral' : 'warning'}>{verifiedWords(requirement)}</Tag>
      </div>
      <p>
        For {listed(roles)}. Met by {courses.join(' or ')}.
      </p>
      <p className="sd-muted">
        {courseBasisWords(bases, requirement)}. How often: {intervalWords(bases, requirement)}.
      </p>
      {requirement.note !== '' && <p className="sd-small sd-muted">{requirement.note}</p>}
    </li>
  )
}

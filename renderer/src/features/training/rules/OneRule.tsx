import { titleOfRole } from '../../../domain/people/roles.ts'
import { listed } from '../../../domain/shared/text.ts'
import {
  courseBasisWords,
  intervalWords,
  verifiedWords,
} from '../../../domain/training/basis-words.ts'
import { maySwitchOff } from '../../../domain/training/changed-requirements.ts'
import type { Requirement } from '../../../domain/training/requirement.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import type { Training } from '../use-training.ts'
import type { OpenRule } from './open-rule.ts'

interface OneRuleProps {
  readonly requirement: Requirement
  readonly training: Training
  readonly onOpen: (open: OpenRule) => void
}

/** One rule: for whom, met by what, how often, who asks, and whether anybody checked it. */
export function OneRule({ requirement, training, onOpen }: OneRuleProps) {
  const { bases, courseById } = training.rules
  const { title, roles, anyOf, note, from, tightened, minimumPeople } = requirement
  const titles = roles.map((id) => titleOfRole(training.log.pack.training.roles, id))
  const courses = anyOf.map((id) => courseById.get(id)?.title ?? id)
  return (
    <li className="tr-line">
      <div className="tr-line__head">
        <h3>{title}</h3>
        <Tag tone={requirement.verified ? 'neutral' : 'warning'}>{verifiedWords(requirement)}</Tag>
        {tightened !== null && <Tag tone="info">Tightened by the school</Tag>}
        {from === 'pack' && (
          <div className="sd-cluster tr-line__verbs sd-no-print">
            <Button
              small
              aria-label={`Tighten ${title}`}
              onClick={() => onOpen({ type: 'tighten', requirement })}
            >
              Tighten
            </Button>
            {maySwitchOff(requirement) && tightened === null && (
              <Button
                small
                look="quiet"
                aria-label={`Switch off ${title}`}
                onClick={() => onOpen({ type: 'off', requirement })}
              >
                Switch off
              </Button>
            )}
          </div>
        )}
      </div>
      <p>
        For {listed(titles)}
        {minimumPeople !== null && `, at least ${minimumPeople} of them`}. How often:{' '}
        {intervalWords(bases, requirement)}.
      </p>
      <p className="sd-muted">{courseBasisWords(bases, requirement)}.</p>
      <Disclosure summary="Met by, and more">
        <p>Met by {courses.join(' or ')}.</p>
        {requirement.group !== null && (
          <p>Shown in one row with others as “{requirement.showAs ?? requirement.group}”.</p>
        )}
        {note !== '' && <p>{note}</p>}
      </Disclosure>
    </li>
  )
}

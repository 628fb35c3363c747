import { Fragment } from 'react'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import type { MissingPart } from '../../../domain/audit/missing.ts'
import type { AnswerColumn } from '../../../domain/packs/template.ts'
import { addressOfQuestion } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { Kbd } from '../../../ui/Kbd.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'
import { useKeySetting } from '../../../ui/use-key-setting.ts'
import { type Around, afterLast } from '../around.ts'
import { partInWords } from './column-words.ts'
import { focusField } from './field-ids.ts'

interface QuestionBarProps {
  readonly line: QuestionLine
  readonly around: Around
  readonly columns: readonly AnswerColumn[]
  readonly locked: boolean
}

/** Always in sight: what is missing, and the way on. */
export function QuestionBar({ line, around, columns, locked }: QuestionBarProps) {
  const oneKey = useKeySetting((setting) => setting.oneKey)
  const last = around.next === null
  return (
    <div className="au-bar sd-no-print">
      <p className="au-bar__missing" aria-live="polite">
        <Standing line={line} columns={columns} locked={locked} />
      </p>
      <div className="au-bar__ways">
        {around.previous !== null && (
          <LinkButton small href={around.previous}>
            Previous {oneKey && <Kbd>p</Kbd>}
          </LinkButton>
        )}
        <LinkButton small look="primary" href={around.next ?? afterLast(around)}>
          {last ? 'That was the last: to the list' : 'Next'} {oneKey && <Kbd>n</Kbd>}
        </LinkButton>
      </div>
    </div>
  )
}

type StandingProps = Pick<QuestionBarProps, 'line' | 'columns' | 'locked'>

function Standing({ line, columns, locked }: StandingProps) {
  const required = line.missing.filter(({ strength }) => strength === 'require')
  const invited = line.missing.filter(({ strength }) => strength === 'invite')
  return (
    <>
      <StateMark state={line.state} coloured />
      <span>
        {required.length > 0 ? (
          <>
            Missing: <Links line={line} missing={required} columns={columns} />.
          </>
        ) : (
          wordsOfStanding(line)
        )}
        {invited.length > 0 && !locked && (
          <span className="sd-muted">
            {' '}
            Would help: <Links line={line} missing={invited} columns={columns} />.
          </span>
        )}
      </span>
    </>
  )
}

const wordsOfState: Readonly<Record<QuestionLine['state'], string>> = {
  'not-started': 'Not answered yet.',
  started: 'Begun, not answered yet.',
  carried: 'From last year, not confirmed yet.',
  'something-missing': 'Something is missing.',
  confirmed: 'Nothing is missing.',
}

function wordsOfStanding({ state, answer }: QuestionLine): string {
  const isReworded = state === 'carried' && answer?.carried?.askedAs !== undefined
  return isReworded ? 'Reworded since it was answered, not confirmed yet.' : wordsOfState[state]
}

interface LinksProps extends Omit<StandingProps, 'locked'> {
  readonly missing: readonly MissingPart[]
}

function Links({ line, missing, columns }: LinksProps) {
  return missing.map(({ what, sentence }, index) => (
    <Fragment key={what}>
      {index > 0 && ', '}
      <a
        href={addressOfQuestion(line.code, what)}
        title={sentence}
        onClick={(event) => {
          // The address may be there already; the focus must move all the same.
          event.preventDefault()
          focusField(what)
        }}
      >
        {partInWords(line, what, columns)}
      </a>
    </Fragment>
  ))
}

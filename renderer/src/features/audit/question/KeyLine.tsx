import { Fragment } from 'react'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { Kbd } from '../../../ui/Kbd.tsx'
import { useKeySetting } from '../../../ui/use-key-setting.ts'
import { pointsWithKeys } from '../scale-keys.ts'

interface KeyLineProps {
  readonly line: QuestionLine
  readonly locked: boolean
}

/** The keys of this question, so that nobody has to learn them by heart. */
export function KeyLine({ line, locked }: KeyLineProps) {
  const oneKey = useKeySetting((setting) => setting.oneKey)
  if (!oneKey) return null
  return (
    <p className="au-keys sd-small sd-muted sd-no-print">
      {(locked ? walking : [...keysOf(line), ...walking]).map(([keys, does], index) => (
        <Fragment key={does}>
          {index > 0 && ' '}
          <span className="au-keys__one">
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}{' '}
            {does}
          </span>
        </Fragment>
      ))}
    </p>
  )
}

type KeyHelp = readonly [keys: readonly string[], does: string]

function keysOf({ scale, question, state }: QuestionLine): readonly KeyHelp[] {
  const digits = pointsWithKeys(scale).flatMap(({ keyName }) => keyName ?? [])
  const verdict: KeyHelp = [digits, 'verdict']
  const confirm: KeyHelp = [['c'], 'still true']
  return [
    ...(question.answerKind === 'judgement' ? [verdict] : []),
    ...(state === 'carried' ? [confirm] : []),
    [['t'], 'text'],
    [['e'], 'evidence'],
    [['a'], 'action'],
  ]
}

const walking: readonly KeyHelp[] = [
  [['n', 'j', '→'], 'next'],
  [['p', 'k', '←'], 'previous'],
  [['g'], 'go to a code'],
  [['/'], 'find'],
  [['?'], 'help'],
]

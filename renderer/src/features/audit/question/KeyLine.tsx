import { Fragment } from 'react'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { Kbd } from '../../../ui/Kbd.tsx'
import { useKeySetting } from '../../../ui/use-key-setting.ts'
import { pointsWithKeys } from '../scale-keys.ts'

/** The keys of this question, so that nobody has to learn them by heart. */
export function KeyLine({ line }: { readonly line: QuestionLine }) {
  const oneKey = useKeySetting((setting) => setting.oneKey)
  if (!oneKey) return null
  return (
    <p className="au-keys sd-small sd-muted sd-no-print">
      {keysOf(line).map(([keys, does], index) => (
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

function keysOf({ scale, question, state }: QuestionLine): readonly [readonly string[], string][] {
  const digits = pointsWithKeys(scale).flatMap(({ keyName }) => keyName ?? [])
  const judged = question.answerKind === 'judgement'
  return [
    ...(judged ? [[digits, 'judgement'] as [readonly string[], string]] : []),
    ...(state === 'carried' ? [[['c'], 'still true'] as [readonly string[], string]] : []),
    [['t'], 'text'],
    [['e'], 'evidence'],
    [['a'], 'action'],
    [['n', 'j', '→'], 'next'],
    [['p', 'k', '←'], 'previous'],
    [['g'], 'go to a code'],
    [['/'], 'find'],
    [['?'], 'help'],
  ]
}

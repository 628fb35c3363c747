import { useMemo } from 'react'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import { editPolicy } from '../../../storage/repositories/policies.ts'
import { addressOfPolicy } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { titleOf } from './policy-rows.ts'
import { categoryInWords } from './policy-words.ts'

/** What the pack names and the school does not keep, apart, so that nothing is falsely missing. */
export function NotKept({ lines }: { readonly lines: readonly PolicyLine[] }) {
  const off = useMemo(() => inOrder(lines.filter(({ state }) => state === 'off')), [lines])
  const whole = useFocusKept<HTMLElement>()
  if (off.length === 0) return null
  return (
    <section className="sd-no-print" aria-labelledby="pl-not-kept" ref={whole} tabIndex={-1}>
      <h2 id="pl-not-kept">Not in your register</h2>
      <p>
        Lists name these as well, and not every school keeps each as a document of its own. They
        count as missing only once you say that you keep them.
      </p>
      <Disclosure summary={`See them (${off.length})`}>
        <ul className="sd-rows">
          {off.map((line) => (
            <OffPolicy key={line.policy.id} line={line} />
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}

/** Those on a statutory list first, then those meant for a school like this one. */
function inOrder(lines: readonly PolicyLine[]): readonly PolicyLine[] {
  const rank = ({ policy, applies }: PolicyLine) =>
    (applies ? 0 : 2) + (policy.statutory === true ? 0 : 1)
  return [...lines].sort((a, b) => rank(a) - rank(b))
}

function OffPolicy({ line }: { readonly line: PolicyLine }) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const { policy, applies } = line
  const title = titleOf(policy)
  const keep = async () => {
    const change = await editPolicy(desk, policy, `Keeping “${title}”`, (stored) => ({
      ...stored,
      wanted: true,
    }))
    showWithUndo(`“${title}” is in the register.`, () => desk.undo(change))
  }
  return (
    <li className="sd-row">
      <span className="sd-row__words">
        <a href={addressOfPolicy(policy.id)}>{title}</a>
        <span className="sd-cluster">
          <span className="sd-small sd-muted">{categoryInWords(policy.category)}</span>
          {policy.statutory === true && <Tag tone="info">On a statutory list</Tag>}
          {!applies && <Tag>For other kinds of school</Tag>}
        </span>
      </span>
      <Verbs>
        {' '}
        <Button small aria-label={`We keep this one: ${title}`} onClick={() => void keep()}>
          We keep this one
        </Button>
      </Verbs>
    </li>
  )
}

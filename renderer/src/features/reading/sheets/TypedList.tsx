import { plainCode } from '../../../domain/receipts/sheet-codes.ts'
import type { TypedCode } from '../../../domain/receipts/typed-codes.ts'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { CodeSentence } from './CodeSentence.tsx'

interface TypedListProps {
  readonly codes: readonly TypedCode[]
  readonly isAllBut: boolean
  readonly onRemove: (at: number) => void
}

/** All that was typed, the last on top, each with what it comes to. */
export function TypedList({ codes, isAllBut, onRemove }: TypedListProps) {
  if (codes.length === 0) return null
  const newest = codes.map((code, at) => ({ code, at })).reverse()
  return (
    <section className="rd-part" aria-labelledby="rd-typed">
      <h2 id="rd-typed">{plural(codes.length, 'code')} typed</h2>
      <ol className="rd-typed" reversed>
        {newest.map(({ code, at }) => (
          <li key={`${at} ${code.typed}`} className="rd-typed__line">
            <code className="rd-typed__code">{plainCode(code.typed)}</code>
            <CodeSentence code={code} isAllBut={isAllBut} />
            <Button
              small
              look="quiet"
              aria-label={`Take ${code.typed} away`}
              onClick={() => onRemove(at)}
            >
              Take away
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}

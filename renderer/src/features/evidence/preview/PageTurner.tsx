import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { formatCount } from '../../../ui/format-number.ts'
import { NumberInput } from '../../../ui/NumberInput.tsx'

interface PageTurnerProps {
  readonly number: number
  /** The last page that is shown, and how many there are. */
  readonly most: number
  readonly count: number
  readonly onTurn: (number: number) => void
}

export function PageTurner({ number, most, count, onTurn }: PageTurnerProps) {
  return (
    <div className="sd-cluster">
      <Button
        small
        icon="chevron-left"
        aria-disabled={number === 1}
        onClick={() => onTurn(Math.max(1, number - 1))}
      >
        Previous page
      </Button>
      <Button
        small
        icon="chevron-right"
        aria-disabled={number === most}
        onClick={() => onTurn(Math.min(most, number + 1))}
      >
        Next page
      </Button>
      <output>
        Page {formatCount(number)} of {formatCount(count)}
      </output>
      {most > 5 && (
        <Field label="Go to page" labelHidden>
          <NumberInput
            value={number}
            min={1}
            max={most}
            onChange={(page) => page !== null && onTurn(page)}
          />
        </Field>
      )}
      {most < count && (
        <p className="sd-muted">
          The first {formatCount(most)} pages are shown. For the others, open it in its own program.
        </p>
      )}
    </div>
  )
}

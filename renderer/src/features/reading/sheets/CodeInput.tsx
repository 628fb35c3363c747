import { type KeyboardEvent, type Ref, useState } from 'react'
import type { TypedCode } from '../../../domain/receipts/typed-codes.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { CodeSentence } from './CodeSentence.tsx'

interface CodeInputProps {
  readonly ref: Ref<HTMLInputElement>
  readonly isShort: boolean
  readonly isAllBut: boolean
  /** The last one that was typed, which is answered below. */
  readonly last: TypedCode | null
  readonly onCodes: (codes: readonly string[]) => void
}

/** One code and Enter, or many at once with spaces between them. */
export function CodeInput({ ref, isShort, isAllBut, last, onCodes }: CodeInputProps) {
  const [text, setText] = useState('')
  const take = (all: string) => {
    const codes = all.split(/[\s,;]+/).filter((code) => code !== '')
    setText('')
    if (codes.length > 0) onCodes(codes)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    take(text)
  }
  return (
    <div className="sd-stack sd-stack--tight">
      <Field
        label={isAllBut ? 'Code of a line that is not signed' : 'Code of a signed line'}
        hint={
          isShort
            ? 'Three signs, then Enter. Several can be typed with spaces between them.'
            : 'Six signs, then Enter. Several can be typed with spaces between them.'
        }
        large
      >
        <TextInput
          ref={ref}
          className="rd-code"
          width="medium"
          autoCapitalize="characters"
          spellCheck={false}
          value={text}
          onValueChange={setText}
          onKeyDown={press}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text')
            if (!/\s/.test(pasted.trim())) return
            event.preventDefault()
            take(`${text} ${pasted}`)
          }}
        />
      </Field>
      <p className="rd-code__answer" role="status">
        {last === null ? ' ' : <CodeSentence code={last} isAllBut={isAllBut} />}
      </p>
    </div>
  )
}

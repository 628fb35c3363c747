import { useRef } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useToasts } from '../../../ui/toasts.ts'

interface TextToCopyProps {
  readonly label: string
  readonly hint?: string
  readonly text: string
}

/** A text that is ready to be pasted elsewhere. */
export function TextToCopy({ label, hint, text }: TextToCopyProps) {
  const { show } = useToasts()
  const area = useRef<HTMLTextAreaElement>(null)
  const copy = async () => {
    area.current?.select()
    const done = await copyText(text)
    show({
      message: done
        ? 'Copied. Paste it into your message.'
        : 'The browser does not let the app copy. The text is marked: press Ctrl+C.',
    })
  }
  return (
    <div className="sd-stack sd-stack--tight">
      <Field label={label} hint={hint}>
        <TextArea
          className="rd-copy"
          ref={area}
          readOnly
          rows={Math.min(14, text.split('\n').length + 1)}
          value={text}
        />
      </Field>
      <div className="sd-no-print">
        <Button onClick={() => void copy()}>Copy the text</Button>
      </div>
    </div>
  )
}

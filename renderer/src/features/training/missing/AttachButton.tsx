import { useRef } from 'react'
import { TAKEN_ENDINGS } from '../../../intake/refusal-words.ts'
import { Button } from '../../../ui/Button.tsx'

interface AttachButtonProps {
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
}

/** Does by keyboard what dropping a file does by mouse, without a drop zone on every line. */
export function AttachButton({ label, onFiles }: AttachButtonProps) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={chooser}
        hidden
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={TAKEN_ENDINGS}
        onChange={(event) => {
          const files = Array.from(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Button small icon="plus" aria-label={label} onClick={() => chooser.current?.click()}>
        Attach
      </Button>
    </>
  )
}

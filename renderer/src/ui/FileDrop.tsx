import './FileDrop.css'
import { type ReactNode, useId, useRef } from 'react'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { type PlacedFile, placedFiles } from './files-in-folders.ts'
import { useDroppedFiles, usePastedFiles } from './use-dropped-files.ts'

interface FileDropProps {
  /** What the files are for: "Evidence for TRN04". */
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  /** The verb on the button: "Add files". */
  readonly buttonLabel?: string | undefined
  readonly hint?: ReactNode
  /** Types offered first in the chooser, as for an `<input>`: ".pdf,.docx". */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
  /** Takes files pasted anywhere on the screen. One zone per screen. */
  readonly paste?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly id?: string | undefined
  /** Takes folders too, by dropping or by a second button; then told in place of `onFiles`. */
  readonly onFolders?: ((files: readonly PlacedFile[]) => void) | undefined
}

/** Files by button, by dropping and by pasting. The button does all that the mouse can. */
export function FileDrop(props: FileDropProps) {
  const { label, onFiles, hint, multiple = true, paste = false, disabled = false } = props
  const chooser = useRef<HTMLInputElement>(null)
  const labelId = useId()
  const { onFolders } = props
  const take = onFolders ? (files: readonly File[]) => onFolders(placedFiles(files)) : onFiles
  const { over, zone } = useDroppedFiles(take, disabled, onFolders)
  usePastedFiles(take, paste && !disabled)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not be a drop target of even size
    <div
      className={classes('sd-drop', over && 'sd-drop--over')}
      role="group"
      aria-labelledby={labelId}
      {...zone}
    >
      <input
        ref={chooser}
        className="sd-drop__chooser"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        multiple={multiple}
        accept={props.accept}
        disabled={disabled}
        onChange={(event) => {
          const files = Array.from(event.currentTarget.files ?? [])
          // Emptied, so that choosing the same file again is told again.
          event.currentTarget.value = ''
          if (files.length > 0) take(files)
        }}
      />
      <span className="sd-visually-hidden" id={labelId}>
        {label}
      </span>
      <Button
        icon="plus"
        id={props.id}
        disabled={disabled}
        onClick={() => chooser.current?.click()}
      >
        {props.buttonLabel ?? (multiple ? 'Add files' : 'Choose a file')}
      </Button>
      {onFolders && <ChooseFolder disabled={disabled} onFolder={onFolders} />}
      <span className="sd-drop__way">{waysWords(multiple, paste, over)}</span>
      {hint !== undefined && <div className="sd-drop__hint">{hint}</div>}
    </div>
  )
}

interface ChooseFolderProps {
  readonly disabled: boolean
  readonly onFolder: (files: readonly PlacedFile[]) => void
}

/** A chooser takes either files or a folder, so the folder has a button of its own. */
function ChooseFolder({ disabled, onFolder }: ChooseFolderProps) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={chooser}
        className="sd-drop__chooser"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        disabled={disabled}
        // React's types do not know it; every browser does.
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          const files = placedFiles(Array.from(event.currentTarget.files ?? []))
          event.currentTarget.value = ''
          if (files.length > 0) onFolder(files)
        }}
      />
      <Button icon="folder" disabled={disabled} onClick={() => chooser.current?.click()}>
        Choose a folder
      </Button>
    </>
  )
}

function waysWords(multiple: boolean, paste: boolean, over: boolean): string {
  const what = multiple ? 'files' : 'the file'
  if (over) return `Let go to add ${what}`
  return paste ? `or drop ${what} here, or paste with Ctrl+V` : `or drop ${what} here`
}

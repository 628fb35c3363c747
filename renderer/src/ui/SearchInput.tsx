import './SearchInput.css'
import type { Ref } from 'react'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { TextInput } from './TextInput.tsx'

interface SearchInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Shown at the end of the empty box; the screen listens for the key. */
  readonly shortcut?: string | undefined
  readonly placeholder?: string | undefined
  readonly id?: string | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** Narrows a list while one types. Escape empties it. */
export function SearchInput(props: SearchInputProps) {
  const { label, value, onChange, shortcut, ref, ...native } = props
  return (
    <div className="sd-search">
      <Icon name="search" />
      <TextInput
        {...native}
        type="search"
        ref={ref}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        placeholder={props.placeholder ?? label}
        value={value}
        onValueChange={onChange}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.stopPropagation()
          onChange('')
        }}
      />
      {shortcut !== undefined && value === '' && (
        <span className="sd-search__key" aria-hidden="true">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </div>
  )
}

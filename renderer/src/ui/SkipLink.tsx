import './SkipLink.css'

/** The first stop of the Tab key: past the rail, to the screen itself. */
export function SkipLink({ targetId }: { readonly targetId: string }) {
  return (
    <a
      className="sd-skip"
      href={`#${targetId}`}
      onClick={(event) => {
        // The address after `#` belongs to the routes.
        event.preventDefault()
        document.getElementById(targetId)?.focus()
      }}
    >
      Skip to the page
    </a>
  )
}

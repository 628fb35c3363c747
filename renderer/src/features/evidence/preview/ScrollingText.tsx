interface ScrollingTextProps {
  readonly label: string
  readonly children: string
}

/** Text as it stands, in a box that scrolls by mouse and by keyboard. */
export function ScrollingText({ label, children }: ScrollingTextProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className="ev-look__text" tabIndex={0} aria-label={label}>
      <pre>{children}</pre>
    </section>
  )
}

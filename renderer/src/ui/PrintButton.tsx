import { Button, type ButtonLook } from './Button.tsx'

interface PrintButtonProps {
  readonly look?: ButtonLook
  readonly small?: boolean
  readonly className?: string
  /** Said where it is not the whole page that anybody would expect on paper. */
  readonly children?: string
}

/** Puts this screen on paper, as its print styles show it. */
export function PrintButton({ children = 'Print', ...looks }: PrintButtonProps) {
  return (
    <Button icon="print" {...looks} onClick={() => window.print()}>
      {children}
    </Button>
  )
}

import './VisuallyHidden.css'
import type { ReactNode } from 'react'

/** Words for people who listen, where the eye has the same from the place on the page. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="sd-visually-hidden">{children}</span>
}

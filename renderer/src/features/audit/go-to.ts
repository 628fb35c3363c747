import { navigate } from 'wouter/use-hash-location'

/** Goes where a link with this address would lead. */
export function goTo(href: string, options: { readonly replace?: boolean } = {}): void {
  navigate(href.replace(/^#/, ''), options)
}

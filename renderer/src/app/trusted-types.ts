interface WithTrustedTypes {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(address: string): string },
    ): { createScriptURL(address: string): unknown }
  }
}

/**
 * The one policy that the content security policy lets in.
 *
 * It passes the addresses of our own workers, which the build puts beside the page, and
 * nothing else.
 */
const policy = (window as WithTrustedTypes).trustedTypes?.createPolicy('app', {
  createScriptURL(address: string) {
    const url = new URL(address, document.baseURI)
    if (url.origin !== location.origin && url.protocol !== 'app:') {
      throw new Error(`not a script of ours: ${url.origin}`)
    }
    return url.href
  },
})

/** An address of one of our workers, in the form that `new Worker` takes. */
export function trustedScriptUrl(address: string): string {
  // `Worker` takes the trusted object; its type in lib.dom is still a plain string.
  return (policy?.createScriptURL(address) ?? address) as string
}

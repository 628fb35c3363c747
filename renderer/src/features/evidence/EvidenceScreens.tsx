/** @param path route below `#/evidence`, such as `/<id>` */
export function EvidenceScreens(_props: { readonly path: string }) {
  return null
}

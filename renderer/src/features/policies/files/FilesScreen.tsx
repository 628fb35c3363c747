import type { Policies } from '../use-policies.ts'

export function FilesScreen({ policies }: { readonly policies: Policies }) {
  return <p>{policies.lines.length}</p>
}

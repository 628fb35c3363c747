import { useEffect } from 'react'
import { useDesk } from '../../storage/desk-context.tsx'
import { addresses } from '../../ui/addresses.ts'
import { OnlyLookedAt } from '../../ui/OnlyLookedAt.tsx'
import { FilesScreen } from './files/FilesScreen.tsx'
import { PolicyScreen } from './policy/PolicyScreen.tsx'
import { UnknownPolicy } from './policy/UnknownPolicy.tsx'
import { policyFilters } from './register/policy-rows.ts'
import { RegisterScreen } from './register/RegisterScreen.tsx'
import { narrowRegister } from './register/register-view.ts'
import { usePolicies } from './use-policies.ts'

interface PoliciesScreensProps {
  /** Route below `#/policies`, such as `/policy/<id>`. */
  readonly path: string
  /** Makes of a worker's address what `new Worker` takes. */
  readonly trustedScriptUrl: (address: string) => string
}

/** The register of policies, the page of one, and bringing in many files. */
export function PoliciesScreens({ path, trustedScriptUrl }: PoliciesScreensProps) {
  const { readOnly } = useDesk()
  const policies = usePolicies()
  useFilterOf(path)
  if (policies === undefined) return null
  if (path.startsWith('/files')) {
    if (readOnly !== null) {
      const room = { label: 'Policies', href: addresses.policies }
      return <OnlyLookedAt title="Policies" breadcrumb={[room]} />
    }
    return <FilesScreen policies={policies} trustedScriptUrl={trustedScriptUrl} />
  }
  const [, id] = /^\/policy\/([^/?]+)/.exec(path) ?? []
  if (id === undefined) return <RegisterScreen policies={policies} />
  const line = policies.lines.find(({ policy }) => policy.id === id)
  return line === undefined ? (
    <UnknownPolicy />
  ) : (
    <PolicyScreen key={id} line={line} policies={policies} />
  )
}

/** An address such as `/show/past-review` puts that filter on, and nothing else. */
function useFilterOf(path: string) {
  const [, asked] = /^\/show\/([^/?]+)/.exec(path) ?? []
  useEffect(() => {
    const filter = policyFilters.find((each) => each === asked)
    if (filter !== undefined) narrowRegister({ text: '', filters: [filter] })
  }, [asked])
}

import type { Evidence } from '../domain/evidence/evidence.ts'
import type { Sha256 } from '../domain/shared/ids.ts'
import type { Desk } from './desk.ts'
import { useMissingFiles } from './missing-files.ts'

export type Standing = 'present' | 'missing' | 'damaged'

/** The files of pieces, each once: only of their current versions, which are what is handed over. */
export function filesOf(pieces: readonly Evidence[]): readonly Sha256[] {
  const files = pieces.flatMap(({ versions }) => {
    const source = versions.at(-1)?.source
    return source?.type === 'file' ? [source.sha256] : []
  })
  return [...new Set(files)]
}

/** What was asked of the vault in this session. Another desk has another vault. */
let session: { readonly desk: Desk; readonly asked: Set<Sha256> } | null = null
let last: Promise<unknown> = Promise.resolve()

/** Asks the vault for the files that were not asked for yet, one at a time and when idle. */
export function checkAll(desk: Desk, files: readonly Sha256[]): void {
  const asked = askedOf(desk)
  for (const sha256 of files) {
    if (asked.has(sha256)) continue
    asked.add(sha256)
    last = last.then(idle).then(() => (session?.desk === desk ? check(desk, sha256) : null))
  }
}

/** Asks for one file now: it was just brought, or could not be read. */
export async function check(desk: Desk, sha256: Sha256): Promise<Standing | null> {
  const answer = await desk.bridge.ask('evidence:check', { deskId: desk.card.id, sha256 })
  if (answer.ok) {
    noteStanding(desk, sha256, answer.value.state)
    return answer.value.state
  }
  // A host that does not answer says nothing about the file; it will be asked again.
  askedOf(desk).delete(sha256)
  return null
}

export function noteStanding(desk: Desk, sha256: Sha256, standing: Standing): void {
  askedOf(desk).add(sha256)
  useMissingFiles.setState(({ missing, damaged }) => {
    const isMissing = standing !== 'present'
    const isDamaged = standing === 'damaged'
    // Without news the sets stay the same objects: all that reads them would be put in order anew.
    if (missing.has(sha256) === isMissing && damaged.has(sha256) === isDamaged) return {}
    return {
      missing: withOrWithout(missing, sha256, isMissing),
      damaged: withOrWithout(damaged, sha256, isDamaged),
    }
  })
}

function askedOf(desk: Desk): Set<Sha256> {
  if (session?.desk !== desk) {
    session = { desk, asked: new Set() }
    useMissingFiles.setState({ missing: new Set(), damaged: new Set() })
  }
  return session.asked
}

function withOrWithout(
  files: ReadonlySet<Sha256>,
  sha256: Sha256,
  isIn: boolean,
): ReadonlySet<Sha256> {
  const next = new Set(files)
  if (isIn) next.add(sha256)
  else next.delete(sha256)
  return next
}

function idle(): Promise<void> {
  return new Promise((go) => requestIdleCallback(() => go(), { timeout: 2000 }))
}

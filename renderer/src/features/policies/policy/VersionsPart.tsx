import { useRef, useState } from 'react'
import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import type { PolicyVersion } from '../../../domain/policies/policy.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { EvidenceDrop } from '../../../intake/EvidenceDrop.tsx'
import { OnTheirWay } from '../../../intake/OnTheirWay.tsx'
import { RefusedFiles } from '../../../intake/RefusedFiles.tsx'
import { takeIn } from '../../../intake/take-in.ts'
import { useUploadsAt } from '../../../intake/uploads.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Editable, Verbs } from '../../../storage/Editable.tsx'
import { addPolicyVersion } from '../../../storage/repositories/policies.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { plural } from '../../../ui/format-number.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { titleOf } from '../register/policy-rows.ts'
import type { Policies } from '../use-policies.ts'
import { NewVersionDialog } from './NewVersionDialog.tsx'
import { labelOfNextYear, newVersion, registeredAt } from './next-version.ts'
import { VersionCard } from './VersionCard.tsx'

interface VersionsPartProps {
  readonly line: PolicyLine
  readonly policies: Policies
}

/** Every wording that was registered: the next one, the one in force, and those before it. */
export function VersionsPart({ line, policies }: VersionsPartProps) {
  const { current, superseded } = line
  const next = line.policy.versions.filter(
    (version) => version !== current && !superseded.includes(version),
  )
  return (
    <section className="pl-part" aria-labelledby="pl-versions">
      <h2 id="pl-versions">Versions</h2>
      {line.policy.versions.length === 0 && (
        <p>None yet. Add the one that is in force, with its file if you have it.</p>
      )}
      <Cards line={line} policies={policies} versions={next} />
      {current !== null && <Cards line={line} policies={policies} versions={[current]} />}
      <Verbs>
        <AddVersion line={line} policies={policies} />
      </Verbs>
      {superseded.length > 0 && (
        <Disclosure summary={`${plural(superseded.length, 'version')} before`}>
          <Cards line={line} policies={policies} versions={superseded} />
        </Disclosure>
      )}
    </section>
  )
}

interface CardsProps extends VersionsPartProps {
  readonly versions: readonly PolicyVersion[]
}

function Cards({ versions, ...rest }: CardsProps) {
  if (versions.length === 0) return null
  return (
    <Editable>
      <ul className="pl-versions">
        {versions.map((version) => (
          <VersionCard key={version.id} version={version} {...rest} />
        ))}
      </ul>
    </Editable>
  )
}

/** From its file, without one, or as next year's draft in one click. */
function AddVersion({ line, policies }: VersionsPartProps) {
  const [asked, setAsked] = useState<{ readonly file: EvidenceFile | null } | null>(null)
  const zone = useRef<HTMLDivElement>(null)
  const desk = useDesk()
  const draftNext = useDraftNext(line)
  const place = `${desk.card.id} policy ${line.policy.id}`
  const uploads = useUploadsAt(place)
  const add = async (files: readonly File[]) => {
    const [taken] = await takeIn({ desk, place }, files.slice(0, 1))
    if (taken?.type === 'done') setAsked({ file: taken.kept })
  }
  return (
    <div className="sd-stack sd-stack--tight sd-no-print" ref={zone} tabIndex={-1}>
      <OnTheirWay uploads={uploads} />
      <RefusedFiles uploads={uploads} onAgain={add} />
      <EvidenceDrop
        label={`Add a version of “${titleOf(line.policy)}” from its file`}
        buttonLabel="Add a version from its file"
        multiple={false}
        zone={zone}
        onFiles={add}
      />
      <div className="sd-cluster">
        <Button icon="plus" onClick={() => setAsked({ file: null })}>
          Add a version without a file
        </Button>
        {line.current !== null && !line.nextDrafted && (
          <Button onClick={() => void draftNext()}>Draft next year’s version</Button>
        )}
      </div>
      {asked !== null && (
        <NewVersionDialog
          line={line}
          policies={policies}
          file={asked.file}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

function useDraftNext(line: PolicyLine) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async () => {
    const { newId, now, today, author } = desk.context
    const label = labelOfNextYear(line, today())
    const version = newVersion({ id: newId(), label, addedAt: now(), addedBy: author() })
    const change = await addPolicyVersion(desk, registeredAt(line.policy, now()), version)
    showWithUndo(`Version ${label} is in the register as being written.`, () => desk.undo(change))
  }
}

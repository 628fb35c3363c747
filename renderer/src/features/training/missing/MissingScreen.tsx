import '../training.css'
import './missing.css'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import {
  certificateCounts,
  certificateCountsWords,
  type MissingCertificate,
} from '../../../domain/training/certificates-missing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Editable, Verbs } from '../../../storage/Editable.tsx'
import { addresses, addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FilterBar } from '../../../ui/FilterChips.tsx'
import { plural } from '../../../ui/format-number.ts'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TrainingPage } from '../TrainingPage.tsx'
import type { Training } from '../use-training.ts'
import { MissingLine } from './MissingLine.tsx'
import {
  allMissing,
  type GroupBy,
  groupMissing,
  missingCsv,
  searchMissing,
  unseen,
} from './missing-groups.ts'

/** Dates that are known without the certificate that the course gives. */
export function MissingScreen({ training }: { readonly training: Training }) {
  const open = useMemo(() => unseen(training.log), [training])
  const seen = allMissing(training.log).filter(({ state }) => state === 'seen')
  return (
    <TrainingPage
      current={addresses.certificatesMissing}
      training={training}
      lead="The training is recorded, and its certificate is not here. Drop a file onto a line, or say how it stands."
      actions={open.length === 0 ? undefined : <Actions missing={open} />}
    >
      <div className="sd-stack">
        {training.log.records.length > 0 && (
          <p>{certificateCountsWords(certificateCounts(training.log))}</p>
        )}
        {open.length === 0 ? <NoneMissing training={training} /> : <Open {...{ training, open }} />}
        {seen.length > 0 && (
          <Disclosure summary={`Seen, and not filed (${seen.length})`}>
            <ul className="tr-lines">
              {seen.map((missing) => (
                <MissingLine
                  key={missing.record.id}
                  missing={missing}
                  training={training}
                  title="both"
                />
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </TrainingPage>
  )
}

interface OpenProps {
  readonly training: Training
  readonly open: readonly MissingCertificate[]
}

function Open({ training, open }: OpenProps) {
  const [by, setBy] = useState<GroupBy>('person')
  const [text, setText] = useState('')
  const [which, setWhich] = useState<'all' | 'needed'>('all')
  const needed = useMemo(() => open.filter(({ counts }) => counts), [open])
  // A letter shows at once; some hundred lines follow when there is time.
  const settled = useDeferredValue(text)
  const shown = useMemo(
    () => searchMissing(which === 'needed' ? needed : open, settled),
    [open, needed, which, settled],
  )
  return (
    <>
      <FilterBar
        result={`${shown.length} of ${plural(open.length, 'certificate')}`}
        onClear={
          text === '' && which === 'all'
            ? undefined
            : () => {
                setText('')
                setWhich('all')
              }
        }
      >
        <div className="tr-filters">
          <SearchInput label="Search names and courses" value={text} onChange={setText} />
          <Select
            aria-label="In groups by"
            options={[
              { value: 'person', label: 'By person' },
              { value: 'course', label: 'By course' },
            ]}
            value={by}
            onValueChange={(value) => setBy(value === 'course' ? 'course' : 'person')}
          />
          <Select
            aria-label="Which certificates"
            options={[
              { value: 'all', label: `All that are missing (${open.length})` },
              { value: 'needed', label: `Needed today (${needed.length})` },
            ]}
            value={which}
            onValueChange={(value) => setWhich(value === 'needed' ? 'needed' : 'all')}
          />
        </div>
      </FilterBar>
      <p className="sd-small sd-muted">
        Needed today are those on which the training of somebody rests now. The others are of older
        records, or of training that is asked of nobody.
      </p>
      <Editable>
        <Groups shown={shown} by={by} training={training} />
      </Editable>
      {shown.length === 0 && <p>None fits. Show all to see the others.</p>}
    </>
  )
}

interface GroupsProps {
  readonly shown: readonly MissingCertificate[]
  readonly by: GroupBy
  readonly training: Training
}

const Groups = memo(function Groups({ shown, by, training }: GroupsProps) {
  return groupMissing(shown, by).map(({ id, title, lines }) => (
    <section key={id} className="tr-missing" aria-label={title}>
      <h2 className="tr-missing__title">
        {by === 'person' ? <a href={addressOfPersonsTraining(id)}>{title}</a> : title}{' '}
        <span className="sd-muted">({lines.length})</span>
      </h2>
      <ul className="tr-lines">
        {lines.map((missing) => (
          <MissingLine
            key={missing.record.id}
            missing={missing}
            training={training}
            title={by === 'person' ? 'course' : 'person'}
          />
        ))}
      </ul>
    </section>
  ))
})

function NoneMissing({ training }: { readonly training: Training }) {
  if (training.log.records.length === 0) {
    return (
      <EmptyState
        title="No training is recorded yet"
        actions={
          <LinkButton look="primary" href={addresses.trainingImport}>
            Bring in a list
          </LinkButton>
        }
      >
        Once dates are here, this page names the certificates that lack.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No certificate is missing">
      Every recorded course that gives a certificate has one here, or you have seen it.
    </EmptyState>
  )
}

function Actions({ missing }: { readonly missing: readonly MissingCertificate[] }) {
  const { context } = useDesk()
  const save = () => {
    downloadCsv(missingCsv(missing), `Certificates missing ${context.today()}.csv`)
  }
  return (
    <>
      <Verbs>
        {' '}
        <LinkButton look="primary" href={addresses.trainingCertificates}>
          Drop many certificates
        </LinkButton>
      </Verbs>
      <Button icon="download" onClick={save}>
        Save as CSV
      </Button>
      <PrintButton />
    </>
  )
}

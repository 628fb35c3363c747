import type { DocumentToRead, Duty } from '../../../domain/receipts/standing.ts'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import { listed } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { addresses, addressOfPolicy } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { missingSentence, shareOf, shareSentence } from '../overview/document-shares.ts'
import { NoVersion } from '../overview/NoVersion.tsx'
import { Checked } from '../shared/Checked.tsx'
import { audienceTitles, basisWords, momentWords } from '../shared/duty-words.ts'
import { versionText } from '../shared/version-text.ts'

interface DocumentHeadProps {
  readonly document: DocumentToRead
  readonly log: StaffLog
}

/** How far it is, which version, and whose duty it is on what ground. */
export function DocumentHead({ document, log }: DocumentHeadProps) {
  const share = shareOf(readingStanding(log), document)
  return (
    <div className="sd-stack">
      <p className="rd-sentence">
        <strong>{shareSentence(share)}</strong> {missingSentence(share)}
      </p>
      <SummaryList
        rows={[
          { key: 'version', term: 'Version', detail: <Version document={document} /> },
          ...(document.note === ''
            ? []
            : [{ key: 'note', term: 'About it', detail: document.note }]),
          {
            key: 'duties',
            term: 'Who must read it',
            detail: <Duties duties={document.duties} log={log} />,
            action: (
              <a href={addresses.readingDuties} className="sd-no-print">
                Change who must read it
              </a>
            ),
          },
        ]}
      />
    </div>
  )
}

function Version({ document }: { readonly document: DocumentToRead }) {
  const { versionLabel, since, policyId, countingVersions } = document
  return (
    <div className="sd-stack sd-stack--tight">
      <p>
        {versionLabel === '' ? 'No version of its own' : capital(versionText(versionLabel))}
        {since !== null && `, since ${formatDate(since)}`}
        {policyId !== null && versionLabel !== '' && (
          <>
            {' '}
            · <a href={addressOfPolicy(policyId)}>the policy</a>
          </>
        )}
      </p>
      {countingVersions.length > 1 && (
        <p className="sd-small sd-muted">
          Its last change was minor, so whoever read the version before has read this one.
        </p>
      )}
      <p>
        <NoVersion document={document} />
      </p>
    </div>
  )
}

interface DutiesProps {
  readonly duties: readonly Duty[]
  readonly log: StaffLog
}

function Duties({ duties, log }: DutiesProps) {
  return (
    <ul className="rd-duties">
      {duties.map((duty) => (
        <li key={duty.id}>
          <p>
            <strong>{listed(audienceTitles(log.pack, duty.audiences))}</strong>, {momentWords(duty)}
          </p>
          <p className="sd-small sd-cluster">
            <span>{basisWords(log.pack, duty)}</span>
            <Checked duty={duty} />
          </p>
          {duty.note !== '' && <p className="sd-small sd-muted">{duty.note}</p>}
        </li>
      ))}
    </ul>
  )
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

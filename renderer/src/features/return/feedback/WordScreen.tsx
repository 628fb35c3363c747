import './feedback.css'
import { useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { isWaiting } from '../../../domain/feedback/standing.ts'
import { FEEDBACK_KINDS, wordInWords } from '../../../domain/feedback/words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses, addressOfEvidence } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { Page } from '../../../ui/Page.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { RequestedList } from './RequestedList.tsx'
import { SamplePanel } from './SamplePanel.tsx'
import { StandingTag } from './StandingTag.tsx'
import { useFeedback, type WordLine } from './use-feedback.ts'
import { WordActions } from './WordActions.tsx'

interface WordScreenProps {
  readonly gathered: GatheredAudit
  readonly id: string
  readonly trustedScriptUrl: (address: string) => string
}

/** One word of the partnership: what it asks for, how far that is, and what answers it. */
export function WordScreen({ gathered, id, trustedScriptUrl }: WordScreenProps) {
  const feedback = useFeedback(gathered)
  const { readOnly } = useDesk()
  // Made here, it stays in sight although nothing waits any more.
  const [wasWaiting, setWasWaiting] = useState(false)
  if (feedback === undefined) return null
  const line = feedback.lines.find(({ word }) => word.id === id)
  if (line === undefined) return <NotThere />
  const { word, standing } = line
  const asks = word.kind === 'completion' || word.kind === 'dip-sample'
  return (
    <Page
      title={FEEDBACK_KINDS[word.kind]}
      breadcrumb={[
        { label: 'Return', href: addresses.return },
        { label: 'From the partnership', href: addresses.feedback },
        { label: FEEDBACK_KINDS[word.kind] },
      ]}
      lead={wordInWords(word)}
      aside={<StandingTag standing={standing} />}
    >
      {word.text !== '' && <blockquote className="fb-word__text">{word.text}</blockquote>}
      <SummaryList rows={aboutRows(line)} />
      {asks && <RequestedList gathered={gathered} word={word} waits={isWaiting(standing)} />}
      {word.kind === 'dip-sample' &&
        (isWaiting(standing) || wasWaiting || standing.type === 'answered') && (
          <SamplePanel
            gathered={gathered}
            word={word}
            made={feedback.made.filter(({ sampleFor }) => sampleFor === word.id)}
            trustedScriptUrl={trustedScriptUrl}
            onMade={() => setWasWaiting(true)}
          />
        )}
      {readOnly === null && <WordActions line={line} />}
    </Page>
  )
}

function aboutRows({ word }: WordLine) {
  const { from, receivedOn, revision, dueOn, proof, settled } = word
  return [
    { key: 'from', term: 'From', detail: from || 'Not said' },
    { key: 'on', term: 'Received', detail: formatDate(receivedOn) },
    ...(revision === null
      ? []
      : [{ key: 'revision', term: 'About', detail: `Revision ${revision}` }]),
    ...(dueOn === null
      ? []
      : [
          {
            key: 'due',
            term: word.kind === 'extension' ? 'Due' : 'Wanted by',
            detail: formatDate(dueOn),
          },
        ]),
    ...(proof === null
      ? []
      : [
          {
            key: 'proof',
            term: 'The letter',
            detail: <a href={addressOfEvidence(proof)}>See it in the library</a>,
          },
        ]),
    ...(settled === null
      ? []
      : [
          {
            key: 'settled',
            term: 'Settled',
            detail: `${formatMoment(settled.at)}, by ${settled.by}${settled.note === '' ? '' : `: ${settled.note}`}`,
          },
        ]),
  ]
}

function NotThere() {
  return (
    <Page title="From the partnership">
      <EmptyState
        title="This word is not here"
        actions={<LinkButton href={addresses.feedback}>See what came</LinkButton>}
      >
        It may have been taken back.
      </EmptyState>
    </Page>
  )
}

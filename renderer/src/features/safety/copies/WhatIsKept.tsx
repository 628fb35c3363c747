import type { SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { lastProvenSnapshot, newestSnapshot } from '../../../domain/safety/copies.ts'
import { mainCounts, numberInWords, seqInWords } from '../../../domain/safety/count-words.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/SummaryList.tsx'
import { SnapshotTable } from './SnapshotTable.tsx'

interface WhatIsKeptProps {
  readonly state: SafetyState
  readonly now: string
  /** Null where the desk is only looked at. */
  readonly onSnapshot: (() => void) | null
}

/** Where the work lies on this computer, and how fresh each copy of it is. */
export function WhatIsKept({ state, now, onSnapshot }: WhatIsKeptProps) {
  return (
    <Panel title="On this computer">
      <SummaryList
        rows={[
          {
            key: 'saved',
            term: 'Last change saved',
            detail: savedWords(state, now),
          },
          ...copyRows(state, now),
          { key: 'place', term: 'Kept in', detail: <code>{state.vaultPlace}</code> },
          ...(state.witnessPlaces.length > 0
            ? [
                {
                  key: 'witness',
                  term: 'Also written down in',
                  detail: (
                    <>
                      {state.witnessPlaces.map((place) => (
                        <code className="sf-line" key={place}>
                          {place}
                        </code>
                      ))}
                      <span className="sd-muted sd-small">
                        Only how much there must be, so that a loss is never taken for an empty
                        desk.
                      </span>
                    </>
                  ),
                },
              ]
            : []),
          ...(state.freeBytes === null
            ? []
            : [
                {
                  key: 'space',
                  term: 'Space on its disk',
                  detail: `${formatBytes(state.freeBytes)} free`,
                },
              ]),
        ]}
      />
      {onSnapshot !== null && (
        <div>
          <Button small onClick={onSnapshot}>
            Make a snapshot now
          </Button>
        </div>
      )}
      {state.snapshots.length > 0 && <SnapshotTable snapshots={state.snapshots} now={now} />}
    </Panel>
  )
}

/** Time and number of the same change; what was saved since is asked about in a moment. */
function savedWords({ lastSeq, savedAt }: SafetyState, now: string): string {
  if (lastSeq === 0) return 'Nothing yet'
  const seq = seqInWords(lastSeq)
  return savedAt === null ? seq : `${formatRecent(savedAt, now)}, ${seq}`
}

function lackingWords(lacking: number): string {
  return lacking === 1
    ? 'which lacks your last change'
    : `which lacks your last ${numberInWords(lacking)} changes`
}

function copyRows(state: SafetyState, now: string): readonly SummaryRow[] {
  const newest = newestSnapshot(state.snapshots)
  const proven = lastProvenSnapshot(state)
  const fresh: SummaryRow = {
    key: 'snapshot',
    term: 'Last snapshot',
    detail:
      newest === null
        ? 'None yet. One is made after a quarter of an hour of work, and when you leave.'
        : `${formatRecent(newest.at, now)}, ${seqInWords(newest.seq)}`,
  }
  if (proven === null) return newest === null ? [fresh] : [fresh, noneProven]
  const lacking = state.lastSeq - proven.seq
  const row: SummaryRow = {
    key: 'proven',
    term: 'Last proven one',
    detail: (
      <>
        {formatRecent(proven.at, now)}, {seqInWords(proven.seq)}
        {lacking > 0 && `, ${lackingWords(lacking)}`}
        <div className="sd-muted sd-small">{mainCounts(proven.tallies).join(', ')}</div>
      </>
    ),
  }
  return newest === null || newest.number === proven.number
    ? [{ ...row, term: 'Last snapshot, proven' }]
    : [fresh, row]
}

const noneProven: SummaryRow = {
  key: 'proven',
  term: 'Last proven one',
  detail: 'None yet.',
}

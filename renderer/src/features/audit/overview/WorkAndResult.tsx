import { labelsOfMeanings, resultOf } from '../../../domain/audit/audit-result.ts'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { progressOf } from '../../../domain/audit/progress.ts'
import { BarByPart, type Part } from '../../../ui/BarByPart.tsx'

/** How far the work is, and beside it what the answers say: never one bar. */
export function WorkAndResult({ gathered }: { readonly gathered: GatheredAudit }) {
  const { total } = progressOf(gathered)
  const result = resultOf(gathered).total
  const [scale] = gathered.audit.template.scales
  const used = gathered.lines[0]?.scale ?? scale
  const words = used ? labelsOfMeanings(used) : null
  const work: readonly Part[] = [
    { kind: 'confirmed', count: total.confirmed, label: 'done' },
    { kind: 'something-missing', count: total.somethingMissing, label: 'something missing' },
    { kind: 'started', count: total.started, label: 'started' },
    { kind: 'carried', count: total.carried, label: 'carried, to confirm' },
    { kind: 'unanswered', count: total.notStarted, label: 'not started' },
  ]
  // “1: firmly in place” after a count would read as one number.
  const lower = (word: string | undefined) =>
    word !== undefined && /^\d/.test(word) ? `“${word}”` : word?.toLowerCase()
  return (
    <div className="sd-columns">
      <BarByPart
        label={`The work: ${total.confirmed} of ${total.asked} done`}
        parts={work.filter(({ kind, count }) => count > 0 || kind === 'confirmed')}
      />
      <BarByPart
        label={`What the answers say: ${result.judged - result.unanswered} of ${result.judged} with a verdict`}
        parts={[
          { kind: 'met', count: result.met, label: lower(words?.met) },
          { kind: 'partly', count: result.partly, label: lower(words?.partly) },
          { kind: 'not', count: result.not, label: lower(words?.not) },
          {
            kind: 'not-applicable',
            count: result.notApplicable,
            label: lower(words?.['not-applicable']),
          },
        ]}
      />
    </div>
  )
}

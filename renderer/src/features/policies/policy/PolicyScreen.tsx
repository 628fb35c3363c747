import '../policies.css'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { Editable } from '../../../storage/Editable.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import { titleOf } from '../register/policy-rows.ts'
import { categoryInWords, STATES, statutoryInWords } from '../register/policy-words.ts'
import { sourceInWords, statutorySources } from '../sources.ts'
import type { Policies } from '../use-policies.ts'
import { FeedsPart } from './FeedsPart.tsx'
import { HowItStands } from './HowItStands.tsx'
import { KeepOrNot } from './KeepOrNot.tsx'
import { PolicyFields } from './PolicyFields.tsx'
import { PolicyHistory } from './PolicyHistory.tsx'
import { VersionsPart } from './VersionsPart.tsx'

interface PolicyScreenProps {
  readonly line: PolicyLine
  readonly policies: Policies
}

/** One policy: how it stands, its versions with their files, who keeps it, and what it proves. */
export function PolicyScreen({ line, policies }: PolicyScreenProps) {
  const { policy, state } = line
  const title = titleOf(policy)
  const whole = useFocusKept<HTMLDivElement>()
  return (
    <Page
      title={title}
      breadcrumb={[{ label: 'Policies', href: addresses.policies }, { label: title }]}
      lead={`${categoryInWords(policy.category)}. ${statutoryWords(line, policies)}.`}
      aside={
        <Tag tone={STATES[state].tone} shape={STATES[state].shape}>
          {STATES[state].words}
        </Tag>
      }
    >
      <div className="sd-stack sd-stack--loose" ref={whole} tabIndex={-1}>
        <KeepOrNot line={line} />
        {policy.kind === 'record' ? (
          <RecordNote />
        ) : (
          <HowItStands line={line} policies={policies} />
        )}
        {policy.kind === 'policy' && <VersionsPart line={line} policies={policies} />}
        <Editable>
          <PolicyFields line={line} policies={policies} />
        </Editable>
        <FeedsPart line={line} />
        <PolicyHistory policy={policy} />
      </div>
    </Page>
  )
}

function statutoryWords(line: PolicyLine, { log }: Policies): string {
  const sources = statutorySources(line).map((key) => sourceInWords(key, log.pack.sources))
  const words = statutoryInWords(line.policy)
  return sources.length === 0 ? words : `${words}: ${sources.join('; ')}`
}

function RecordNote() {
  return (
    <Notification title="Register it, never store it here">
      It is a live record of checks on people, kept where your school keeps it. Say below who keeps
      it and who looks at it. What proves the looking is a signed check sheet, without names of
      those who were checked: that may lie in <a href={addresses.evidence}>Evidence</a>.
    </Notification>
  )
}

import { labelOfRole } from '../../domain/audit/signing-people.ts'
import { visibleQuestions } from '../../domain/audit/visible-questions.ts'
import { counted, listed } from '../../domain/shared/text.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { inWords, type OpenedPack } from './pack-reading.ts'
import { useDraftSchool } from './use-draft-school.ts'

interface PackPanelProps {
  readonly opened: OpenedPack
  /** What is worth knowing about its year and version. */
  readonly notes: readonly string[]
}

/** What a pack is, who gave it out, and how far one may rely on it. */
export function PackPanel({ opened: { template, warnings }, notes }: PackPanelProps) {
  const school = useDraftSchool()
  const asked = visibleQuestions(template, school, 'all').asked
  const rows = [
    { key: 'year', term: 'School year', detail: template.schoolYear },
    { key: 'version', term: 'Version', detail: template.version },
    { key: 'by', term: 'Given out by', detail: template.publisher.name },
    {
      key: 'questions',
      term: 'Questions',
      detail: `${asked.length} for your school, of ${template.questions.length} in the pack`,
    },
    {
      key: 'signs',
      term: 'Signed by',
      detail: listed(template.signOffRoles.map(({ id, label }) => labelOfRole(id, label, school))),
    },
  ]
  return (
    <Panel title={template.title}>
      <div className="sd-stack">
        {notes.map((note) => (
          <Notification key={note} tone="warning" title={note} />
        ))}
        {!template.publisher.official && (
          <Notification tone="warning" title="This is not an official form">
            {template.disclaimer ??
              'Its publisher does not say that it stands for a safeguarding partnership.'}
          </Notification>
        )}
        {template.publisher.official && template.disclaimer !== null && (
          <Notification title="From its publisher">{template.disclaimer}</Notification>
        )}
        <SummaryList rows={rows} />
        {warnings.length > 0 && (
          <Disclosure
            summary={`${counted(warnings.length, 'thing')} to tell whoever made this pack`}
          >
            <ul className="fs-start__places">
              {warnings.map((warning) => (
                <li key={inWords(warning)}>{inWords(warning)}</li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Panel>
  )
}

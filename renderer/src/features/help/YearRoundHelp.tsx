import { addresses } from '../../ui/addresses.ts'

/** What is kept all year, besides the audit: policies, reading, training, those who start and leave. */
export function YearRoundHelp() {
  return (
    <section className="sd-stack">
      <h2>What you keep all year</h2>
      <p>It answers much of the audit by itself, and each part can be begun on its own.</p>
      <PoliciesHelp />
      <ReadingHelp />
      <TrainingHelp />
      <PeopleHelp />
      <GovernorsHelp />
    </section>
  )
}

function PoliciesHelp() {
  return (
    <>
      <h3>Policies</h3>
      <ol>
        <li>
          <a href={addresses.policyFiles}>Bring in policy files</a>: drop your whole folder. Each
          file is put beside the policy that its name points to, and you confirm.
        </li>
        <li>
          In the <a href={addresses.policies}>register</a> add who owns each policy, the day of its
          approval and the minute. The next review counts from that day, by your own rule or by the
          pack’s suggestion.
        </li>
        <li>
          A new version asks whether the change is small, so that confirmations stand, or whether
          people read it again; it says how many that would be.
        </li>
        <li>
          On the page of a policy its file is linked in one click to the questions and the lines of
          the return that it proves.
        </li>
        <li>
          What you do not keep is switched off, so that nothing is falsely missing. The single
          central record is registered and never stored here.
        </li>
      </ol>
    </>
  )
}

function ReadingHelp() {
  return (
    <>
      <h3>Reading</h3>
      <ol>
        <li>
          <a href={addresses.reading}>Who has read what</a> follows from roles: who must read which
          document, in which version, and who has still to.
        </li>
        <li>
          Confirmations are collected with <em>sign here</em> at your laptop on an INSET morning, on
          printed sheets whose codes you type back in, or from a Microsoft or Google form.
        </li>
        <li>
          An entry is never changed: who was mistaken adds a new one that corrects it. Part One is
          Part One, and the overview or last year’s edition never counts for it.
        </li>
        <li>
          For governors there is the full list, for the partnership counts only, and for whoever is
          late a reminder to paste.
        </li>
      </ol>
    </>
  )
}

function TrainingHelp() {
  return (
    <>
      <h3>Training</h3>
      <ol>
        <li>
          <a href={addresses.training}>Who needs what</a> says by when and why, with the source.
          What is only your school’s interval is never called overdue by law.
        </li>
        <li>
          <a href={addresses.trainingImport}>Bring in a list</a> of past training, or record one
          course for many people at once.
        </li>
        <li>
          <a href={addresses.trainingCertificates}>Drop certificates</a> in one go: person, course
          and date are proposed, and you confirm each.
        </li>
        <li>
          <a href={addresses.certificatesMissing}>Certificates missing</a> lists dates without a
          proof; that is what inspectors and partnerships ask for first.
        </li>
        <li>
          The <a href={addresses.trainingYear}>year</a> shows what falls due when, and goes into
          your diary.
        </li>
      </ol>
    </>
  )
}

function PeopleHelp() {
  return (
    <>
      <h3>Those who start, and those who leave</h3>
      <ol>
        <li>
          Whoever begins this school year has an induction checklist on their page under{' '}
          <a href={addresses.staff}>Staff</a>. What you tick there becomes receipts and training
          records; printed, it is signed, and the signed sheet is kept with it.
        </li>
        <li>
          Lines of your own, such as “Has met the safeguarding lead”, stand on every checklist or on
          those of one role.
        </li>
        <li>
          With a last day somebody leaves every list of what is due. All that belongs to them stays.
        </li>
        <li>
          Give who moves their file: the next school’s desk{' '}
          <a href={addresses.personFile}>opens it</a> and takes in their training and reading.
        </li>
        <li>The one-page record of a person is for a talk, an inspection or a personnel file.</li>
      </ol>
    </>
  )
}

function GovernorsHelp() {
  return (
    <>
      <h3>Reports to governors</h3>
      <ol>
        <li>
          <a href={addresses.governors}>Begin a report</a>: a paper of its own, a section of the
          headteacher’s report, or a link governor’s visit. The last one can be its beginning.
        </li>
        <li>
          Named roles, training, policies and actions stand in it with their date.{' '}
          <em>Fill in anew</em> takes them as they are today.
        </li>
        <li>
          Counts are typed once a term, never with a name, and stand beside the last term and the
          same term last year.
        </li>
        <li>
          Under <em>Preview and make</em> you say each time for whom the copy is. The public one
          hides figures from 1 to 4, and others from which they could be worked out.
        </li>
        <li>
          The Word document or PDF is kept in Evidence, and fills a line of the return when you tick
          it. Each section can be copied as plain text. Both have real headings and tables, so a
          governor who uses a screen reader can follow them, as each PDF that the app makes.
        </li>
        <li>
          <em>After the meeting</em> keeps what governors asked and decided. An agreed action
          becomes one of the audit with a click.
        </li>
      </ol>
    </>
  )
}

import { addresses } from '../../ui/addresses.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { Page } from '../../ui/Page.tsx'
import { Table } from '../../ui/Table.tsx'
import { everywhere, inAQuestion, type KeyHelp } from './keys.ts'
import { MailHelp } from './MailHelp.tsx'
import { SendingHelp } from './SendingHelp.tsx'
import { YearRoundHelp } from './YearRoundHelp.tsx'

/** How to get on: the way through the work, the keys, and where the work is kept. */
export function HelpScreen() {
  return (
    <Page title="Help" lead="The whole way on one page, and the keys that make it quick.">
      <section>
        <h2>The way through</h2>
        <ol>
          <li>
            <a href={addresses.school}>School and people</a>: your school, who signs, and the date
            that your partnership gave you.
          </li>
          <li>
            <a href={addresses.lastYear}>Last year’s audit</a>, if you have it: its answers arrive
            as drafts to confirm.
          </li>
          <li>
            <a href={addresses.audit}>Audit</a>: answer, say what you do, attach what proves it.
            Begin with the core and take the rest when you want.
          </li>
          <li>
            <a href={addresses.handOffs}>Questions with colleagues</a>: give a question, a section
            or a list of them to whoever knows best. One zip to send: a workbook with a name on it
            and a folder for the files. Drop what comes back, from one colleague or several at once;
            each change and each file is shown first, and one undo takes all of it out again. An
            older save of hers is told from a newer one and never takes its place by itself. Home
            tells what is still out.
          </li>
          <li>
            <a href={addresses.workbook}>Excel workbook</a>: the whole audit or some sections, for
            working in Excel yourself.
          </li>
          <li>
            <a href={addresses.foreignQuestions}>Questions that your partnership sent</a>, as a
            workbook or as a list to paste, become this year’s audit. You decide which of them you
            have answered already; those answers and their evidence come along.{' '}
            <a href={addresses.foreignLastYear}>Last year’s audit from another tool</a> comes the
            same way: say once what its columns and its words for verdicts mean. Columns that the
            app does not have are listed, and each can be kept with the comment. Colours without a
            word cannot be read, so write R, A or G into such cells first.
          </li>
          <li>
            <a href={addresses.evidence}>Evidence</a>: the library. One piece serves many questions.
          </li>
          <li>
            <a href={addresses.readiness}>Readiness</a>: what is still missing, each line a link to
            its place.
          </li>
          <li>
            <a href={addresses.signOff}>Sign-off</a> locks the audit; unlocking asks why.
          </li>
          <li>
            <a href={addresses.return}>Return</a>: make the package and check it. Before it leaves,
            the app reads the files that go along and shows what looks like a child’s name, date of
            birth or pupil number. Minutes, notes of visits, pictures and what it cannot read you
            look through yourself, with your name. A package can be read by whoever holds it, unless
            you protect a copy with a passphrase of six words and tell them by telephone.
          </li>
          <li>
            <a href={addresses.outbox}>Outbox</a>: send it, and see whether it arrived. Nothing
            leaves before you have said whose return it is.
          </li>
          <li>
            <a href={addresses.theirForm}>Their form</a>, where the partnership has a web form of
            its own: each answer is one key to copy, what stands there is ticked, and what changes
            afterwards is marked. The form’s reference and receipt are kept.
          </li>
          <li>
            <a href={addresses.feedback}>From the partnership</a>: open the file that came back, or
            type in a letter, an email or a call. More time changes the due date, a request stands
            on Home until the next package answers it, and a dip sample is made from what was
            signed.
          </li>
          <li>
            <a href={addresses.handover}>What you are taking over</a>, for a new lead or a deputy:
            what is open, what expires, what governors were told, and who signs.
          </li>
        </ol>
      </section>
      <SendingHelp />
      <MailHelp />
      <YearRoundHelp />
      <section>
        <h2>Keys</h2>
        <p>
          One-key shortcuts work outside text fields. They can be switched off under{' '}
          <a href={addresses.school}>School and people</a>.
        </p>
        <Keys caption="Everywhere" keys={everywhere} />
        <Keys caption="In a question" keys={inAQuestion} />
      </section>
      <section>
        <h2>What keeps your work safe</h2>
        <ol>
          <li>
            Each change is on the disk a moment after you make it, and never overwritten there.
          </li>
          <li>
            After a quarter of an hour of work, when you leave and before anything risky a copy of
            all is made, read back and compared. Only then it is called proven.
          </li>
          <li>
            <a href={addresses.safety}>Safety</a> sends a backup of everything to a second place,
            once you have chosen one. It shows what would come back, and lets you rehearse it. A
            copy of a backup can be protected with a passphrase.
          </li>
          <li>
            A <a href={addresses.restore}>restore</a> is looked at first, replaces nothing for good,
            and can be undone for 30 days.
          </li>
        </ol>
      </section>
      <section>
        <h2>Where your work is</h2>
        <p>
          Your work is on this computer. Each change is written to the disk a moment after you make
          it; the line at the bottom says when. The working copy that you see can always be made
          anew from it. Nothing is sent unless you send it.
        </p>
        <p>
          Do not enter details of a child’s case. The audit asks for counts and for how you work,
          never for names of pupils.
        </p>
      </section>
    </Page>
  )
}

function Keys({ caption, keys }: { caption: string; keys: readonly KeyHelp[] }) {
  return (
    <Table<KeyHelp>
      caption={caption}
      compact
      columns={[
        {
          key: 'key',
          header: 'Key',
          cell: ({ press }) => press.map((name) => <Kbd key={name}>{name}</Kbd>),
          rowHeader: true,
        },
        { key: 'does', header: 'What it does', cell: ({ does }) => does },
      ]}
      rows={keys}
      rowKey={({ does }) => does}
    />
  )
}

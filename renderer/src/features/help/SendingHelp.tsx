import { addresses } from '../../ui/addresses.ts'

/** How the return leaves, and what each state of it is proven by. */
export function SendingHelp() {
  return (
    <section className="sd-stack">
      <h2>Sending the return</h2>
      <p>
        A package that was made is in the <a href={addresses.outbox}>outbox</a>. Nothing leaves
        before you have read whose return it is and ticked it. A draft, a replaced revision, another
        school’s or another year’s package is stopped there.
      </p>
      <p>
        Who gave each answer stays on this desk, unless you tick it on the{' '}
        <a href={addresses.return}>packing list</a>; then the workbook, the PDF and return.json name
        them.
      </p>
      <ol>
        <li>
          <strong>By email or by hand</strong>: you send it yourself, or take it there on a stick or
          into their portal. Then you note it, and the outbox says <em>Handed over</em> with your
          name.
        </li>
        <li>
          <strong>Into a folder</strong> that OneDrive, Google Drive or a server keeps in step: the
          app puts the file there under a name of its own and reads it back. Nothing there is ever
          replaced or deleted.
        </li>
        <li>
          <strong>To a server</strong> (WebDAV, such as Nextcloud): the place is tried first. It
          takes an app password, which goes to that server only.
        </li>
        <li>
          <strong>In their own form</strong>: see <a href={addresses.theirForm}>Their form</a>.
        </li>
      </ol>
      <p>
        What waits goes by itself while the app is open: when the network is back, after a pause
        when the server was busy, and after a restart. A day without a network is nothing to worry
        about.
      </p>
      <p>
        <a href={addresses.lookInto}>Look into a package</a> opens one as its receiver does: whole,
        in parts or protected, made here or brought from a stick. It shows whose it is and every
        file in it, and holds each against the list.
      </p>
      <dl>
        <dt>
          <strong>Uploaded</strong>
        </dt>
        <dd>Every file was read back from there and is equal, byte for byte.</dd>
        <dt>
          <strong>Confirmed</strong>
        </dt>
        <dd>
          The partnership’s word is kept here, and it names this package or revision. Nothing else
          makes it so.
        </dd>
      </dl>
    </section>
  )
}

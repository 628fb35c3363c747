import { addresses } from '../../ui/addresses.ts'

/** How a return goes by email, also one that no mailbox takes as it is. */
export function MailHelp() {
  return (
    <section>
      <h2>The return by email</h2>
      <ol>
        <li>
          Once the package is ready, <a href={addresses.return}>Return</a> writes the letter: in
          your mail program, by copying for webmail, or as a draft with the file attached already.
          The draft ends in .eml; Outlook on Windows and Thunderbird open it for sending.
        </li>
        <li>
          Too large for one mail, it is divided into numbered parts, each with its own letter. The
          partnership puts them together in any order, by hand too: all parts are extracted into one
          folder. The sizes are those that a mail really takes.
        </li>
        <li>
          A single file above the limit gets a part of its own, marked too big to mail. Bring that
          part another way, or leave the file out with a reason.
        </li>
        <li>
          Parts can be protected: one passphrase of six words opens all of them. The letter says how
          the receiver puts them together with 7-Zip alone. Not even the names of the files inside
          can be read on the way.
        </li>
        <li>
          Large pictures can go as smaller copies: compare both before you choose. The picture stays
          in your library and is what was signed; the return says that a copy went along.
        </li>
      </ol>
    </section>
  )
}

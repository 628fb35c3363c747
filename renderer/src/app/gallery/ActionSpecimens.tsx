import { Button, LinkButton } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Specimen } from './Specimen.tsx'

export function ActionSpecimens() {
  return (
    <>
      <Specimen name="Button">
        <div className="sd-cluster">
          <Button look="primary">Make the return</Button>
          <Button>Save a copy</Button>
          <Button look="quiet">See what is missing</Button>
          <Button look="danger">Remove from this question</Button>
        </div>
        <div className="sd-cluster">
          <Button look="primary" disabled>
            Make the return
          </Button>
          <Button disabled>Save a copy</Button>
          <Button look="quiet" disabled>
            See what is missing
          </Button>
        </div>
        <div className="sd-cluster">
          <Button small>Bring back</Button>
          <Button small look="quiet" icon="undo">
            Undo
          </Button>
          <Button icon="print">Print</Button>
          <Button icon="download">Save a copy</Button>
          <Button look="primary" icon="mail">
            Write the email
          </Button>
        </div>
      </Specimen>
      <Specimen name="LinkButton">
        <div className="sd-cluster">
          <LinkButton look="primary" href="?only=question">
            Start with the 7 core questions
          </LinkButton>
          <LinkButton href="?only=home">Back to Home</LinkButton>
        </div>
      </Specimen>
      <Specimen name="Disclosure">
        <Disclosure summary="Why is this asked?">
          <p>
            Staff who heard it last year notice more this year. Inspectors ask for the date of the
            last update and who was not there.
          </p>
        </Disclosure>
        <Disclosure summary="Where is this written?" open>
          <p>
            Keeping children safe in education 2026, part one, paragraph 13. In force from 1
            September 2026. Checked against the edition.
          </p>
        </Disclosure>
      </Specimen>
    </>
  )
}

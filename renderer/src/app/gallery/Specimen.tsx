import type { ReactNode } from 'react'

interface SpecimenProps {
  readonly name: string
  readonly children: ReactNode
}

/** One component, with its name above it. */
export function Specimen({ name, children }: SpecimenProps) {
  return (
    <section className="gallery-specimen sd-stack" aria-label={name}>
      <h2 className="gallery-specimen__name">{name}</h2>
      {children}
    </section>
  )
}

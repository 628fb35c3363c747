import { type ReactNode, Suspense, useRef } from 'react'
import type { SignHere } from '../domain/receipts/receipt.ts'
import { Preview } from '../features/evidence/preview/Preview.tsx'
import { AlteredBanner } from '../features/recovery/start/AlteredBanner.tsx'
import { useDesk } from '../storage/desk-context.tsx'
import { useStored } from '../storage/live.ts'
import { readSignHere } from '../storage/repositories/sign-here.ts'
import { GatheredAuditProvider } from '../storage/use-gathered-audit.tsx'
import { StaffLogProvider } from '../storage/use-staff-log.tsx'
import { ToastProvider } from '../ui/ToastProvider.tsx'
import { SignHereMode } from './later-screens.ts'
import { trustedScriptUrl } from './trusted-types.ts'
import { useLastMoments } from './use-last-moments.ts'
import { useSessionEnd } from './use-session-end.ts'
import type { Moves } from './use-standing.ts'

interface SignHereLockProps {
  readonly moves: Moves
  /** All of the app that is not signing. */
  readonly children: ReactNode
}

/**
 * While a morning of signing stands there is nothing else: no other screen, key or address.
 *
 * The row is in the store, so that it holds after a reload and a restart too. A desk that is
 * only looked at is not locked: nobody could sign there, nor end it.
 */
export function SignHereLock({ moves, children }: SignHereLockProps) {
  const { readOnly } = useDesk()
  const row = useSignHere()
  if (readOnly !== null) return children
  if (row === undefined) return null
  return row === null ? children : <Locked row={row} moves={moves} />
}

/** @returns undefined until it is known */
function useSignHere(): SignHere | null | undefined {
  const { db } = useDesk()
  const isKnown = useRef(false)
  return useStored(async () => {
    try {
      const row = (await readSignHere(db)) ?? null
      isKnown.current = true
      return row
    } catch (error) {
      // A morning that stands is not ended by a store that fails; one that cannot even be looked
      // for must not keep her from what the app has to tell of that store.
      if (isKnown.current) throw error
      return null
    }
  }, [db])
}

function Locked({ row, moves }: { readonly row: SignHere; readonly moves: Moves }) {
  const desk = useDesk()
  useLastMoments()
  useSessionEnd((failure) => void moves.end(desk, failure))
  return (
    <ToastProvider>
      <GatheredAuditProvider>
        <StaffLogProvider>
          <Suspense fallback={null}>
            {/* Else what was signed would wait in this window for ever. */}
            <section aria-label="About this desk">
              <AlteredBanner
                onReopen={(altered) =>
                  void moves.reopen(desk, altered === null ? { mustRead: true } : { altered })
                }
              />
            </section>
            <SignHereMode row={row} LookAt={LookAt} />
          </Suspense>
        </StaffLogProvider>
      </GatheredAuditProvider>
    </ToastProvider>
  )
}

interface LookAtProps {
  readonly source: Parameters<typeof Preview>[0]['source']
  readonly title: string
}

function LookAt({ source, title }: LookAtProps) {
  return <Preview source={source} title={title} trustedScriptUrl={trustedScriptUrl} />
}

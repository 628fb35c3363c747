import './zod-without-eval.ts'
import '../ui/styles.css'
import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectBridge } from '../bridge/connect.ts'
import { startAnewOnFreshKey } from '../bridge/session-key.ts'
import { applyTheme } from '../ui/theme.ts'
import { App } from './App.tsx'
import { BugNotice } from './BugNotice.tsx'
import { showFall, watchForBugs } from './bugs.ts'
import { NotWrittenNotice } from './NotWrittenNotice.tsx'
import { watchPutAway } from './put-away.ts'

applyTheme()
startAnewOnFreshKey(window)
watchForBugs()
const bridge = watchPutAway(window, connectBridge())

const at = (id: string): HTMLElement => {
  const place = document.getElementById(id)
  if (!place) throw new Error(`the page has no place for the ${id}`)
  return place
}

// A root of its own: it still stands when the screens below have fallen.
createRoot(at('notice')).render(
  <>
    <BugNotice />
    <NotWrittenNotice />
  </>,
)
createRoot(at('app'), { onUncaughtError: (error) => void showFall(error) }).render(
  <StrictMode>
    <App bridge={bridge} />
  </StrictMode>,
)

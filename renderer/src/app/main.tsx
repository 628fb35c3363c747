import './zod-without-eval.ts'
import '../ui/styles.css'
import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectBridge } from '../bridge/connect.ts'
import { startAnewOnFreshKey } from '../bridge/session-key.ts'
import { applyTheme } from '../ui/theme.ts'
import { App } from './App.tsx'
import { watchForBugs } from './bugs.ts'

applyTheme()
startAnewOnFreshKey(window)
watchForBugs()

const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the app')
createRoot(place).render(
  <StrictMode>
    <App bridge={connectBridge()} />
  </StrictMode>,
)

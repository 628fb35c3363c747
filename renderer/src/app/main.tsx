import '../ui/styles.css'
import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { connectBridge } from '../bridge/connect.ts'
import { App } from './App.tsx'
import { watchForBugs } from './bugs.ts'

// zod would try to compile its checks with `new Function`, which the policy forbids.
z.config({ jitless: true })
watchForBugs()

const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the app')
createRoot(place).render(
  <StrictMode>
    <App bridge={connectBridge()} />
  </StrictMode>,
)

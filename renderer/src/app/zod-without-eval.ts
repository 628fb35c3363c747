import { z } from 'zod'

// zod would try to compile its checks with `new Function`, which the policy forbids. It decides
// when a schema is made, so this is imported before the first module that makes one.
z.config({ jitless: true })
